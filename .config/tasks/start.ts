import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** The time in milliseconds of the newest file in a folder, or of the file itself; 0 when there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

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
await import('../../src/feedback/entry/node.ts');
