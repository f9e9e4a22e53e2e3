import { germanDate } from './german-date.ts';
import { textsFrom } from './texts-from.ts';

const { text } = textsFrom({
  'counting.yes': 'Sie zählt im jetzigen Stand mit.',
  'counting.from': 'Sie zählt ab dem nächsten Stand ({day}).',
  'counting.held':
    'Sie zählt noch nicht: Aus Ihrem Netz kamen auffällig viele Bewertungen, die Redaktion sieht sie sich zuerst an.',
  'counting.no': 'Sie zählt nicht mit, weil die Redaktion sie herausgenommen hat.',
});

/**
 * Whether one's own rating is in the public figures, in a sentence that continues "Ihre Einschätzung …".
 * @param counted as the endpoint says it
 * @param countsFrom ISO date of the next release; only where it does not count yet
 */
export function countingWords(counted: boolean | 'held', countsFrom: string | undefined): string {
  if (counted === 'held') return text('counting.held');
  if (counted) return text('counting.yes');
  if (countsFrom === undefined) return text('counting.no');
  return text('counting.from', { day: germanDate(countsFrom).replace(/ \d{4}$/, '') });
}
