import { readModuleState, readRoleTallies, releaseRoles } from '../storage/module-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { WriteMismatch } from '../storage/write-set.ts';

/**
 * Publishes the figures by role that have become due through a change. When another change comes in between,
 * nothing is published: that change will look again.
 */
export async function publishRoles(storage: Storage, module: string): Promise<void> {
  const state = await readModuleState(storage, module);
  const due = releaseRoles(storage, state, await readRoleTallies(storage, module));
  if (due === undefined) return;
  try {
    await storage.write(due);
  } catch (error) {
    if (!(error instanceof WriteMismatch)) throw error;
  }
}
