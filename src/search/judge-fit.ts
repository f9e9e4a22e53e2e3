import { unknownWeight } from './open-guide.ts';
import { type RankedEntry, type Strengths, readingStrengths } from './rank-entries.ts';
import type { Term } from './query-term.ts';

/** Strength from which a word of the query is taken for what an entry is about: that of a summary. */
const aboutIt = 0.28;
/** The same for the weakest piece of a compound that nobody knows: chance pieces meet in many texts. */
const aboutPieces = 0.5;
/** Queries of more words are sentences, in which words may be new without being what it is about. */
const fewWords = 3;
/** What a word that nobody knows weighs in a sentence. */
const unknownInSentence = 5;
/** Share of the query's weight that an entry must be about: always, more the fewer words there are, and at most. */
const leastShare = 0.05;
const shareOfOne = 0.8;
const mostNeeded = 0.6;
/** Share that is needed where a noun is new; a word of which less than half is there counts as new. */
const neededWithNewNoun = 0.75;
const half = 0.5;
/** Most that a compound counts of which a piece is missing, or not in the entry; and a guess from running text. */
const mostOfGuess = 0.1;
/** Most that a compound counts of which all pieces are there: nobody has typed them. */
const mostOfPieces = 0.6;
/** Trust below which a reading is such a guess. */
const guessed = 0.7;
/** Entries that are looked at. */
const lookedAt = 8;

/** What a word weighs in judging: one that is not on the site could be all the query is about. */
function weightOf({ by, weight }: Term, count: number): number {
  const unknown = count > fewWords ? unknownInSentence : unknownWeight;
  return by === 'itself' || by === 'related' ? weight : Math.max(weight, unknown);
}

/** How much of a term an entry is about, 0 to 1. A compound is there only when all its pieces are. */
function aboutness({ by, readings }: Term, strengths: Strengths, place: number): number {
  const about = Math.min(1, (strengths.get(place) ?? 0) / aboutIt);
  if (by === 'near' && readings.every(({ trust }) => trust < guessed)) return Math.min(about, mostOfGuess);
  if (by !== 'pieces') return about;
  const whole = readings.map(({ words, trust, missing = 0 }) =>
    missing > 0 ? 0 : (readingStrengths({ words, trust }).get(place) ?? 0),
  );
  return Math.max(Math.min(about, mostOfGuess), Math.min(mostOfPieces, Math.max(...whole) / aboutPieces));
}

/** Whether a word is a noun that the site does not know: in a few words it is most likely what they are about. */
function isNewNoun({ by, typed }: Term): boolean {
  return by !== 'itself' && by !== 'related' && /^\p{Lu}/u.test(typed);
}

/**
 * Whether any of the best entries is about what is asked: enough of the query's words, by weight, must be found in it
 * where it says what it is about; a mere mention in its text is not enough.
 *
 * @param strengths of each term, in the same order
 */
export function judgeFit(
  terms: readonly Term[],
  strengths: readonly Strengths[],
  ranked: readonly RankedEntry[],
): boolean {
  const weights = terms.map((term) => weightOf(term, terms.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const needed = Math.min(mostNeeded, leastShare + shareOfOne / terms.length);
  const isShort = terms.length <= fewWords;
  return ranked.slice(0, lookedAt).some(({ place }) => {
    const about = terms.map((term, index) => aboutness(term, strengths[index] ?? new Map(), place));
    const share = about.reduce((sum, one, index) => sum + (weights[index] ?? 0) * one, 0);
    const isStrange = isShort && terms.some((term, index) => isNewNoun(term) && (about[index] ?? 0) < half);
    return share / total >= (isStrange ? Math.max(needed, neededWithNewNoun) : needed);
  });
}
