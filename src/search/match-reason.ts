import type { SoughtWords } from './find-entries.ts';
import type { GuideEntry } from './open-guide.ts';
import { plainLetters, wordForm } from './word-form.ts';

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What an entry was found by, for a match that cannot be seen in its title: an alias, or the word of the entry that a
 * synonym stands for. Undefined when the title shows it, or when neither holds a word that was looked for.
 */
export function matchReason(entry: GuideEntry, { forms, starts }: SoughtWords): string | undefined {
  const isForm = (word: string) => forms.includes(wordForm(word));
  const begins = (word: string) => starts.some((start) => plainLetters(word).startsWith(start));
  const parts = wordsOf(entry.titleParts);
  if (wordsOf(entry.title).some((word) => isForm(word) || begins(word)) || parts.some(isForm))
    return undefined;
  const part = wordsOf(entry.aliasParts).find(isForm);
  const alias =
    entry.aliases.find((one) => wordsOf(one).some(isForm)) ??
    entry.aliases.find((one) => wordsOf(one).some(begins)) ??
    entry.aliases.find((one) => part !== undefined && plainLetters(one).includes(wordForm(part)));
  return alias ?? entry.synonyms.find(({ word }) => wordsOf(word).some(isForm))?.means;
}
