import { editDistance } from '../domain/language/nearest-words.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** Words that differ by more letters have different forms. */
const longestEnding = 4;

/** Errors allowed by length in letters: none up to 3, one up to 7, then two. */
function allowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The words of the site that a mistyped word may have meant, best first, at most `limit`; none when the word, or one
 * that begins with it, is a word of the site. "ph" counts as "f". Words of one distance keep the order of `words`.
 */
export function nearWords(word: string, words: readonly string[], limit = 3): string[] {
  const { plain: start, sound: typed } = hear(word);
  const form = wordForm(word);
  const most = allowed(typed.length);
  const beginning = start.slice(0, 3);
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of words) {
    const { plain, sound: given } = hear(candidate);
    if (plain.startsWith(start)) return [];
    const difference = Math.abs(given.length - typed.length);
    if (difference > Math.max(most, longestEnding)) continue;
    // Forms keep their first letters: only words that begin alike need to be formed.
    if (plain.startsWith(beginning) && wordForm(candidate) === form) return [];
    if (difference > most) continue;
    const distance = editDistance(typed, given, most);
    if (distance <= most) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * Whether a word is one of `words` but for its ending. Only words that begin alike are formed: forms keep their first
 * letters.
 */
export function knowsForm(word: string, words: readonly string[]): boolean {
  const form = wordForm(word);
  const beginning = hear(word).plain.slice(0, 3);
  return words.some(
    (candidate) => hear(candidate).plain.startsWith(beginning) && wordForm(candidate) === form,
  );
}

/** A word as it is compared: in plain letters, and as it sounds. */
interface Heard {
  readonly plain: string;
  readonly sound: string;
}

const heard = new Map<string, Heard>();

/** Remembered, for the words of a site are compared again with every mistyped word. */
function hear(word: string): Heard {
  const before = heard.get(word);
  if (before) return before;
  const plain = plainLetters(word);
  const now = { plain, sound: plain.replaceAll('ph', 'f').replaceAll('th', 't') };
  heard.set(word, now);
  return now;
}
