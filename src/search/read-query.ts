import { nearWords, wordOfBeginning } from './near-words.ts';
import { type GuideWord, type SearchGuide, formsOf, unknownWeight } from './open-guide.ts';
import { queryWords, spellings } from './query-words.ts';
import { relatedWords } from './related-words.ts';
import { plainLetters, wordForm } from './word-form.ts';
import { wordPieces } from './word-pieces.ts';

/** How a word was found: as it is typed or by another name, by a word it is made from, nearest to, or made of. */
export type FoundBy = 'itself' | 'related' | 'near' | 'pieces' | 'nothing';

/** Words of the site that a typed word may stand for: all of them together, or as pieces of which some may be missing. */
export interface Reading {
  readonly words: readonly GuideWord[];
  /** Less than 1 when nobody has typed it. */
  readonly trust: number;
  /** Number of pieces that nothing knows; undefined where all words must be there. */
  readonly missing?: number;
}

/** One word of the query and what it stands for. */
export interface Term {
  readonly typed: string;
  readonly by: FoundBy;
  readonly readings: readonly Reading[];
  /** Places of the entries whose names hold a word that begins with it. */
  readonly begins: readonly number[];
  /** How much it tells entries apart, 0 to `most`. */
  readonly weight: number;
}

const trusts = {
  synonym: 0.7,
  related: 0.8,
  relative: 0.6,
  nearName: 0.9,
  nearWord: 0.6,
  pieces: 0.8,
} as const;
/** Letters from which a word counts as the beginning of a longer one. */
const shortestStart = 4;
/** Weight up to which a word of texts is offered for a mistyped one: rarer ones may be mistyped themselves. */
const commonWeight = 6;
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
    const readings = name.means.map((words) => ({ words, trust: trusts.synonym }));
    for (const form of name.forms) found.set(form, [...(found.get(form) ?? []), ...readings]);
  }
  return found;
}

interface WordLists {
  readonly titles: readonly string[];
  /** Of titles and aliases. */
  readonly names: readonly string[];
  /** Of texts, but not so rare that they may be mistyped themselves. */
  readonly common: readonly string[];
}

const wordLists = new WeakMap<SearchGuide, WordLists>();

/** The words that a mistyped one may have meant; made once for a guide. */
function listsOf(guide: SearchGuide): WordLists {
  const before = wordLists.get(guide);
  if (before) return before;
  const made = {
    titles: [...new Set(guide.entries.flatMap(({ title }) => title.match(/[\p{L}\p{N}]+/gu) ?? []))],
    names: guide.names.map(({ word }) => word),
    common: guide.words.filter(({ weight }) => weight <= commonWeight).map(({ word }) => word),
  };
  wordLists.set(guide, made);
  return made;
}

function nearest(typed: string, guide: SearchGuide): Reading[] {
  const { titles, names, common } = listsOf(guide);
  const readings = (found: readonly string[], trust: number) =>
    found.flatMap((word) => guide.wordOf(wordForm(word)) ?? []).map((word) => ({ words: [word], trust }));
  const inNames = nearWords(typed, names);
  if (inNames.length > 0) return readings(inNames, trusts.nearName);
  const inTexts = nearWords(typed, common);
  if (inTexts.length > 0) return readings(inTexts, trusts.nearWord);
  return readings([wordOfBeginning(typed, titles) ?? ''], trusts.nearName);
}

/** Endings of nouns, and what joins them to the next part of a compound. */
const nounEnding = /^(?:e|n|en|er|ern|s|es|se|sen)?$/;

function differInEnding(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer.startsWith(shorter) && nounEnding.test(longer.slice(shorter.length));
}

/**
 * The noun of the site that a piece of a compound is, or is another name of. Forms are not enough: a piece that nobody
 * has typed as a word could be anything.
 */
function pieceOf(piece: string, guide: SearchGuide): GuideWord | undefined {
  const plain = plainLetters(piece);
  const form = wordForm(piece);
  const word = guide.wordOf(form);
  if (word && /^\p{Lu}/u.test(word.word)) {
    if (differInEnding(plain, plainLetters(word.word))) return word;
  }
  const other = guide.otherNames.get(form);
  if (!other || plainLetters(other.word) !== plain) return undefined;
  return other.means.find((words) => words.length === 1)?.[0];
}

type Guess = Pick<Term, 'by' | 'readings'>;

/** What a word is made from: in place of one that nobody knows, or beside one that is known. */
function related(typed: string, guide: SearchGuide, trust: number): Guess {
  const words = relatedWords(typed).flatMap((root) => {
    const word = guide.wordOf(wordForm(root));
    // One form may stand for words that have nothing to do with each other.
    return word && plainLetters(word.word).startsWith(root.replace(/e?n$/, '')) ? [word] : [];
  });
  const readings = words
    .filter(({ entries }) => entries.length > 0)
    .map((word) => ({ words: [word], trust }));
  return { by: readings.length > 0 ? 'related' : 'nothing', readings };
}

/** What a word that nobody knows is taken for. */
function guess(typed: string, guide: SearchGuide): Guess {
  if (/^\p{N}/u.test(typed)) return { by: 'nothing', readings: [] };
  const made = related(typed, guide, trusts.related);
  if (made.readings.length > 0) return made;
  const near = nearest(typed, guide);
  if (near.length > 0) return { by: 'near', readings: near };
  const { pieces, whole } = wordPieces(typed, (piece) => pieceOf(piece, guide) !== undefined);
  const words = pieces.flatMap((piece) => pieceOf(piece, guide) ?? []);
  if (words.length === 0) return { by: 'nothing', readings: [] };
  return { by: 'pieces', readings: [{ words, trust: trusts.pieces, missing: whole ? 0 : 1 }] };
}

/**
 * Reads a query word by word. Stop words and signs of gender are dropped; every word is looked for in all its spellings
 * and under its other names. A word that nothing holds is read as one it is made from, as its nearest words, or as the
 * words it is made of.
 */
export function readQuery(query: string, guide: SearchGuide): Term[] {
  const long = longNamesIn(query, guide);
  return queryWords(query)
    .slice(0, mostWords)
    .map((typed): Term => {
      const forms = [...new Set(spellings(typed).map(wordForm))];
      const own = forms.flatMap((form) => guide.wordOf(form) ?? []);
      const itself = own.map((word) => ({ words: [word], trust: 1 }));
      const others = forms.flatMap((form) => [
        ...(guide.otherNames.get(form)?.means ?? []).map((words) => ({ words, trust: trusts.synonym })),
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
        const relatives = related(typed, guide, trusts.relative).readings;
        return { ...rest, by: 'itself', readings: [...readings, ...relatives], weight };
      }
      if (begins.length > 0) return { ...rest, by: 'itself', readings, weight: unknownWeight };
      // A word that stands only where it tells nothing is no mistake, but one it is made from may tell more.
      const guessed = readings.length > 0 ? related(typed, guide, trusts.related) : guess(typed, guide);
      return { ...rest, ...guessed, weight: weightOf(guessed.readings) };
    });
}
