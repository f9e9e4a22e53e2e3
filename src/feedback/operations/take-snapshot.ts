import type { PublicComment } from '../../schemas/wire/comment-answer.ts';
import {
  snapshotVersion,
  type FeedbackSnapshotFile,
  type ModuleSnapshot,
} from '../../schemas/wire/feedback-snapshot.ts';
import { isoOfDay, publicDay } from '../guard/german-day.ts';
import { readAllModuleSettings, type ModuleSettings } from '../storage/module-settings.ts';
import { readRelease } from '../storage/released-summaries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { isDemoStore } from '../storage/store-facts.ts';
import { getReleasedModeration } from './summarise-moderation.ts';
import { getFeedback } from './get-feedback.ts';

async function snapshotOf(storage: Storage, settings: ModuleSettings): Promise<ModuleSnapshot> {
  const { summary, accepts, comments: first, next } = await getFeedback(storage, settings, undefined);
  const comments: PublicComment[] = [...first];
  for (let after = next; after !== undefined;) {
    const page = await getFeedback(storage, settings, after);
    comments.push(...page.comments);
    after = page.next;
  }
  return { summary, accepts, comments };
}

/**
 * Everything public of the store, as the endpoint would answer it: figures are those of the newest release, closed modules show nothing, waiting and rejected
 * comments are not in it. Only reads, so it may run beside servers.
 *
 * @param now UTC milliseconds
 */
export async function takeSnapshot(storage: Storage, now: number): Promise<FeedbackSnapshotFile> {
  const modules: FeedbackSnapshotFile['modules'] = {};
  for (const settings of await readAllModuleSettings(storage)) {
    modules[settings.module] = await snapshotOf(storage, settings);
  }
  const release = await readRelease(storage);
  return {
    version: snapshotVersion,
    takenOn: publicDay(now),
    releasedOn: release === undefined ? null : isoOfDay(release.released_on),
    demo: await isDemoStore(storage),
    moderation: (await getReleasedModeration(storage)).figures,
    modules,
  };
}
