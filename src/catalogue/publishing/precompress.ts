import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dataFiles, routes } from '../../config/routes.ts';
import type { FileToCompress } from './file-to-compress.ts';

/** Kinds of files that shrink when compressed. Fonts, images and the search index are compressed already. */
const compressible = new Set([
  '.html',
  '.css',
  '.js',
  '.json',
  '.svg',
  '.xml',
  '.txt',
  '.csv',
  '.webmanifest',
]);

/** What every visitor loads: scripts and styles, and of the search whatever is text. */
const shipped = new Set(['.js', '.css']);
const searchFolder = 'pagefind/';

/** Bytes from which the highest level takes longer than all other files together, for a few percent less. */
const large = 500_000;

/** Records of single modules are fetched by programs, one by one and seldom; a thousand copies are not worth it. */
const forPrograms = dataFiles.moduleRecord.slice(1);

/**
 * Files below this size in bytes travel in one packet anyhow, compressed or not; scripts of a page are many, so that they
 * are worth it from less on.
 */
const smallest = 1200;
const smallestShipped = 200;

/** Pages of modules are what people open on the way; up to this many get the highest level as well. */
const modulePages = new RegExp(`^${routes.modules.slice(1)}[^/]+/index\\.html$`);
const fewModules = 200;

function isShipped(name: string): boolean {
  return shipped.has(extname(name)) || name.startsWith(searchFolder);
}

/** Pages and what belongs to them get a gzip copy as well: browsers ask for brotli only where the way is encrypted. */
function wantsGzip(name: string): boolean {
  return isShipped(name) || extname(name) === '.html';
}

/**
 * Brotli level 6 keeps large sites quick to build at a few percent more bytes; what is few and read by everybody gets the
 * highest level, 11, which takes a fifth of a second a page and saves eight percent of it.
 */
function levelOf(size: number, isClose: boolean): FileToCompress['level'] {
  if (!isClose) return 6;
  return size < large ? 11 : 9;
}

function isWorthIt(path: string, size: number): boolean {
  return size >= (isShipped(path) ? smallestShipped : smallest);
}

/**
 * Lets a thread of its own write the copies. In the pool that serves all of Node's file access, thousands of them stood
 * in the way of every page that was to be read, and the memory they took for a moment kept the garbage collector busy.
 */
function compressInThread(files: readonly FileToCompress[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('compressing-thread.ts', import.meta.url), { workerData: files });
    thread.once('error', reject);
    thread.once('exit', () => resolve());
  });
}

/**
 * Compresses every text file of a part of the site that is worth it, so that the server only has to hand the copies out:
 * a brotli copy of each, and a gzip copy of what belongs to pages.
 *
 * @param folder of the site
 * @param part the search, or all the rest
 * @returns how many files have copies then
 */
export async function precompress(folder: string, part: 'pages' | 'search'): Promise<number> {
  const sizes = new Map<string, number>();
  for (const name of await readdir(folder, { recursive: true })) {
    const isWanted = compressible.has(extname(name)) && !name.startsWith(forPrograms);
    if (!isWanted || name.startsWith(searchFolder) !== (part === 'search')) continue;
    const { size } = statSync(join(folder, name));
    if (isWorthIt(name, size)) sizes.set(name, size);
  }
  const closely = new Set([...sizes.keys()].filter((name) => modulePages.test(name.replaceAll('\\', '/'))));
  if (closely.size > fewModules) closely.clear();
  const files = [...sizes].map(([name, size]): FileToCompress => ({
    path: join(folder, name),
    level: levelOf(size, isShipped(name) || closely.has(name)),
    alsoGzip: wantsGzip(name),
  }));
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_, share) =>
    files.filter((_file, place) => place % threads === share),
  );
  await Promise.all(shares.map(compressInThread));
  return files.length;
}
