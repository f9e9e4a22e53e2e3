import { startTakeAway, type MakeFile } from '../shared/take-away/start-take-away.ts';

/** The buttons below the list of modules. What they make is loaded when one is pressed. */
for (const root of document.querySelectorAll<HTMLElement>('[data-catalogue]')) {
  const place = root.querySelector<HTMLElement>('[data-take-away]');
  const maker =
    (kind: 'csv' | 'xlsx'): MakeFile =>
    async (origin) => {
      const shown = [...root.querySelectorAll<HTMLElement>('[data-items] > [data-slug]')].filter(
        (item) => !item.hidden,
      );
      const { takeCatalogue } = await import('./take-catalogue.ts');
      return takeCatalogue(
        kind,
        shown.map(({ dataset }) => dataset['slug'] ?? ''),
        root.querySelector('[data-result]')?.textContent ?? '',
        origin,
      );
    };
  if (place) startTakeAway(place, { csv: maker('csv'), xlsx: maker('xlsx') });
}
