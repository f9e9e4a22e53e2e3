import type { GuideEntry } from './open-guide.ts';

/** Where a word of the query was found, strongest first. */
export type MatchPlace =
  'title' | 'alias' | 'titlePart' | 'aliasPart' | 'beginning' | 'synonym' | 'summary' | 'text';

/** How much a match counts by its place, 0 to 1: title and aliases before summary before text. */
const strengths: Readonly<Record<MatchPlace, number>> = {
  title: 1,
  alias: 0.85,
  titlePart: 0.82,
  aliasPart: 0.7,
  beginning: 0.6,
  synonym: 0.5,
  summary: 0.45,
  text: 0.15,
};
/** Most that the full text's own score adds to a match in the text. Other places do not wait for the full text. */
const textRange = 0.2;
/** Added when the whole query is the title, or one of the aliases. */
const wholeTitle = 1;
const wholeAlias = 0.7;
/** Added by the place of the kind: modules before cases before the rest at equal match. */
const kindBonus = 0.06;

/** Letters from which a word counts as the beginning of a longer one. */
const shortestStart = 4;

/** One word of the query: its forms, and the full text's score of every entry that holds it, 0 to 1. */
export interface WordMatches {
  readonly forms: readonly string[];
  /** Plain letters of the word as it is written: what a longer word may begin with. */
  readonly starts: readonly string[];
  readonly scores: ReadonlyMap<string, number>;
  /** Less than 1 when the word is a guess at what was meant. */
  readonly trust: number;
}

/** An entry that matches, how well, and how many words of the query it holds. */
export interface RankedEntry {
  readonly entry: GuideEntry;
  readonly score: number;
  readonly words: number;
  /** The strongest place in which one of the words was found. */
  readonly best: MatchPlace;
}

/** How a word looks in a list of forms: whole, and at the beginning of another. */
interface Needles {
  readonly whole: readonly string[];
  readonly starts: readonly string[];
}

function needlesOf({ forms, starts }: WordMatches): Needles {
  return {
    whole: forms.map((form) => ` ${form} `),
    starts: starts.filter((start) => start.length >= shortestStart).map((start) => ` ${start}`),
  };
}

function holds(list: string, needles: readonly string[]): boolean {
  return needles.some((needle) => list.includes(needle));
}

function placeOf(
  { forms, id }: GuideEntry,
  { whole, starts }: Needles,
  scores: ReadonlyMap<string, number>,
): MatchPlace | undefined {
  // Most entries hold a word nowhere.
  if (holds(forms.all, whole) || holds(forms.all, starts)) {
    if (holds(forms.title, whole)) return 'title';
    if (holds(forms.aliases, whole)) return 'alias';
    if (holds(forms.titleParts, whole)) return 'titlePart';
    if (holds(forms.aliasParts, whole)) return 'aliasPart';
    if (holds(forms.title, starts) || holds(forms.aliases, starts)) return 'beginning';
    if (holds(forms.synonyms, whole)) return 'synonym';
    if (holds(forms.summary, whole)) return 'summary';
  }
  return scores.has(id) ? 'text' : undefined;
}

/**
 * Ranks entries for the words of a query. A word counts more the fewer entries hold it (inverse document frequency,
 * Robertson and Spärck Jones 1976). `whole` is the query's forms joined by spaces. Entries that hold none are left out.
 */
export function rankEntries(
  entries: readonly GuideEntry[],
  words: readonly WordMatches[],
  whole: string,
): RankedEntry[] {
  const places = words.map((word) => {
    const needles = needlesOf(word);
    return entries.map((entry) => placeOf(entry, needles, word.scores));
  });
  const weights = places.map((list) =>
    Math.log(1 + entries.length / (1 + list.filter((place) => place).length)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return entries
    .map((entry, row) => {
      let score = 0;
      let count = 0;
      let best: MatchPlace = 'text';
      words.forEach((word, column) => {
        const place = places[column]?.[row];
        if (!place) return;
        count += 1;
        if (strengths[place] > strengths[best]) best = place;
        const range = place === 'text' ? textRange : 0;
        const strength = strengths[place] + range * (word.scores.get(entry.id) ?? 0);
        score += (word.trust * strength * (weights[column] ?? 0)) / total;
      });
      if (entry.forms.title === ` ${whole} `) score += wholeTitle;
      else if (words.length > 1 && entry.forms.aliases.includes(` ${whole} `)) score += wholeAlias;
      if (count > 0) score += kindBonus * Math.max(0, 2 - entry.rank);
      return { entry, score, words: count, best };
    })
    .filter((one) => one.words > 0)
    .sort(
      (a, b) =>
        b.score - a.score || a.entry.rank - b.entry.rank || a.entry.title.localeCompare(b.entry.title, 'de'),
    );
}
