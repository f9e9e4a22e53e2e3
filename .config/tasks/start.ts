import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleServer } from './bundle-server.ts';
import { newest } from './newest.ts';

/** `npm start`: builds the site when it is missing or older than what it is made of, then serves it. */
const sources = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  '.config/operator.json',
];
const stamp = 'dist/_build/made-for.txt';

const needed = Math.max(...sources.map(newest));
if (!existsSync(stamp) || statSync(stamp).mtimeMs < needed) {
  console.log('Die Seiten werden gebaut; das dauert einige Sekunden …');
  const build = spawnSync('astro', ['build', '--silent'], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
  writeFileSync(stamp, new Date().toISOString());
}
await import(pathToFileURL(resolve(await bundleServer())).href);
