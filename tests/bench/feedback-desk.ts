import { chromium, type Page } from 'playwright-core';
import { intakeDay } from '../../src/feedback/guard/german-day.ts';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { enrol, startModeratedSite, type ModeratedSite } from '../support/moderated-site.ts';
import { knownModules } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const held = 10_000;
const rounds = 5;

/** Held ratings of many networks over all modules, with levels of which few are the same. */
function fill(site: ModeratedSite): void {
  const day = intakeDay(Date.now(), 4);
  const modules = knownModules.map((module, index) => `WHEN ${index} THEN '${module}'`).join(' ');
  site.change(`
    CREATE TEMP TABLE made AS WITH RECURSIVE number(n) AS
      (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < ${held - 1})
      SELECT n, CASE n % ${knownModules.length} ${modules} END AS module, 'bench-' || n AS voter,
        1 + n % 5 AS time, 1 + (n / 5) % 5 AS staff, 1 + (n / 25) % 5 AS cost FROM number;
    INSERT INTO rating (module, voter, scale, time, staff, cost, role, revision, created_at, updated_at)
      SELECT module, voter, 1, time, staff, cost, 'kommune', 1, 0, 0 FROM made;
    INSERT INTO intake (kind, module, voter, day, network_group, profile, independent, state, pattern)
      SELECT 'rating', module, voter, ${day} - n % 20, 1 + n % 7,
        'time:' || time || ' staff:' || staff || ' cost:' || cost, 1, 'held', 'network' FROM made;`);
}

/** Milliseconds from asking for what is held until it is painted. */
function drawHeld(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    location.hash = '#einschaetzungen';
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    while (document.querySelector('.held-picture') === null) await painted();
    await painted();
    const taken = performance.now() - start;
    location.hash = '#betrieb';
    while (document.querySelector('.held-picture') !== null) await painted();
    return taken;
  });
}

/** How long ten thousand held ratings take to be drawn at the desk. */
export async function benchFeedbackDesk(): Promise<Figure[]> {
  const site = await startModeratedSite(true);
  fill(site);
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  const page = await browser.newPage();
  await enrol(page, await site.invite('bench@beispielstadt.de'));
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await drawHeld(page));
  await browser.close();
  await site.stop();
  return [
    { name: '10,000 held ratings on the desk, first time', value: times[0] ?? 0, unit: 'ms', aim: '≤ 300' },
    { name: '10,000 held ratings on the desk, worst', value: Math.max(...times), unit: 'ms', aim: '≤ 300' },
  ];
}
