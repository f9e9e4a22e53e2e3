import { nearWords, wordOfBeginning } from './near-words.ts';
import type { GuideWord, SearchGuide } from './open-guide.ts';
import type { Reading, Term } from './query-term.ts';
import { relatedWords } from './related-words.ts';
import { plainLetters, wordForm } from './word-form.ts';
import { wordPieces } from './word-pieces.ts';

/** How far a guess is trusted, beside 1 for a word as it was typed. */
const guessTrusts = { related: 0.8, nearName: 0.9, nearWord: 0.6, pieces: 0.8 } as const;
/** Weight up to which a word of texts is offered for a mistyped one: rarer ones may be mistyped themselves. */
const commonWeight = 6;

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
  if (inNames.length > 0) return readings(inNames, guessTrusts.nearName);
  const inTexts = nearWords(typed, common);
  if (inTexts.length > 0) return readings(inTexts, guessTrusts.nearWord);
  return readings([wordOfBeginning(typed, titles) ?? ''], guessTrusts.nearName);
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

/** How a word was read, and as what. */
export type Guess = Pick<Term, 'by' | 'readings'>;

/** The words of the site that are among those a word may be made from, most likely first. */
export function readingsOf(roots: readonly string[], guide: SearchGuide, trust: number): Reading[] {
  const words = roots.flatMap((root) => {
    const word = guide.wordOf(wordForm(root));
    // One form may stand for words that have nothing to do with each other.
    return word && plainLetters(word.word).startsWith(root.replace(/e?n$/, '')) ? [word] : [];
  });
  return words.filter(({ entries }) => entries.length > 0).map((word) => ({ words: [word], trust }));
}

/** What a word that tells nothing itself is made from. */
export function guessRelated(typed: string, guide: SearchGuide): Guess {
  const readings = readingsOf(relatedWords(typed), guide, guessTrusts.related);
  return { by: readings.length > 0 ? 'related' : 'nothing', readings };
}

/** What a word that nobody knows is taken for: one it is made from, the nearest ones, or those it is made of. */
export function guessWord(typed: string, guide: SearchGuide): Guess {
  if (/^\p{N}/u.test(typed)) return { by: 'nothing', readings: [] };
  const made = guessRelated(typed, guide);
  if (made.readings.length > 0) return made;
  const near = nearest(typed, guide);
  if (near.length > 0) return { by: 'near', readings: near };
  const { pieces, whole } = wordPieces(typed, (piece) => pieceOf(piece, guide) !== undefined);
  const words = pieces.flatMap((piece) => pieceOf(piece, guide) ?? []);
  if (words.length === 0) return { by: 'nothing', readings: [] };
  return { by: 'pieces', readings: [{ words, trust: guessTrusts.pieces, missing: whole ? 0 : 1 }] };
}
