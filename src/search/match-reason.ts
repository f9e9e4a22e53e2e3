import type { GuideEntry } from './open-guide.ts';
import type { Term } from './query-term.ts';
import { plainLetters, wordForm } from './word-form.ts';

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The word of the entry that a typed one is another name of, where the typed one itself says nothing about it. */
function otherName({ readings }: Term, place: number): string | undefined {
  const speaking = readings.filter(({ words }) =>
    words.every(({ entries }) => entries.some(([one]) => one === place)),
  );
  if (speaking.some(({ trust }) => trust === 1)) return undefined;
  return speaking[0]?.words.map(({ word }) => word).join(' ');
}

/**
 * What an entry was found by, for a match that cannot be seen in its title: an alias that holds a word that was looked
 * for, or begins or contains it; else the word that a typed one is another name of. Undefined when the title shows it.
 */
export function matchReason(
  { title, aliases }: Pick<GuideEntry, 'title' | 'aliases'>,
  place: number,
  terms: readonly Term[],
): string | undefined {
  const forms = terms.flatMap(({ typed, readings }) => [
    wordForm(typed),
    ...readings
      .filter(({ words }) => words.length === 1)
      .flatMap(({ words }) => words.map(({ form }) => form)),
  ]);
  const starts = terms.map(({ typed }) => plainLetters(typed));
  const isForm = (word: string) => forms.includes(wordForm(word));
  const begins = (word: string) => starts.some((start) => plainLetters(word).startsWith(start));
  const contains = (word: string) => starts.some((start) => plainLetters(word).includes(start));
  if (wordsIn(title).some((word) => isForm(word) || contains(word))) return undefined;
  return (
    aliases.find((alias) => wordsIn(alias).some(isForm)) ??
    aliases.find((alias) => wordsIn(alias).some(begins)) ??
    aliases.find((alias) => wordsIn(alias).some(contains)) ??
    terms.map((term) => otherName(term, place)).find((name) => name !== undefined)
  );
}
