import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { newest } from './newest.ts';

const sources = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  '.config/operator.json',
];

/**
 * Builds the pages into a folder when they are missing or older than what they are made of. Ends the process with the
 * build's code when it fails.
 *
 * @param folder where the pages go, below the project's folder
 * @param more files besides the sources that make pages old
 */
export async function buildWhenNeeded(folder: string, more: readonly string[] = []): Promise<void> {
  const stamp = join(folder, '_build', 'made-for.txt');
  const needed = Math.max(...[...sources, ...more].map(newest));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= needed) return;
  console.log('Die Seiten werden gebaut; das dauert einige Sekunden …');
  const code = await build(['--silent', '--outDir', folder]);
  if (code !== 0) process.exit(code);
  writeFileSync(stamp, new Date().toISOString());
}
