/**
 * Names in a row of words: "A", "A und B", "A, B und C".
 *
 * @param last the word before the last; "sowie" where the names hold an "und" of their own
 */
export function listWords(words: readonly string[], last: 'und' | 'sowie' = 'und'): string {
  const end = words.at(-1) ?? '';
  return words.length < 2 ? end : `${words.slice(0, -1).join(', ')} ${last} ${end}`;
}
