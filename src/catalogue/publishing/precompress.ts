import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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

/** Pages and what belongs to them get a gzip copy as well: browsers ask for brotli only where the way is encrypted. */
const forAll = new Set(['.html', ...shipped]);

/** Files below this size in bytes hardly shrink. Scripts of a page are many and small, so this is less than usual. */
const smallest = 200;

/**
 * Writes a brotli copy beside every text file of a folder, and a gzip copy beside most, so that the server only has to hand them out.
 * Files that have their copies already are passed over. Returns how many files were compressed. Brotli
 * level 6 keeps large sites quick to build at a few percent more bytes; scripts and styles are few, are read by everybody
 * and get the highest level.
 */
export async function precompress(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const known = new Set(names);
  const queue = names.filter((name) => compressible.has(extname(name)));
  let count = 0;
  const work = async () => {
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const path = join(folder, name);
      if (known.has(`${name}.br`)) continue;
      if ((await stat(path)).size < smallest) continue;
      const content = await readFile(path);
      const small = await brotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: shipped.has(extname(name)) ? 11 : 6,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        },
      });
      await writeFile(`${path}.br`, small);
      if (forAll.has(extname(name))) await writeFile(`${path}.gz`, await gzipped(content, { level: 6 }));
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
  return count;
}
