import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { transform } from 'esbuild';
import { guideFile, wordsFile } from './search-guide.ts';

const brotli = promisify(brotliCompress);
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Pagefind's own interfaces, its worker, and its program for pages of unknown language: nothing loads them here. */
const unused = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;

/** Writes the smallest brotli copy of `content` beside a file; the best level pays, for every first search loads it. */
async function writeBrotli(path: string, content: Uint8Array): Promise<void> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await brotli(content, { params }));
}

/**
 * Makes the files that every first search loads as small as they can be, and removes those that nothing loads.
 *
 * Pagefind's program and its list of pages come compressed by gzip and are unpacked by its script, unless they begin
 * with its signature. So their brotli copies hold the unpacked content: smaller on the way, and unpacked by the browser.
 * A host that does not hand out such copies sends the files as Pagefind made them.
 */
export async function shrinkIndex(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (unused.test(name)) await rm(path);
    else if (/\.(pagefind|pf_meta)$/.test(name))
      await writeBrotli(path, await decompress(await readFile(path)));
    else if (name === 'pagefind.js' || name === guideFile || name === wordsFile) {
      const content = await readFile(path);
      const small =
        name === 'pagefind.js'
          ? Buffer.from((await transform(content, { minify: true, format: 'esm' })).code)
          : content;
      await writeFile(path, small);
      await writeBrotli(path, small);
      await writeFile(`${path}.gz`, await compress(small, { level: 9 }));
    }
  }
}
