import { compoundParts } from './compound-parts.ts';
import { knownEnd } from './known-end.ts';
import { knowsForm, nearWords } from './near-words.ts';
import type { SearchGuide } from './open-guide.ts';
import { queryWords, spellings } from './query-words.ts';
import { type RankedEntry, type WordMatches, rankEntries } from './rank-entries.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** Something that was done to a query so that it finds something. */
export type Loosening =
  | { readonly how: 'any' }
  | { readonly how: 'near' | 'parts' | 'end'; readonly typed: string; readonly words: readonly string[] };

/** Words that were looked for. */
export interface SoughtWords {
  readonly forms: readonly string[];
  /** Plain letters with which a longer word may begin. */
  readonly starts: readonly string[];
  readonly written: readonly string[];
}

/** The entries a query finds, best first, and what was done to find them. */
export interface Finding {
  readonly ranked: readonly RankedEntry[];
  readonly loosened: readonly Loosening[];
  /** The words that were looked for: their forms, and how they were written. */
  readonly sought: SoughtWords;
  /** True when only titles, aliases and summaries were looked at, because they hold enough. */
  readonly headingsOnly: boolean;
}

/** What is loaded only when titles, aliases and summaries do not answer a query. */
export interface Depths {
  /** The full text's scores by entry, 0 to 1, for one word as it is written and for words that begin with it. */
  readonly fullText: (word: string) => Promise<ReadonlyMap<string, number>>;
  /** Whether a word itself stands in a text. */
  readonly inText: (word: string) => Promise<boolean>;
  /** Words of running text that a mistyped word may have meant. */
  readonly textWords: () => Promise<readonly string[]>;
}

/** With this many entries that hold all words in title, alias or summary, nobody misses those that mention them. */
const enoughHeadings = 5;
/** Fewer entries than this hold all words: those that hold some follow. */
const enough = 5;
/** How much a guess at what was meant counts against what was typed. */
const guessTrust = 0.9;

/** A word to look for, and how it came about. */
interface Wanted {
  readonly written: readonly string[];
  readonly trust: number;
}

/**
 * Finds entries by titles, aliases and summaries alone, which needs no further file. With `headingsOnly` there is no
 * need to look deeper.
 */
export function findInHeadings(query: string, guide: SearchGuide): Finding {
  const words = queryWords(query);
  const typed = words.map((word) => matchesOf({ written: spellings(word), trust: 1 }));
  const finding = ranking(guide, words, words, typed, []);
  const whole = finding.ranked.filter((one) => one.words === words.length).length;
  return { ...finding, headingsOnly: whole >= enoughHeadings };
}

/**
 * Finds entries for a query as people type it. Stop words and signs of gender are dropped, every word is looked for in
 * all its spellings. A word unlike all words of the site is read as its nearest words, as the parts of a compound, or as
 * the known word it ends with; where few entries hold all words, those that hold some follow.
 *
 * @param deeply also look into the texts when titles, aliases and summaries hold enough
 */
export async function findEntries(
  query: string,
  guide: SearchGuide,
  depths: Depths,
  deeply = false,
): Promise<Finding> {
  const first = findInHeadings(query, guide);
  if (first.headingsOnly && !deeply) return first;
  const words = queryWords(query);
  const read = await Promise.all(words.map((word) => readWord(word, guide, depths)));
  const wanted = read.flatMap((one) => one.wanted);
  const typed = await Promise.all(wanted.map((one) => withText(matchesOf(one), one, depths)));
  const loosened = read.flatMap((one) => one.loosened ?? []);
  const written = wanted.map(({ written: [first = '', second], trust }) =>
    trust < 1 ? (second ?? first) : first,
  );
  return ranking(guide, words, written, typed, loosened);
}

/** All words that a mistyped one may have meant. */
interface Dictionary {
  readonly words: readonly string[];
  /** The words by their lower case; made when a compound is first taken apart. */
  readonly known: () => ReadonlyMap<string, string>;
}

const dictionaries = new WeakMap<readonly string[], Dictionary>();

/** Made once for the words of the texts, for it takes longer than a search. */
function dictionaryOf(guide: SearchGuide, textWords: readonly string[]): Dictionary {
  const before = dictionaries.get(textWords);
  if (before) return before;
  const words = [...guide.words, ...textWords];
  let known: ReadonlyMap<string, string> | undefined;
  const made = { words, known: () => (known ??= new Map(words.map((one) => [one.toLowerCase(), one]))) };
  dictionaries.set(textWords, made);
  return made;
}

/** What a typed word is taken for. */
async function readWord(
  word: string,
  guide: SearchGuide,
  depths: Depths,
): Promise<{ readonly wanted: readonly Wanted[]; readonly loosened?: Loosening }> {
  const asTyped = { wanted: [{ written: spellings(word), trust: 1 }] };
  if (spellings(word).some(guide.knows)) return asTyped;
  const dictionary = dictionaryOf(guide, await depths.textWords());
  if (knowsForm(word, dictionary.words)) return asTyped;
  const near = nearWords(word, dictionary.words);
  if (near.length > 0) {
    const loosened = { how: 'near' as const, typed: word, words: near.slice(0, 1) };
    return { wanted: [{ written: [word, ...near], trust: guessTrust }], loosened };
  }
  if ((await Promise.all(spellings(word).map(depths.inText))).includes(true)) return asTyped;
  const known = dictionary.known();
  const parts = compoundParts(word, (part) => known.has(part));
  const end = parts.length > 0 ? [] : knownEnd(word, known);
  const found = [...parts, ...end].map((part) => known.get(part) ?? part);
  if (found.length === 0) return asTyped;
  return {
    wanted: found.map((part) => ({ written: [part], trust: guessTrust })),
    loosened: { how: parts.length > 0 ? 'parts' : 'end', typed: word, words: found },
  };
}

function matchesOf({ written, trust }: Wanted): WordMatches {
  const forms = [...new Set(written.map(wordForm))];
  return { forms, starts: written.map(plainLetters), scores: new Map(), trust };
}

/** Adds the texts' scores: of the word that was most likely meant, or of the first spelling that is found. */
async function withText(matches: WordMatches, { written, trust }: Wanted, depths: Depths) {
  const guessed = trust < 1 && written.length > 1;
  for (const word of guessed ? written.slice(1, 2) : written) {
    const scores = await depths.fullText(word);
    if (scores.size > 0) return { ...matches, scores };
  }
  return matches;
}

function ranking(
  guide: SearchGuide,
  words: readonly string[],
  written: readonly string[],
  typed: readonly WordMatches[],
  loosened: readonly Loosening[],
): Finding {
  const ranked = rankEntries(guide.entries, typed, words.map(wordForm).join(' '));
  const all = ranked.filter((one) => one.words === typed.length);
  const rest = all.length < enough ? ranked.filter((one) => one.words < typed.length) : [];
  // Nobody has typed the parts of a compound: the one in a title weighs more than all of them in a text.
  const inParts = loosened.some(({ how }) => how === 'parts');
  const found = inParts ? ranked : [...all, ...rest];
  const any: Loosening[] = rest.length > 0 && loosened.length === 0 ? [{ how: 'any' }] : [];
  const sought = {
    forms: typed.flatMap(({ forms }) => forms),
    starts: typed.flatMap(({ starts }) => starts),
    written,
  };
  return { ranked: found, loosened: [...loosened, ...any], sought, headingsOnly: false };
}
