import { summariseRatings, type RoleTally } from '../../domain/ratings/summarise-ratings.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { readModuleState, readRoleTallies, type ModuleState } from '../storage/module-queries.ts';
import type { Storage } from '../storage/storage-port.ts';

/** The published summary made from the state of a module. Closed ratings are not shown. */
export function toSummary(state: ModuleState, roleTallies: readonly RoleTally[]): RatingSummary {
  const shown = state.ratings === 'closed' ? { raters: 0, tally: {} } : state;
  return {
    raters: shown.raters,
    scale: state.scale,
    updatedAt: shown.raters === 0 ? null : new Date(state.updatedAt).toISOString(),
    dimensions: summariseRatings(shown.tally, roleTallies),
  };
}

/** The current summary of one module, read from the store. */
export async function getSummary(storage: Storage, module: string): Promise<RatingSummary> {
  const state = await readModuleState(storage, module);
  return toSummary(state, state.raters === 0 ? [] : await readRoleTallies(storage, module));
}
