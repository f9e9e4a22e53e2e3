import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom({
  'filter.count.zero': 'Kein Modul',
  'filter.count.one': 'Ein Modul',
  'filter.count.many': '{count} Module',
  'filter.or': ' oder ',
});

/**
 * Says in words what a filtered list shows: "12 Module für die Umsetzung mit wenig Personal".
 * @param count a whole number from 0
 * @param groups one list of phrases per facet in use; phrases of one facet are alternatives, facets all apply
 */
export function filterSentence(count: number, groups: readonly (readonly string[])[]): string {
  const conditions = groups
    .filter((phrases) => phrases.length > 0)
    .map((phrases) => phrases.join(text('filter.or')));
  return [plural('filter.count', count), ...conditions].join(' ');
}
