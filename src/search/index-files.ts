import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** The files of an index before they are written: content by path below the index's folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** What Pagefind puts before the content of each of its files. */
const signature = Buffer.from('pagefind_dcd');

/** What one of Pagefind's files holds, without compression and signature. */
export async function unpackPart(file: Uint8Array): Promise<Uint8Array> {
  return (await decompress(file)).subarray(signature.length);
}

/** Content as one of Pagefind's files holds it, with its signature and compressed. */
export function packPart(content: Uint8Array): Promise<Uint8Array> {
  return compress(Buffer.concat([signature, content]), { level: 9 });
}
