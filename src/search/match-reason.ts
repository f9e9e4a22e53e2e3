import type { GuideEntry } from './search-guide.ts';
import { wordForm } from './word-form.ts';

/**
 * The alias by which an entry was found, for a match that cannot be seen in its title; undefined when the title shows
 * it or no alias holds one of `forms`, the forms of the words that were looked for.
 */
export function matchReason(entry: GuideEntry, forms: readonly string[]): string | undefined {
  const shown = new Set(`${entry.forms.title} ${entry.forms.titleParts}`.split(' '));
  if (forms.some((form) => shown.has(form))) return undefined;
  return entry.aliases.find((alias) =>
    (alias.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => forms.includes(wordForm(word))),
  );
}
