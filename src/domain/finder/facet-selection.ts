/** Chosen values per facet, in the order of choosing. Values of one facet are alternatives, facets all apply. */
export type FacetSelection = ReadonlyMap<string, readonly string[]>;

/** Reads a selection from the query of an address, for example `?phase=umsetzung,planung&personal=wenig`. */
export function parseSelection(
  query: URLSearchParams,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): FacetSelection {
  const selection = new Map<string, string[]>();
  for (const [facet, values] of known) {
    const chosen = query
      .getAll(facet)
      .flatMap((list) => list.split(','))
      .filter((value, index, all) => values.has(value) && all.indexOf(value) === index);
    if (chosen.length > 0) selection.set(facet, chosen);
  }
  return selection;
}

/** Values that a query names under the facets but that none of them offers, in the order of the facets. */
export function unofferedValues(
  query: URLSearchParams,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const named = [...known].flatMap(([facet, values]) =>
    query
      .getAll(facet)
      .flatMap((list) => list.split(','))
      .filter((value) => value !== '' && !values.has(value)),
  );
  return [...new Set(named)];
}

/** Writes a selection as a query without the question mark; empty for an empty selection. */
export function selectionQuery(selection: FacetSelection): string {
  return [...selection]
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => `${facet}=${values.join(',')}`)
    .join('&');
}

/** The selection with one value added, or removed when it was chosen before. */
export function toggleValue(selection: FacetSelection, facet: string, value: string): FacetSelection {
  const before = selection.get(facet) ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const next = new Map(selection);
  if (after.length > 0) next.set(facet, after);
  else next.delete(facet);
  return next;
}

/** Whether something with these tokens (`facet:value`) meets a selection. */
export function meetsSelection(tokens: ReadonlySet<string>, selection: FacetSelection): boolean {
  for (const [facet, values] of selection) {
    if (!values.some((value) => tokens.has(`${facet}:${value}`))) return false;
  }
  return true;
}

/**
 * How many of the items would be shown if a value were chosen in addition, per token. Values of a facet in use count
 * as alternatives, so their facet's own condition is left out.
 */
export function countByToken(
  items: readonly ReadonlySet<string>[],
  selection: FacetSelection,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of items) {
    const failed: string[] = [];
    for (const [facet, values] of selection) {
      if (!values.some((value) => tokens.has(`${facet}:${value}`))) failed.push(facet);
      if (failed.length > 1) break;
    }
    if (failed.length > 1) continue;
    const [onlyFailed] = failed;
    for (const token of tokens) {
      if (onlyFailed === undefined || token.startsWith(`${onlyFailed}:`)) {
        counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
  }
  return counts;
}
