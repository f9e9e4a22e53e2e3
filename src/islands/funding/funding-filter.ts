import {
  type Availability,
  type CallState,
  availabilities,
  callState,
} from '../../domain/funding/call-state.ts';
import { callWords, fundingTexts } from '../../i18n/funding-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { startListFilter } from '../shared/list-filter.ts';
import { unfoldTargets } from '../shared/unfold-target.ts';

const { plural } = textsFrom(fundingTexts);

function isAvailability(value: string | undefined): value is Availability {
  return availabilities.some((known) => known === value);
}

/** Says how a programme stands today, which may be long after the page was built. */
function renewCall(item: HTMLElement, today: string): void {
  const { availability, opens, closes } = item.dataset;
  if (!isAvailability(availability)) return;
  const call = { availability, opens, closes };
  const state: CallState = callState(call, today);
  const badge = item.querySelector<HTMLElement>('[data-call]');
  if (badge) {
    badge.dataset['call'] = state;
    badge.textContent = callWords(state, call);
  }
  const others = (item.dataset['facets'] ?? '').split(' ').filter((token) => token !== 'stand:offen');
  item.dataset['facets'] = [...others, ...(state === 'open' ? ['stand:offen'] : [])].join(' ');
}

/** Filters the programmes. Without this script all of them stand there, folded, each to be unfolded by itself. */
for (const root of document.querySelectorAll<HTMLElement>('[data-funding]')) {
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Berlin' });
  for (const item of root.querySelectorAll<HTMLElement>('[data-item]')) renewCall(item, today);
  startListFilter(root, {
    sentence: (items, phrases) => [plural('count', items.length), ...phrases].join(' '),
  });
  unfoldTargets();
}
