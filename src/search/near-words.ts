import { editDistance } from '../domain/nearest-words.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** Errors allowed by length in letters: none up to 3, one up to 7, then two. */
function allowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The words of the site that a mistyped word may have meant, best first, at most `limit`; none when the word, or one
 * that begins with it, is a word of the site. "ph" counts as "f". Words of one distance keep the order of `words`.
 */
export function nearWords(word: string, words: readonly string[], limit = 3): string[] {
  const typed = sounds(word);
  const form = wordForm(word);
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of words) {
    const given = sounds(candidate);
    if (wordForm(candidate) === form || plainLetters(candidate).startsWith(plainLetters(word))) return [];
    const most = allowed(typed.length);
    if (Math.abs(given.length - typed.length) > most) continue;
    const distance = editDistance(typed, given);
    if (distance <= most) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function sounds(word: string): string {
  return plainLetters(word).replaceAll('ph', 'f').replaceAll('th', 't');
}
