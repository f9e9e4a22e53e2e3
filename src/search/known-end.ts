/** Shortest known word, in letters, that an unknown one is taken for by its end; and by its beginning. */
const shortestEnd = 5;
const shortestStart = 6;

/**
 * The known word that an unknown compound ends with, else the one it begins with: the end of a German compound says what
 * it is, "Nachbarschaftsflohmarkt" is a kind of "Flohmarkt". None when neither is known; the longest wins. `known` holds
 * words in lower case.
 */
export function knownEnd(word: string, known: ReadonlyMap<string, unknown>): string[] {
  const whole = word.toLowerCase();
  for (let start = 2; start <= whole.length - shortestEnd; start++) {
    if (known.has(whole.slice(start))) return [whole.slice(start)];
  }
  for (let end = whole.length - 2; end >= shortestStart; end--) {
    if (known.has(whole.slice(0, end))) return [whole.slice(0, end)];
  }
  return [];
}
