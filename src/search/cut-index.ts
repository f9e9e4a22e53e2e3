import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { cborItems, cborList, cborText, cborTextBytes } from './cbor-items.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** What Pagefind puts before the content of each of its files. */
export const signature = 'pagefind_dcd';
/** Size in bytes, before compression, from which a piece takes no further word. */
const pieceSize = 3000;
/** Words that begin alike by this many letters stay in one piece, for beginnings are looked up as well. */
const commonStart = 5;

/** Content of one of Pagefind's files, without compression and signature. */
export async function readPart(path: string): Promise<Uint8Array> {
  return (await decompress(await readFile(path))).subarray(signature.length);
}

/** Writes content as Pagefind does, with its signature and compressed. */
export async function writePart(path: string, content: Uint8Array): Promise<void> {
  await writeFile(path, await compress(Buffer.concat([Buffer.from(signature), content]), { level: 9 }));
}

/** Writes content under a name made from it, and returns the name. */
async function writeNamedPart(content: Uint8Array, language: string, pathOf: (name: string) => string) {
  const name = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
  await writePart(pathOf(name), content);
  return name;
}

interface Word {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/** The words of a chunk, which is `[[[word, pages, variants], …]]`. */
function wordsOf(chunk: Uint8Array): Word[] {
  const [words] = cborItems(chunk, 0);
  if (!words) return [];
  return cborItems(chunk, words.start).map(({ start, end }) => ({
    word: cborText(chunk, cborItems(chunk, start)[0]?.start ?? start),
    bytes: chunk.subarray(start, end),
  }));
}

function piecesOf(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = [];
  let size = pieceSize;
  let before = '';
  for (const word of words) {
    const start = word.word.slice(0, commonStart);
    // A word on nearly every page ("und") stands alone: nobody looking for its neighbours needs it.
    const full = size >= pieceSize || (size > 0 && size + word.bytes.length > pieceSize * 1.5);
    if (full && start !== before) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(word);
    size += word.bytes.length;
    before = start;
  }
  return pieces;
}

/**
 * Cuts the word index in `folder` into smaller pieces. Pagefind offers no setting for the size of its chunks, about
 * 30 kB each, and a query loads one or two for every word. Made for the form of Pagefind 1.5, in which the index is
 * `[version, pages, chunks, filters, sorts, metadata]` and a chunk is `[first word, last word, name of its file]`, in
 * CBOR; anything else is refused. To be dropped once Pagefind has such a setting.
 */
export async function cutIndex(folder: string): Promise<void> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = await readFile(entryFile, 'utf8');
  const [, hash = '', language = ''] = /"hash":"(([a-z]+)_[0-9a-f]+)"/.exec(entry) ?? [];
  const metaFile = join(folder, `pagefind.${hash}.pf_meta`);
  const meta = await readPart(metaFile);
  const items = cborItems(meta, 0);
  const [version, , chunks] = items;
  if (!version || !chunks || !cborText(meta, version.start).startsWith('1.5.')) {
    throw new Error('Der Suchindex hat eine unbekannte Form. Passt src/search/cut-index.ts zu Pagefind?');
  }

  const pieces: Uint8Array[] = [];
  for (const chunk of cborItems(meta, chunks.start)) {
    const place = cborItems(meta, chunk.start)[2]?.start ?? chunk.start;
    const path = join(folder, 'index', `${cborText(meta, place)}.pf_index`);
    const words = wordsOf(await readPart(path));
    await rm(path);
    for (const piece of piecesOf(words)) {
      const list = Buffer.concat(cborList(piece.map(({ bytes }) => bytes)));
      const name = await writeNamedPart(Buffer.concat(cborList([list])), language, (made) =>
        join(folder, 'index', `${made}.pf_index`),
      );
      const parts = [piece[0]?.word ?? '', piece.at(-1)?.word ?? '', name];
      pieces.push(Buffer.concat(cborList(parts.map(cborTextBytes))));
    }
  }
  const all = Buffer.concat(cborList(pieces));
  const parts = items.map((item) => (item === chunks ? all : meta.subarray(item.start, item.end)));
  await rm(metaFile);
  const name = await writeNamedPart(Buffer.concat(cborList(parts)), language, (made) =>
    join(folder, `pagefind.${made}.pf_meta`),
  );
  await writeFile(entryFile, entry.replace(hash, name));
}
