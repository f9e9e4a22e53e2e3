import { searchTexts } from '../../i18n/search-texts.ts';
import type { Loosening } from '../../search/find-entries.ts';

const { text } = searchTexts;

/** What was done to a query so that it finds something, a sentence for each step; '' when nothing was. */
export function looseningSentence(loosened: readonly Loosening[]): string {
  return loosened
    .map((step) => {
      if (step.how === 'any' || step.how === 'phrase') return text(`loosened.${step.how}`);
      return text(`loosened.${step.how}`, { typed: step.typed, words: step.words.join(', ') });
    })
    .join(' ');
}
