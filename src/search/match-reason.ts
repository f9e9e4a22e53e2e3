import type { GuideEntry } from './open-guide.ts';
import { wordForm } from './word-form.ts';

/**
 * What an entry was found by, for a match that cannot be seen in its title: an alias, or the word of the entry that a
 * synonym stands for. Undefined when the title shows it or neither holds one of `forms`, the forms of the words that were
 * looked for.
 */
export function matchReason(entry: GuideEntry, forms: readonly string[]): string | undefined {
  const holds = (list: string) => forms.some((form) => list.includes(` ${form} `));
  const shown = ` ${entry.title.toLowerCase()}`;
  if (holds(entry.forms.title) || holds(entry.forms.titleParts)) return undefined;
  if (forms.some((form) => form.length >= 4 && shown.includes(` ${form}`))) return undefined;
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const alias =
    entry.aliases.find((one) => wordsOf(one).some((word) => forms.includes(wordForm(word)))) ??
    entry.aliases.find((one) =>
      wordsOf(one).some((word) => forms.some((form) => form.length >= 4 && wordForm(word).includes(form))),
    );
  if (alias !== undefined) return alias;
  return entry.synonyms.find(({ word }) => wordsOf(word).some((one) => forms.includes(wordForm(one))))?.means;
}
