import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { bundleServer } from './bundle-server.ts';
import { benchBuild } from '../../tests/bench/build.ts';
import { benchComparison } from '../../tests/bench/comparison.ts';
import { benchExchange } from '../../tests/bench/exchange.ts';
import { benchFacets } from '../../tests/bench/facets.ts';
import { benchFeedbackDesk } from '../../tests/bench/feedback-desk.ts';
import { benchFeedbackKills } from '../../tests/bench/feedback-kills.ts';
import { benchFeedbackLimits } from '../../tests/bench/feedback-limits.ts';
import { benchFeedbackReads } from '../../tests/bench/feedback-reads.ts';
import { benchFeedbackWrites } from '../../tests/bench/feedback-writes.ts';
import { benchIntake } from '../../tests/bench/intake.ts';
import type { Figure } from '../../tests/bench/figure.ts';
import { benchLighthouse } from '../../tests/bench/lighthouse.ts';
import { benchPageWeight } from '../../tests/bench/page-weight.ts';
import { benchStarlight } from '../../tests/bench/starlight.ts';
import { benchWidgets } from '../../tests/bench/widgets.ts';
import { benchSearch } from '../../tests/bench/search.ts';

/** `npm run bench`: measures the built site (`npm run build` first), prints a table and writes it as JSON. */
const parts: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  weight: benchPageWeight,
  lighthouse: benchLighthouse,
  facets: benchFacets,
  widgets: benchWidgets,
  comparison: benchComparison,
  search: benchSearch,
  build: benchBuild,
  starlight: benchStarlight,
  exchange: benchExchange,
  intake: benchIntake,
  feedback: async () => [
    ...(await benchFeedbackWrites()),
    ...(await benchFeedbackReads()),
    ...(await benchFeedbackDesk()),
    ...(await benchFeedbackKills()),
    ...(await benchFeedbackLimits()),
  ],
};
// What `npm start` runs is measured, not the sources.
process.env['SERVER_ENTRY'] ??= await bundleServer();
const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`== ${name}`);
  const measured = await measure();
  figures.push(...measured);
  for (const { name: title, value, unit, aim } of measured) {
    console.log(`${title.padEnd(58)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(8)} ${aim}`);
  }
}
mkdirSync('node_modules/.cache', { recursive: true });
const file = 'node_modules/.cache/bench.json';
writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), cores: cpus().length, figures }, null, 2));
console.log(`\nAuch als JSON: ${file}`);
