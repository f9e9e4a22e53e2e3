import { scaleVersion } from '../../domain/dimensions.ts';
import type { RatingsOverview } from '../../schemas/wire/rating-summary.ts';
import { readAllRoleTallies, readModuleStates } from '../storage/module-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { toSummary } from './get-summary.ts';

/** Summaries of all modules somebody has rated and the site knows. */
export async function getOverview(storage: Storage, slugs: ReadonlySet<string>): Promise<RatingsOverview> {
  const roles = await readAllRoleTallies(storage);
  const modules: RatingsOverview['modules'] = {};
  for (const state of await readModuleStates(storage)) {
    const summary = toSummary(state, roles.get(state.module) ?? []);
    if (slugs.has(state.module) && summary.raters > 0) modules[state.module] = summary;
  }
  return { scale: scaleVersion, modules };
}
