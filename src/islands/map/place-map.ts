import { countByToken } from '../../domain/finder/facet-selection.ts';
import { mapTexts } from '../../i18n/map-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { startListFilter } from '../shared/list-filter.ts';
import { unfoldTargets } from '../shared/unfold-target.ts';
import { type MarkState, markState } from './mark-state.ts';

const { text, plural } = textsFrom(mapTexts);

function townsOf(mark: SVGAElement): string[] {
  return (mark.dataset['places'] ?? '').split(' ');
}

function showMark(mark: SVGAElement, { count, isCurrent }: MarkState): void {
  mark.toggleAttribute('hidden', count === 0);
  mark.toggleAttribute('data-lone', count === 1);
  mark.setAttribute('aria-label', plural('mark.label', count, { places: mark.dataset['names'] ?? '' }));
  const digits = mark.querySelector('.mark__count');
  if (digits) digits.textContent = String(count);
  if (isCurrent) mark.setAttribute('aria-current', 'true');
  else mark.removeAttribute('aria-current');
}

/**
 * Lets one filter drive list and map, and the map's marks filter the list by their towns. Without this script the whole
 * list stands there and every mark is a link to its town in it.
 */
function startPlaceMap(root: HTMLElement): void {
  const marks = [...root.querySelectorAll<SVGAElement>('[data-map] .mark')];
  const tokens = [...root.querySelectorAll<HTMLElement>('[data-item]')].map(
    (item) => new Set((item.dataset['facets'] ?? '').split(' ')),
  );
  const filter = startListFilter(root, {
    more: new Map([['ort', new Set(marks.flatMap(townsOf))]]),
    phraseOf: (facet, values) => {
      const mark = marks.find((one) => townsOf(one).includes(values[0] ?? ''));
      return facet === 'ort' ? text('place.phrase', { places: mark?.dataset['names'] ?? '' }) : '';
    },
    sentence: (shown, phrases) => [plural('count', shown.length), ...phrases].join(' '),
    shown: (_, selection) => {
      const counts = countByToken(tokens, selection);
      for (const mark of marks) showMark(mark, markState(townsOf(mark), counts, selection));
    },
  });
  for (const mark of marks) {
    mark.addEventListener('click', (event) => {
      event.preventDefault();
      filter.choose('ort', mark.hasAttribute('aria-current') ? [] : townsOf(mark));
    });
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-places-page]')) startPlaceMap(root);
unfoldTargets();
