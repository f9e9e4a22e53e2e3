import { statSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { dataFiles } from '../../config/routes.ts';
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

/** What every visitor loads. */
const shipped = new Set(['.js', '.css']);

/** Records of single modules are fetched by programs, one by one and seldom; a thousand copies are not worth it. */
const forPrograms = dataFiles.moduleRecord.slice(1);

/** Pages and what belongs to them get a gzip copy as well: browsers ask for brotli only where the way is encrypted. */
const forAll = new Set(['.html', ...shipped]);

/**
 * Files below this size in bytes travel in one packet anyhow, compressed or not; scripts of a page are many, so that they
 * are worth it from less on.
 */
const smallest = 1200;
const smallestShipped = 200;

/** Bytes handed over at once by what compresses: most pages in one piece. */
const chunkSize = 64 * 1024;

function isWorthIt(path: string, size: number): boolean {
  return size >= (shipped.has(extname(path)) ? smallestShipped : smallest);
}

/**
 * Writes a brotli copy beside a file, and a gzip copy beside what belongs to pages. Brotli level 6 keeps large sites quick
 * to build at a few percent more bytes; scripts and styles are few, are read by everybody and get the highest level.
 */
async function precompressFile(path: string): Promise<void> {
  const content = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: shipped.has(extname(path)) ? 11 : 6,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  await writeFile(`${path}.br`, await brotli(content, { params, chunkSize }));
  if (forAll.has(extname(path)))
    await writeFile(`${path}.gz`, await gzipped(content, { level: 6, chunkSize }));
}

/**
 * Compresses every text file of a folder that is worth it, so that the server only has to hand the copies out; the search
 * index makes its own. Returns how many files have copies then.
 */
export async function precompress(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) =>
      compressible.has(extname(name)) &&
      !name.startsWith('pagefind') &&
      !name.startsWith(forPrograms) &&
      isWorthIt(name, statSync(join(folder, name)).size),
  );
  await forEachAtOnce(names, (name) => precompressFile(join(folder, name)));
  return names.length;
}
