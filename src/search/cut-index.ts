import { createHash } from 'node:crypto';
import { cborItems, cborList, cborText, cborTextBytes } from './cbor-items.ts';
import { forEachAtOnce } from '../domain/for-each-at-once.ts';
import { type IndexFiles, packPart, unpackPart } from './index-files.ts';

/** Size in bytes, before compression, from which a piece takes no further word. */
const pieceSize = 3000;
/** Words that begin alike by this many letters stay in one piece, for beginnings are looked up as well. */
const commonStart = 5;

/** A name made from what a file holds. */
function nameOf(content: Uint8Array, language: string): string {
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
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
 * Cuts the word index into smaller pieces, in place. Pagefind offers no setting for the size of its chunks, about 30 kB
 * each, and a query loads one or two for every word. Made for the form of Pagefind 1.5, in which the index is
 * `[version, pages, chunks, filters, sorts, metadata]` and a chunk is `[first word, last word, name of its file]`, in
 * CBOR; anything else is refused. To be dropped once Pagefind has such a setting.
 */
export async function cutIndex(files: IndexFiles): Promise<void> {
  const fileOf = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new Error(`Im Suchindex fehlt ${path}.`);
    return file;
  };
  const entryFile = 'pagefind-entry.json';
  const entry = new TextDecoder().decode(fileOf(entryFile));
  const [, hash = '', language = ''] = /"hash":"(([a-z]+)_[0-9a-f]+)"/.exec(entry) ?? [];
  const metaFile = `pagefind.${hash}.pf_meta`;
  const meta = await unpackPart(fileOf(metaFile));
  const items = cborItems(meta, 0);
  const [version, , chunks] = items;
  if (!version || !chunks || !cborText(meta, version.start).startsWith('1.5.')) {
    throw new Error('Der Suchindex hat eine unbekannte Form. Passt src/search/cut-index.ts zu Pagefind?');
  }

  const places = cborItems(meta, chunks.start);
  const pieces: Uint8Array[][] = places.map(() => []);
  await forEachAtOnce(places.entries(), async ([order, { start }]) => {
    const name = cborText(meta, cborItems(meta, start)[2]?.start ?? start);
    const path = `index/${name}.pf_index`;
    const words = wordsOf(await unpackPart(fileOf(path)));
    files.delete(path);
    for (const piece of piecesOf(words)) {
      const list = Buffer.concat(cborList(piece.map(({ bytes }) => bytes)));
      const content = Buffer.concat(cborList([list]));
      const parts = [piece[0]?.word ?? '', piece.at(-1)?.word ?? '', nameOf(content, language)];
      files.set(`index/${parts[2] ?? ''}.pf_index`, await packPart(content));
      pieces[order]?.push(Buffer.concat(cborList(parts.map(cborTextBytes))));
    }
  });
  const all = Buffer.concat(cborList(pieces.flat()));
  const content = Buffer.concat(
    cborList(items.map((item) => (item === chunks ? all : meta.subarray(item.start, item.end)))),
  );
  const name = nameOf(content, language);
  files.delete(metaFile);
  files.set(`pagefind.${name}.pf_meta`, await packPart(content));
  files.set(entryFile, new TextEncoder().encode(entry.replace(hash, name)));
}
