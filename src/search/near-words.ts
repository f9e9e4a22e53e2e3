import { editDistance } from '../domain/language/nearest-words.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** Letters from which a word may be mistyped, and from which its first letter or two others may be wrong. */
const shortest = 5;
const long = 9;
/** Letters from which most of an ending may be missing. */
const veryLong = 10;

/** Letters that sound alike in German, the way they are compared. */
const sounds: readonly (readonly [written: RegExp, heard: string])[] = [
  [/ph|v/g, 'f'],
  [/th|dt/g, 't'],
  [/qu/g, 'kw'],
  [/ck|c(?!h)/g, 'k'],
  [/tz/g, 'z'],
  [/y/g, 'i'],
];

/** A word as it is compared: as it sounds. */
const heard = new Map<string, string>();

/** Remembered, for the words of a site are compared again with every mistyped word. */
function hear(word: string): string {
  const before = heard.get(word);
  if (before !== undefined) return before;
  const now = sounds.reduce(
    (letters, [written, sound]) => letters.replace(written, sound),
    plainLetters(word),
  );
  heard.set(word, now);
  return now;
}

/**
 * The words that a mistyped word may have meant, nearest first, at most `limit`: whole words that differ by one letter, by
 * two from nine letters on. Letters that sound alike are the same. Words of one distance keep the order of `words`.
 */
export function nearWords(word: string, words: readonly string[], limit = 3): string[] {
  const typed = hear(word);
  if (typed.length < shortest) return [];
  const allowed = typed.length < long ? 1 : 2;
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of words) {
    const given = hear(candidate);
    if (Math.abs(given.length - typed.length) > allowed) continue;
    const distance = editDistance(typed, given, allowed);
    const most = given.startsWith(typed.charAt(0)) ? allowed : typed.length < long ? 0 : 1;
    if (distance <= most) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * The word that begins like a long one and is nearest to it by the forms of both, for a word whose end went wrong
 * ("Quartiersmanger"). At most a quarter of the letters may differ.
 */
export function wordOfBeginning(word: string, words: readonly string[]): string | undefined {
  const form = wordForm(word);
  if (form.length < veryLong) return undefined;
  const start = form.slice(0, shortest);
  const heardStart = hear(word).slice(0, 3);
  const allowed = Math.floor(form.length / 4);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of words) {
    if (!hear(candidate).startsWith(heardStart)) continue;
    const given = wordForm(candidate);
    if (!given.startsWith(start)) continue;
    const distance = editDistance(form, given, allowed);
    if (distance <= allowed && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}
