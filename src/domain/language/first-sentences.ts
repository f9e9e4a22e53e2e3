/** Ends of words with a full stop that do not end a sentence. */
const shortened =
  /(?:^|[\s(„])(?:Abs|Nr|Art|Dr|St|ca|bzw|rd|vgl|etc|inkl|max|mind|Mio|Mrd|Tel|Str|S|z|B|d|h|u|a|i|\d{1,2})\.$/u;

/** Cuts a German text into sentences, each with the space that follows it. */
function sentences(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of new Intl.Segmenter('de', { granularity: 'sentence' }).segment(text)) {
    const last = found.at(-1);
    if (last !== undefined && shortened.test(last.trimEnd())) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** How many words a text has: stretches between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The beginning of a text in whole sentences, for places with little room. The first sentence always comes, further ones
 * as long as all together stay within the limit. Source notes (`[^id]`) stay with the sentence they follow.
 *
 * @param text German prose, paragraphs separated by an empty line
 * @param limit words at most, from 1
 */
export function firstSentences(text: string, limit: number): string {
  // A note stands after the full stop and belongs to what is before it.
  const bound = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/([.!?])((?:\[\^[a-z0-9-]+\])+)/g, '$2$1');
  let taken = '';
  for (const sentence of sentences(bound)) {
    const longer = taken + sentence;
    if (taken !== '' && countWords(longer) > limit) break;
    taken = longer;
  }
  return taken.trim().replace(/((?:\[\^[a-z0-9-]+\])+)([.!?])/g, '$2$1');
}
