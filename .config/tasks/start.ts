import { existsSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.ts';
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
  const code = build(['--silent']);
  if (code !== 0) process.exit(code);
  writeFileSync(stamp, new Date().toISOString());
}
await import(pathToFileURL(resolve(await bundleServer())).href);
