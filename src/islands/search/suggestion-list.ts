import { groupNames, searchTexts } from '../../i18n/search-texts.ts';
import { groupHits } from '../../search/group-hits.ts';
import type { Hit } from '../../search/make-hits.ts';
import type { SearchResult } from '../../search/search-entries.ts';
import { makeElement } from '../shared/make-element.ts';

const { text } = searchTexts;

/** Hits among which the best kinds are looked for. */
const lookedAt = 60;

/** Why a hit is among the suggestions, where its title does not show it. */
function reasonOf({ reason, inSummary, inText }: Hit): string {
  if (reason !== undefined) return text('reason', { word: reason });
  if (inSummary) return text('reason.summary');
  return inText ? text('reason.text') : '';
}

function makeOption({ address, title }: Pick<Hit, 'address' | 'title'>, note: string): HTMLAnchorElement {
  const option = makeElement('a', {
    class: 'quick__option',
    attributes: { role: 'option', href: address, tabindex: '-1' },
  });
  option.append(makeElement('b', { class: 'quick__title', text: title }));
  if (note !== '') option.append(' ', makeElement('span', { class: 'quick__note', text: note }));
  return option;
}

function makeGroup(kind: string, hits: readonly Hit[]): HTMLElement {
  const name = groupNames[kind] ?? kind;
  return makeElement(
    'div',
    { class: 'quick__group', attributes: { role: 'group', 'aria-label': name } },
    makeElement('div', { class: 'quick__heading', text: name, attributes: { 'aria-hidden': 'true' } }),
    ...hits.map((hit) => makeOption(hit, reasonOf(hit))),
  );
}

/**
 * The best hits in groups by kind, and the way on at their end.
 * @param onwards where one finds more, and a note beside it
 */
export function suggestionGroups(
  result: SearchResult,
  onwards: { readonly address: string; readonly title: string; readonly note: string },
): HTMLElement[] {
  const groups = groupHits(result.hits(0, lookedAt)).map(({ kind, hits }) => makeGroup(kind, hits));
  return [...groups, makeOption(onwards, onwards.note)];
}
