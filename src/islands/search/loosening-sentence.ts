import { text } from '../../i18n/text.ts';
import type { Loosening } from '../../search/find-entries.ts';

/** One sentence on what was done to a query so that it finds something; '' when nothing was. */
export function looseningSentence(loosening: Loosening): string {
  if (loosening.how === 'none') return '';
  if (loosening.how === 'any') return text('search.loosened.any');
  return text(`search.loosened.${loosening.how}`, {
    words: loosening.words.join(loosening.how === 'near' ? ' ' : ', '),
  });
}
