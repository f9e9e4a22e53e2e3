import type { PublicComment } from '../../schemas/wire/comment-answer.ts';
import {
  snapshotVersion,
  type FeedbackSnapshotFile,
  type ModuleSnapshot,
} from '../../schemas/wire/feedback-snapshot.ts';
import { readModuleStates, type ModuleState } from '../storage/module-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { isDemoStore } from '../storage/store-facts.ts';
import { getFeedback } from './get-feedback.ts';

async function snapshotOf(storage: Storage, state: ModuleState): Promise<ModuleSnapshot> {
  const { summary, accepts, comments: first, next } = await getFeedback(storage, state, undefined);
  const comments: PublicComment[] = [...first];
  let cursor = next ?? undefined;
  while (cursor !== undefined) {
    const page = await getFeedback(storage, state, cursor);
    comments.push(...page.comments);
    cursor = page.next ?? undefined;
  }
  return { summary, accepts, comments };
}

/**
 * Everything public of the store, as the endpoint would answer it: closed modules show nothing, waiting and rejected
 * comments are not in it. Only reads, so it may run beside servers.
 *
 * @param now UTC milliseconds
 */
export async function takeSnapshot(storage: Storage, now: number): Promise<FeedbackSnapshotFile> {
  const modules: FeedbackSnapshotFile['modules'] = {};
  for (const state of await readModuleStates(storage)) {
    modules[state.module] = await snapshotOf(storage, state);
  }
  return {
    version: snapshotVersion,
    takenAt: new Date(now).toISOString(),
    demo: await isDemoStore(storage),
    modules,
  };
}
