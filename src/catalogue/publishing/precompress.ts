import { statSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { dataFiles, routes } from '../../config/routes.ts';
import { forEachAtOnce } from '../../domain/for-each-at-once.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

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

/** Bytes handed over at once by what compresses: most pages in one piece. */
const chunkSize = 64 * 1024;

function isShipped(name: string): boolean {
  return shipped.has(extname(name)) || name.startsWith(searchFolder);
}

/** Pages and what belongs to them get a gzip copy as well: browsers ask for brotli only where the way is encrypted. */
function wantsGzip(name: string): boolean {
  return isShipped(name) || extname(name) === '.html';
}

function levelOf(size: number, isClose: boolean): 6 | 9 | 11 {
  if (!isClose) return 6;
  return size < large ? 11 : 9;
}

function isWorthIt(path: string, size: number): boolean {
  return size >= (isShipped(path) ? smallestShipped : smallest);
}

/**
 * Writes a brotli copy beside a file, and a gzip copy beside what belongs to pages. Brotli level 6 keeps large sites quick
 * to build at a few percent more bytes; what is few and read by everybody gets the highest level, 11, which takes a fifth
 * of a second a page and saves eight percent of it.
 */
async function precompressFile(folder: string, name: string, isClose: boolean): Promise<void> {
  const path = join(folder, name);
  const content = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: levelOf(content.length, isClose),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  await writeFile(`${path}.br`, await brotli(content, { params, chunkSize }));
  if (wantsGzip(name)) await writeFile(`${path}.gz`, await gzipped(content, { level: 6, chunkSize }));
}

/**
 * Compresses every text file of a folder that is worth it, so that the server only has to hand the copies out. Returns how
 * many files have copies then.
 */
export async function precompress(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) =>
      compressible.has(extname(name)) &&
      !name.startsWith(forPrograms) &&
      isWorthIt(name, statSync(join(folder, name)).size),
  );
  const closely = new Set(names.filter((name) => modulePages.test(name.replaceAll('\\', '/'))));
  if (closely.size > fewModules) closely.clear();
  await forEachAtOnce(names, (name) => precompressFile(folder, name, isShipped(name) || closely.has(name)));
  return names.length;
}
