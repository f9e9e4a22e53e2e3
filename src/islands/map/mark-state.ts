import type { FacetSelection } from '../../domain/finder/facet-selection.ts';

/** What a mark of the map shows. */
export interface MarkState {
  /** Entries at its towns that meet the other filters, from 0. */
  readonly count: number;
  /** Whether the list shows its towns and no others. */
  readonly isCurrent: boolean;
}

/**
 * What a mark shows while a list is filtered.
 * @param towns the towns it stands for
 * @param counts entries by token, such as `ort:hamburg`, as `countByToken` gives them: the choice of towns itself is left
 *   out, so that the other marks stay on the map while one is chosen
 */
export function markState(
  towns: readonly string[],
  counts: ReadonlyMap<string, number>,
  selection: FacetSelection,
): MarkState {
  const chosen = selection.get('ort') ?? [];
  return {
    count: towns.reduce((sum, town) => sum + (counts.get(`ort:${town}`) ?? 0), 0),
    isCurrent: towns.every((town) => chosen.includes(town)),
  };
}
