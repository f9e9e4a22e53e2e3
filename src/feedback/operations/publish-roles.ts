import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { readModuleState, readRoleTallies, releaseRoles } from '../storage/module-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { WriteMismatch } from '../storage/write-set.ts';
import { getSummary, toSummary } from './get-summary.ts';

/**
 * Publishes the figures by role that have become due through a change. When another change comes in between,
 * nothing is published: that change will look again.
 *
 * @returns the summary after that
 */
export async function publishRoles(storage: Storage, module: string): Promise<RatingSummary> {
  const state = await readModuleState(storage, module);
  const tallies = state.raters === 0 ? [] : await readRoleTallies(storage, module);
  const due = releaseRoles(storage, state, tallies);
  if (due === undefined) return toSummary(state, tallies);
  try {
    await storage.write(due);
  } catch (error) {
    if (!(error instanceof WriteMismatch)) throw error;
  }
  return getSummary(storage, module);
}
