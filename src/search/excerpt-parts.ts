import { type SoughtWords, isSought } from './sought-words.ts';

/** A stretch of an excerpt; `marked` when it is a word that was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits a plain text so that the words that were looked for are marked; joined, the stretches are the text. */
export function markedParts(text: string, sought: SoughtWords): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (piece === '') continue;
    const marked = /^[\p{L}\p{N}]/u.test(piece) && isSought(piece, sought);
    const before = parts.at(-1);
    if (before?.marked === marked) parts.splice(-1, 1, { text: before.text + piece, marked });
    else parts.push({ text: piece, marked });
  }
  return parts;
}
