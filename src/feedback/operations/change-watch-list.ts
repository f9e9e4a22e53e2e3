import { watchLimits } from '../../domain/moderation/watch-kinds.ts';
import type { WatchEntry, WatchOrder } from '../../schemas/wire/desk.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { newId } from '../storage/new-id.ts';
import { logAction } from '../storage/queue-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { addWatchEntry, findWatchEntries, removeWatchEntry } from '../storage/watch-queries.ts';
import type { Moderator } from './moderator-session.ts';

/** The words and links that are looked for in what waits. */
export async function getWatchList(storage: Storage): Promise<WatchEntry[]> {
  return (await findWatchEntries(storage)).map(({ id, kind, pattern, created_at }) => ({
    id,
    kind,
    pattern,
    since: new Date(created_at).toISOString().slice(0, 10),
  }));
}

/**
 * Looks for one more word or link.
 * @throws Problem `list-full`
 */
export async function watch(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  { kind, pattern }: WatchOrder,
): Promise<void> {
  if ((await findWatchEntries(storage)).length >= watchLimits.entries) throw new Problem('list-full');
  const at = now();
  const id = newId(at);
  await storage.write([
    addWatchEntry(storage, { id, kind, pattern, moderator: moderator.id, created_at: at }),
    logAction(storage, { moderator: moderator.id, action: `watch kind=${kind}`, subject: id, at }),
  ]);
}

/**
 * Looks for it no more.
 * @throws WriteMismatch `not-found`
 */
export async function unwatch(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
): Promise<void> {
  await storage.write([
    removeWatchEntry(storage, id),
    logAction(storage, { moderator: moderator.id, action: 'unwatch', subject: id, at: now() }),
  ]);
}
