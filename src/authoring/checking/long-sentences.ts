/** The most words a sentence of the catalogue may have. */
export const longestSentence = 30;

/**
 * Where a sentence may end: at . ! ? before a capital, a digit or a quotation mark. Unicode's rules, as in
 * `Intl.Segmenter`, miss ends before a year ("… Bindung. 2007 richtete sie …").
 */
const boundary = /(?<=[.!?…][“")]?)\s+(?=[\p{Lu}\p{N}„"(])/u;

/** Whether a piece ends at a dot that ends no sentence: an ordinal number, a single letter ("z. B.") or a short form. */
function endsInside(piece: string): boolean {
  return /(?:^|[\s(])(?:\d{1,2}|\p{L}|bzw|ca|etc|ggf|inkl|Nr|Abs|Art|St|Str|Dr)\.\s*$/u.test(piece);
}

/** Number of words in a text: pieces between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** The sentences of a German text, in order, without the space around them. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let inside = false;
  for (const piece of text.trim().split(boundary)) {
    if (inside) found.push(`${found.pop() ?? ''} ${piece}`);
    else found.push(piece);
    inside = endsInside(piece);
  }
  return found.filter((sentence) => sentence !== '');
}

/** Every sentence of a text with more than 30 words. */
export function findLongSentences(text: string): string[] {
  return sentencesOf(text).filter((sentence) => countWords(sentence) > longestSentence);
}
