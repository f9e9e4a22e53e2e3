import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { madeFor } from './made-for.ts';

/**
 * Builds the pages when they are missing or were made for something else: other sources, content, operator or address.
 * Ends the process with the build's code when it fails.
 *
 * @param folder under which the pages are served, below the project's folder
 */
export async function buildWhenNeeded(folder: string): Promise<void> {
  const stamp = join(folder, '_build', 'made-for.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFor(process.env)) return;
  console.log('Die Seiten werden gebaut; das dauert einige Sekunden …');
  const code = await build({ quiet: true, folder });
  if (code !== 0) process.exit(code);
}
