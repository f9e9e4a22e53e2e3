import type { SynonymGroup } from './search-guide.ts';
import { plainLetters, wordForm } from './word-form.ts';
import { wordsOf } from './word-knowledge.ts';

/** Letters in which the ends of two forms of one word may differ. */
const longestEnding = 2;

function beginsBig(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/**
 * Whether two words of one form are told apart by an ending alone: one begins with the other ("Haus", "Häuser"), or both
 * differ in few last letters ("Räume", "Raums"), and both are nouns or neither is. The form makes one of "Recht" and
 * "Rechner", of "Wanne" and "wann" too; for a synonym, which nobody has typed, that is not enough.
 */
function differsByEnding(one: string, other: string): boolean {
  if (beginsBig(one) !== beginsBig(other)) return false;
  const [a, b] = [plainLetters(one), plainLetters(other)];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [shorter, longer] = [Math.min(a.length, b.length) - same, Math.max(a.length, b.length) - same];
  return shorter === 0 || longer <= longestEnding;
}

/**
 * The groups of synonyms that can be of use on a site: of each, the words that stand on it, and the others that lead to
 * them. A name of several words stands on the site when all its words do.
 */
export function siteSynonyms(
  groups: readonly (readonly string[])[],
  siteWords: Iterable<string>,
): SynonymGroup[] {
  const written = new Map<string, string[]>();
  for (const word of siteWords) {
    const form = wordForm(word);
    const alike = written.get(form);
    if (alike) alike.push(word);
    else written.set(form, [word]);
  }
  const stands = (name: string) =>
    wordsOf(name).every((word) => written.get(wordForm(word))?.some((one) => differsByEnding(word, one)));
  return groups
    .map((group) => ({
      there: group.filter(stands),
      others: group.filter((name) => !stands(name)),
    }))
    .filter(({ there }) => there.length > 0);
}
