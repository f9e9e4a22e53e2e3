import { mapTexts } from '../../i18n/map-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { startListFilter } from '../shared/list-filter.ts';

const { text, plural } = textsFrom(mapTexts);

/** How many shown entries each town has. */
function countByTown(items: readonly HTMLElement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const town = /(?:^| )ort:(\S+)/.exec(item.dataset['facets'] ?? '')?.[1] ?? '';
    counts.set(town, (counts.get(town) ?? 0) + 1);
  }
  return counts;
}

/**
 * Lets one filter drive list and map, and the map's marks filter the list by their towns. Without this script the whole
 * list stands there and every mark is a link to its town in it.
 */
function startPlaceMap(root: HTMLElement): void {
  const marks = [...root.querySelectorAll<SVGAElement>('[data-map] .mark')];
  const townsOf = (mark: SVGAElement) => (mark.dataset['places'] ?? '').split(' ');
  const towns = new Set(marks.flatMap(townsOf));
  /** All items once without a choice of towns, so that the other marks stay on the map while one is chosen. */
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];

  const filter = startListFilter(root, {
    more: new Map([['ort', towns]]),
    phraseOf: (facet, values) => {
      const mark = marks.find((one) => townsOf(one).includes(values[0] ?? ''));
      return facet === 'ort' ? text('place.phrase', { places: mark?.dataset['names'] ?? '' }) : '';
    },
    sentence: (shown, phrases) => [plural('count', shown.length), ...phrases].join(' '),
    shown: (_, selection) => {
      const chosen = selection.get('ort') ?? [];
      const others = [...selection].filter(([facet]) => facet !== 'ort');
      const counts = countByTown(
        items.filter((item) => {
          const tokens = (item.dataset['facets'] ?? '').split(' ');
          return others.every(([facet, values]) =>
            values.some((value) => tokens.includes(`${facet}:${value}`)),
          );
        }),
      );
      for (const mark of marks) {
        const count = townsOf(mark).reduce((sum, town) => sum + (counts.get(town) ?? 0), 0);
        mark.toggleAttribute('hidden', count === 0);
        mark.toggleAttribute('data-lone', count === 1);
        mark.setAttribute('aria-label', plural('mark.label', count, { places: mark.dataset['names'] ?? '' }));
        const digits = mark.querySelector('.mark__count');
        if (digits) digits.textContent = String(count);
        const current = townsOf(mark).every((town) => chosen.includes(town));
        if (current) mark.setAttribute('aria-current', 'true');
        else mark.removeAttribute('aria-current');
      }
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
