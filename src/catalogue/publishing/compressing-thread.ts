import { readFileSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesToCompress, type FileToCompress } from './file-to-compress.ts';

/** Bytes handed over at once by what compresses: most pages in one piece. */
const chunkSize = 64 * 1024;

function compress({ path, level, alsoGzip }: FileToCompress): void {
  const content = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params, chunkSize }));
  if (alsoGzip) writeFileSync(`${path}.gz`, gzipSync(content, { level: 6, chunkSize }));
}

/** A thread that writes the copies of the files it is given, one after the other. See `precompress.ts`. */
for (const file of filesToCompress.parse(workerData)) compress(file);
