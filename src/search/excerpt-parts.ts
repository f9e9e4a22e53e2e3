import { wordForm } from './word-form.ts';

/** A stretch of an excerpt; `marked` when it is a word that was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

function decode(escaped: string): string {
  return escaped.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (whole, name: string) => entities[name] ?? whole);
}

/**
 * Splits an excerpt with `<mark>` around the words found into plain stretches, so that it can be shown without ever
 * being read as HTML.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let marked = false;
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === '<mark>') marked = true;
    else if (piece === '</mark>') marked = false;
    else if (piece !== '') parts.push({ text: decode(piece), marked });
  }
  return parts;
}

/** Splits a plain text so that the words with one of `forms` are marked; joined, the stretches are the text. */
export function markedParts(text: string, forms: readonly string[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (piece === '') continue;
    const marked = /^[\p{L}\p{N}]/u.test(piece) && forms.includes(wordForm(piece));
    const before = parts.at(-1);
    if (before?.marked === marked) parts.splice(-1, 1, { text: before.text + piece, marked });
    else parts.push({ text: piece, marked });
  }
  return parts;
}
