import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { transform } from 'esbuild';
import type { IndexFiles } from './index-files.ts';
import { guideFile, wordsFile } from './search-guide.ts';

const brotli = promisify(brotliCompress);
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Pagefind's own interfaces, its worker, and its program for pages of unknown language: nothing loads them here. */
const unused = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;

/** Bytes from which the best level takes longer than the rest of the index, for a few percent less. */
const large = 300_000;

/** The smallest brotli copy; the best level pays, for every first search loads it. */
function smallest(content: Uint8Array): Promise<Uint8Array> {
  return brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: content.length < large ? constants.BROTLI_MAX_QUALITY : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

async function minified(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(new TextDecoder().decode(script), { minify: true, format: 'esm' });
  return new TextEncoder().encode(code);
}

/**
 * Makes the files that every first search loads as small as they can be, and removes those that nothing loads.
 *
 * Pagefind's program and its list of pages come compressed by gzip and are unpacked by its script, unless they begin
 * with its signature. So their brotli copies hold the unpacked content: smaller on the way, and unpacked by the browser.
 * A host that does not hand out such copies sends the files as Pagefind made them.
 */
export async function shrinkIndex(files: IndexFiles): Promise<void> {
  const shrink = async (path: string, file: Uint8Array) => {
    if (unused.test(path)) files.delete(path);
    else if (/^[^/]+\.(pagefind|pf_meta)$/.test(path))
      files.set(`${path}.br`, await smallest(await decompress(file)));
    else if (path === 'pagefind.js' || path === guideFile || path === wordsFile) {
      const small = path === 'pagefind.js' ? await minified(file) : file;
      files.set(path, small);
      files.set(`${path}.br`, await smallest(small));
      files.set(`${path}.gz`, await compress(small, { level: 9 }));
    }
  };
  await Promise.all([...files].map(([path, file]) => shrink(path, file)));
}
