import { judgeFit } from './judge-fit.ts';
import { type SearchGuide, queryForms } from './open-guide.ts';
import { type RankedEntry, rankEntries, termStrengths } from './rank-entries.ts';
import type { Term } from './query-term.ts';
import { readTerms } from './read-terms.ts';

/** Something that was done to a query so that it finds something. */
export type Loosening =
  | { readonly how: 'any' }
  | { readonly how: 'phrase' }
  | { readonly how: 'near' | 'pieces'; readonly typed: string; readonly words: readonly string[] };

/** The entries a query finds, best first, and what was done to find them. */
export interface Finding {
  readonly ranked: readonly RankedEntry[];
  /** False when nothing is about what was asked; then `ranked` holds only what is nearest. */
  readonly fits: boolean;
  /** Whether the query is a sentence rather than a few words. */
  readonly isSentence: boolean;
  readonly loosened: readonly Loosening[];
  /** The words of the site by which a sentence was understood, most telling first. */
  readonly understood: readonly string[];
  /** The query as it was read, word by word. */
  readonly terms: readonly Term[];
}

/** Words from which a query is a sentence. */
const sentenceWords = 5;
/** Fewer entries than this hold all words: those that hold some follow. */
const enough = 5;
/** An entry with some of the words follows when it matches at least so well as the best, by this share. */
const worthShowing = 0.4;
/** Most entries shown for a sentence, and when nothing fits. */
const mostForSentence = 24;
const mostNearest = 5;
/** Most words said to have been understood. */
const mostUnderstood = 6;
/** A word that tells less is not worth saying. */
const telling = 3;

/** What is shown of all that matches. */
function shown(
  ranked: readonly RankedEntry[],
  terms: readonly Term[],
  fits: boolean,
  isSentence: boolean,
): readonly RankedEntry[] {
  const best = Math.max(...ranked.map(({ match }) => match));
  const worth = ranked.filter(({ match }) => match >= best * worthShowing);
  if (!fits) return worth.slice(0, mostNearest);
  if (isSentence) return worth.slice(0, mostForSentence);
  const all = ranked.filter(({ words }) => words === terms.length);
  if (all.length >= enough) return all;
  return ranked.filter(({ words, match }) => words === terms.length || match >= best * worthShowing);
}

function loosenings(terms: readonly Term[]): Loosening[] {
  return terms.flatMap(({ typed, by, readings }): Loosening[] => {
    const words = readings.flatMap((reading) => reading.words.map(({ word }) => word));
    if (by === 'near') return [{ how: 'near', typed, words: words.slice(0, 1) }];
    return by === 'pieces' || by === 'related' ? [{ how: 'pieces', typed, words: [...new Set(words)] }] : [];
  });
}

function understoodWords(terms: readonly Term[], places: ReadonlySet<number>): string[] {
  const said = terms
    .filter(({ weight, readings }) => weight >= telling && readings.length > 0)
    .map((term) => ({
      weight: term.weight,
      word: term.by === 'itself' ? term.typed : (term.readings[0]?.words[0]?.word ?? term.typed),
      found: [...termStrengths(term).keys()].some((place) => places.has(place)),
    }))
    .filter(({ found }) => found);
  said.sort((a, b) => b.weight - a.weight);
  return [...new Set(said.map(({ word }) => word))].slice(0, mostUnderstood);
}

/** Finds entries for a query as people type it: a word, a few, or a sentence. */
export function findEntries(query: string, guide: SearchGuide): Finding {
  const terms = readTerms(query, guide);
  const strengths = terms.map(termStrengths);
  const all = rankEntries(guide, terms, strengths, queryForms(query));
  const fits = judgeFit(terms, strengths, all);
  const isSentence = terms.length > 1 && (query.match(/[\p{L}\p{N}]+/gu) ?? []).length >= sentenceWords;
  const ranked = shown(all, terms, fits, isSentence);
  const guessed = isSentence ? [] : loosenings(terms);
  const some = fits && !isSentence && ranked.some(({ words }) => words < terms.length);
  const any: Loosening[] = some && guessed.length === 0 ? [{ how: 'any' }] : [];
  return {
    ranked,
    fits,
    isSentence,
    loosened: [...guessed, ...any],
    understood: isSentence
      ? understoodWords(terms, new Set(ranked.slice(0, 3).map(({ place }) => place)))
      : [],
    terms,
  };
}
