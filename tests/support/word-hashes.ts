import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Length of a shingle in words: a sentence counts as taken over when eight words in a row are the same. */
export const shingleLength = 8;

/** Bytes kept of each hash. With some ten thousand on each side, six bytes meet by chance once in 100 000 runs. */
const hashBytes = 6;

/** Words of a text in small letters and digits, without addresses, notes and punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/https?:\/\/\S+/g, ' ')
      .replace(/\[\^[a-z0-9-]+\]/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words with ä, ö, ü and ß written out, so that a name is found in either spelling. */
export function foldedWordsOf(text: string): string[] {
  const written: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return wordsOf(text).map((word) => word.replace(/[äöüß]/g, (letter) => written[letter] ?? letter));
}

/** All runs of `length` words, each joined by spaces, in order. Fewer words give none. */
export function runsOf(words: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, start) =>
    words.slice(start, start + length).join(' '),
  );
}

/** The first six bytes of the SHA-256 of a text after a salt, as a number below 2^48. */
export function shortHash(text: string, salt = ''): number {
  return createHash('sha256')
    .update(salt + text)
    .digest()
    .readUIntBE(0, hashBytes);
}

/** Hashes as sorted bytes, six each, without repeats. */
export function packHashes(hashes: Iterable<number>): Buffer {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const bytes = Buffer.alloc(sorted.length * hashBytes);
  sorted.forEach((hash, index) => bytes.writeUIntBE(hash, index * hashBytes, hashBytes));
  return bytes;
}

/** The hashes of a file written with `packHashes`. */
export function readHashes(file: string): Set<number> {
  const bytes = readFileSync(file);
  return new Set(
    Array.from({ length: bytes.length / hashBytes }, (_, index) =>
      bytes.readUIntBE(index * hashBytes, hashBytes),
    ),
  );
}
