/**
 * Says in words what a filtered list shows: "12 Module für die Umsetzung mit wenig Personal".
 * `groups` holds one list of phrases per facet in use; phrases of one facet are alternatives, facets all apply.
 * `count` is a whole number from 0.
 */
export function filterSentence(count: number, groups: readonly (readonly string[])[]): string {
  const amount = count === 0 ? 'Kein Modul' : count === 1 ? 'Ein Modul' : `${count} Module`;
  const conditions = groups.filter((phrases) => phrases.length > 0).map((phrases) => phrases.join(' oder '));
  return [amount, ...conditions].join(' ');
}
