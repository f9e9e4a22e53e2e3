import { guessRelated, guessWord, readingsOf } from './guess-word.ts';
import { type SearchGuide, formsOf, unknownWeight } from './open-guide.ts';
import type { Reading, Term } from './query-term.ts';
import { queryWords, spellings } from './query-words.ts';
import { verbsOf } from './related-words.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** How far another name of a word is trusted, and the verb of a known one. */
const synonymTrust = 0.7;
const verbTrust = 0.6;
/** Letters from which a word counts as the beginning of a longer one. */
const shortestStart = 4;
/** Words of a query that are looked at. */
const mostWords = 40;

function weightOf(readings: readonly Reading[]): number {
  const weights = readings.map(({ words }) => Math.max(...words.map(({ weight }) => weight)));
  return weights.length > 0 ? Math.min(...weights) : unknownWeight;
}

/** What other names in the query stand for, by the forms of the words they are made of. */
function longNamesIn(query: string, { longNames }: SearchGuide): Map<string, Reading[]> {
  const forms = formsOf(query);
  const whole = ` ${forms.join(' ')} `;
  const found = new Map<string, Reading[]>();
  for (const name of longNames) {
    if (!whole.includes(` ${name.forms.join(' ')} `)) continue;
    const readings = name.means.map((words) => ({ words, trust: synonymTrust }));
    for (const form of name.forms) found.set(form, [...(found.get(form) ?? []), ...readings]);
  }
  return found;
}

/**
 * Reads a query word by word. Stop words and signs of gender are dropped; every word is looked for in all its spellings
 * and under its other names. A word that nothing holds is read as one it is made from, as its nearest words, or as the
 * words it is made of.
 */
export function readTerms(query: string, guide: SearchGuide): Term[] {
  const long = longNamesIn(query, guide);
  return queryWords(query)
    .slice(0, mostWords)
    .map((typed): Term => {
      const forms = [...new Set(spellings(typed).map(wordForm))];
      const own = forms.flatMap((form) => guide.wordOf(form) ?? []);
      const itself = own.map((word) => ({ words: [word], trust: 1 }));
      const others = forms.flatMap((form) => [
        ...(guide.otherNames.get(form)?.means ?? []).map((words) => ({ words, trust: synonymTrust })),
        ...(long.get(form) ?? []),
      ]);
      const plain = plainLetters(typed);
      const begins =
        plain.length < shortestStart ? [] : guide.names.filter((name) => name.plain.startsWith(plain));
      const readings = [...itself, ...others];
      const rest = { typed, begins: begins.flatMap(({ places }) => places) };
      const isKnown = readings.some(({ words }) => words.every(({ entries }) => entries.length > 0));
      if (isKnown) {
        const weight = weightOf(itself.length > 0 ? itself : others);
        const verbs = readingsOf(verbsOf(typed), guide, verbTrust);
        return { ...rest, by: 'itself', readings: [...readings, ...verbs], weight };
      }
      if (begins.length > 0) return { ...rest, by: 'itself', readings, weight: unknownWeight };
      // A word that stands only where it tells nothing is no mistake, but one it is made from may tell more.
      const guessed = readings.length > 0 ? guessRelated(typed, guide) : guessWord(typed, guide);
      return { ...rest, ...guessed, weight: weightOf(guessed.readings) };
    });
}
