import { compoundParts } from './compound-parts.ts';
import { nearWords } from './near-words.ts';
import { queryWords, spellings } from './query-words.ts';
import { type RankedEntry, type WordMatches, rankEntries } from './rank-entries.ts';
import type { SearchGuide } from './search-guide.ts';
import { wordForm } from './word-form.ts';

/** What was done to a query so that it finds something; `none` when nothing had to be done. */
export type Loosening =
  | { readonly how: 'none' }
  | { readonly how: 'any' }
  | { readonly how: 'parts'; readonly words: readonly string[] }
  | { readonly how: 'near'; readonly words: readonly string[] };

/** The entries a query finds, best first, and what was done to find them. */
export interface Finding {
  readonly ranked: readonly RankedEntry[];
  readonly loosening: Loosening;
  /** Forms of the words that were looked for. */
  readonly forms: readonly string[];
}

/** The full text's scores by entry for one word as it is written. */
export type FullText = (word: string) => Promise<ReadonlyMap<string, number>>;

/** Fewer entries than this hold all words: those that hold some follow. */
const enough = 5;
/** How much a guess counts against what was typed. */
const guessTrust = 0.9;

/**
 * Finds entries for a query as people type it. Stop words and signs of gender are dropped, every word is looked for in
 * all its spellings. Where no word of the site is like the typed one it is read as its nearest words, or as the parts of
 * a compound; where few entries hold all words, those that hold some follow.
 */
export async function findEntries(query: string, guide: SearchGuide, fullText: FullText): Promise<Finding> {
  const words = queryWords(query);
  const meant = words.map((word) =>
    spellings(word).some((one) => isKnown(one, guide)) ? [] : nearWords(word, guide.words),
  );
  const guesses = meant.flatMap((list) => list.slice(0, 1));
  const typed = await Promise.all(words.map((word, place) => matchesOf(word, meant[place] ?? [], fullText)));
  const whole = words.map(wordForm).join(' ');
  const forms = typed.flatMap((word) => word.forms);
  const ranked = rankEntries(guide.entries, typed, whole);
  const all = ranked.filter((one) => one.words === words.length);
  if (guesses.length > 0)
    return { ranked: all.length > 0 ? all : ranked, loosening: { how: 'near', words: guesses }, forms };
  if (all.length >= enough) return { ranked: all, loosening: { how: 'none' }, forms };
  if (words.length > 1) {
    const rest = ranked.filter((one) => one.words < words.length);
    return {
      ranked: [...all, ...rest],
      loosening: { how: all.length === ranked.length ? 'none' : 'any' },
      forms,
    };
  }
  return all.length > 0
    ? { ranked: all, loosening: { how: 'none' }, forms }
    : byParts(words[0] ?? '', guide, fullText);
}

function isKnown(word: string, guide: SearchGuide): boolean {
  const form = wordForm(word);
  return guide.words.some((one) => wordForm(one) === form);
}

async function byParts(word: string, guide: SearchGuide, fullText: FullText): Promise<Finding> {
  const known = new Map(guide.words.map((one) => [one.toLowerCase(), one]));
  const parts = compoundParts(word, (part) => known.has(part));
  const matches = await Promise.all(parts.map((part) => matchesOf(part, [], fullText)));
  const ranked = rankEntries(guide.entries, matches, parts.map(wordForm).join(' '));
  const words = parts.map((part) => known.get(part) ?? part);
  const forms = matches.flatMap((one) => one.forms);
  return { ranked, loosening: ranked.length > 0 ? { how: 'parts', words } : { how: 'none' }, forms };
}

async function matchesOf(word: string, meant: readonly string[], fullText: FullText): Promise<WordMatches> {
  const written = [...spellings(word), ...meant];
  const scores = new Map<string, number>();
  for (const found of await Promise.all((meant.length > 0 ? meant : written).map(fullText))) {
    for (const [id, score] of found) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  }
  return { forms: [...new Set(written.map(wordForm))], scores, trust: meant.length > 0 ? guessTrust : 1 };
}
