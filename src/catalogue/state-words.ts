import { type Dated, isOldState, stateOfThings } from '../domain/content/state-of-things.ts';
import { germanDate } from '../i18n/german-date.ts';
import { text } from '../i18n/text.ts';

/** Of when the entry of a place is: "Stand Mai 2019, älter als fünf Jahre". `today` has the form YYYY-MM-DD. */
export function stateWords(entry: Dated, today: string): string {
  const state = stateOfThings(entry);
  if (state === undefined) return text('facts.state.unknown');
  const date = germanDate(state);
  return text(isOldState(state, today) ? 'facts.state.old' : 'facts.state', { date });
}
