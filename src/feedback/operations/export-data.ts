import type { Services } from '../services.ts';
import { logAction } from '../storage/queue-queries.ts';
import { isDemoStore } from '../storage/store-facts.ts';
import type { Moderator } from './moderator-session.ts';

/**
 * Everything visitors gave, one JSON object a line, with the keyed hashes, so that it can be imported again under the
 * same server key. Moderators, sessions and invitations are left out: they are no contributions. Sample data carry a mark
 * on every line, with which no store takes them.
 */
export async function exportData(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
): Promise<string[]> {
  const { storage } = services;
  const { queries } = storage;
  const entry = { moderator: moderator.id, action: 'export', subject: '', at: services.now() };
  await storage.write([logAction(storage, entry)]);
  const ratings = await queries.selectFrom('rating').selectAll().orderBy('module').orderBy('voter').execute();
  const comments = await queries.selectFrom('comment').selectAll().orderBy('id').execute();
  const reports = await queries.selectFrom('report').selectAll().orderBy('id').execute();
  const mark = (await isDemoStore(storage)) ? { demo: true } : {};
  return [
    { kind: 'feedback-export', version: 1 },
    ...ratings.map((row) => ({ kind: 'rating', row })),
    ...comments.map((row) => ({ kind: 'comment', row })),
    ...reports.map((row) => ({ kind: 'report', row })),
  ].map((line) => `${JSON.stringify({ ...line, ...mark })}\n`);
}
