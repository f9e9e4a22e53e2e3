import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundleFunction, functionPlatforms } from './bundle-function.ts';
import { bundleWorker } from './bundle-worker.ts';

/** `npm run worker`: bundles the endpoint for Cloudflare Workers, Netlify and Vercel and says what it needs there. */
const folder = 'node_modules/.cache/worker';
const slugFile = 'dist/_build/slugs.json';

if (!existsSync(slugFile)) {
  console.error('Die Seiten sind noch nicht gebaut, also sind keine Module bekannt. Zuerst: npm run build');
  process.exit(1);
}
const slugs: unknown = JSON.parse(readFileSync(slugFile, 'utf8'));
if (!Array.isArray(slugs)) throw new TypeError(`${slugFile} holds no list`);
const script = await bundleWorker();
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/worker.js`, script);
console.log(`${folder}/worker.js (${Math.ceil(gzipSync(script).byteLength / 1000)} kB gepackt)`);
console.log('Binding DB: eine Datenbank von D1; die Tabellen legt der erste Aufruf an.');
console.log(
  'Variablen: SITE_URL, SERVER_KEY (geheim), dazu nach Wunsch RELEASE_HOUR, RATE_LIMIT_FACTOR, PROOF_OF_WORK und RETENTION_…_DAYS.',
);
console.log(
  'Cron-Auslöser: 0 * * * * veröffentlicht einmal am Tag den neuen Stand und wendet die Aufbewahrungsfristen an.',
);
for (const platform of functionPlatforms) {
  writeFileSync(`${folder}/${platform}.mjs`, await bundleFunction(platform));
  console.log(`${folder}/${platform}.mjs: mit PostgreSQL, dazu DATABASE_URL`);
}
console.log(`MODULE_SLUGS=${slugs.join()}`);
