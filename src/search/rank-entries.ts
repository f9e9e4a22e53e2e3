import type { GuideEntry, SearchGuide } from './open-guide.ts';
import type { Reading, Term } from './query-term.ts';
import { most } from './search-guide.ts';

/** Strength with which a word speaks for an entry whose title or alias it begins. */
const beginningStrength = 0.4;
/** Added when the whole query is the title, or one of the aliases. */
const wholeTitle = 1;
const wholeAlias = 0.7;
/** An alias of one word is weaker than one of several: many entries may share it. */
const wholeWord = 0.2;
/** Added by the place of the kind: modules before cases before the rest at equal match. */
const kindBonus = 0.045;

/** How strongly a word of the query speaks for entries, 0 to 1 by their places. */
export type Strengths = ReadonlyMap<number, number>;

/** An entry that matches. */
export interface RankedEntry {
  readonly entry: GuideEntry;
  readonly place: number;
  /** How well it matches by its words alone, 0 to 1, and with what else counts. */
  readonly match: number;
  readonly score: number;
  /** How many words of the query speak for it. */
  readonly words: number;
}

/** How strongly the words of a reading speak for entries, together or as pieces. */
export function readingStrengths({ words, trust, missing }: Reading): Map<number, number> {
  const lists = words.map(({ entries }) => new Map(entries));
  const found = new Map<number, number>();
  for (const place of new Set(lists.flatMap((list) => [...list.keys()]))) {
    const each = lists.map((list) => (list.get(place) ?? 0) / most);
    const sum = each.reduce((all, one) => all + one, 0);
    const strength = missing === undefined ? Math.min(...each) : sum / (each.length + missing);
    if (strength > 0) found.set(place, trust * strength);
  }
  return found;
}

/** How strongly each word of a query speaks for entries, by the best of its readings. */
export function termStrengths({ readings, begins }: Term): Strengths {
  const best = new Map<number, number>();
  const keep = (place: number, strength: number) => {
    if ((best.get(place) ?? 0) < strength) best.set(place, strength);
  };
  for (const reading of readings)
    readingStrengths(reading).forEach((strength, place) => keep(place, strength));
  for (const place of begins) keep(place, beginningStrength);
  return best;
}

function bonusOf({ titleForms, aliasForms }: GuideEntry, whole: string): number {
  if (titleForms === whole) return wholeTitle;
  if (!aliasForms.includes(whole)) return 0;
  return whole.includes(' ') ? wholeAlias : wholeWord;
}

/**
 * Ranks entries for a query: every word speaks for entries with its strength there, and counts by its weight. The only
 * ranking there is; suggestions and results show the same order.
 *
 * @param strengths of each term, in the same order
 * @param whole the forms of the query's words, separated by spaces
 * @returns entries for which at least one word speaks, best first
 */
export function rankEntries(
  { entries }: SearchGuide,
  terms: readonly Term[],
  strengths: readonly Strengths[],
  whole: string,
): RankedEntry[] {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<number, { sum: number; words: number }>();
  strengths.forEach((ofTerm, index) => {
    const weight = terms[index]?.weight ?? 0;
    for (const [place, strength] of ofTerm) {
      const { sum, words } = found.get(place) ?? { sum: 0, words: 0 };
      found.set(place, { sum: sum + weight * strength, words: words + 1 });
    }
  });
  return [...found]
    .flatMap(([place, { sum, words }]) => {
      const entry = entries[place];
      if (!entry) return [];
      const match = sum / total;
      const score = match + bonusOf(entry, whole) + kindBonus * Math.max(0, 2 - entry.rank);
      return [{ entry, place, match, score, words }];
    })
    .sort(
      (a, b) =>
        b.score - a.score || a.entry.rank - b.entry.rank || a.entry.title.localeCompare(b.entry.title, 'de'),
    );
}
