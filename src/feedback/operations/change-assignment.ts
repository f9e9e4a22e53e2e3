import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { assign, unassign } from '../storage/assignment-queries.ts';
import { findComment } from '../storage/comment-queries.ts';
import { findModerator } from '../storage/moderator-queries.ts';
import { findObjection } from '../storage/objection-queries.ts';
import { findReport } from '../storage/queue-queries.ts';

/**
 * Gives something that waits to somebody at the desk, or frees it. It is a note for colleagues: others may decide all
 * the same.
 *
 * @param subject id of a waiting comment, an open report or an open objection
 * @param moderator id of somebody active; null frees it
 * @throws Problem `not-found`
 */
export async function changeAssignment(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  subject: string,
  moderator: string | null,
): Promise<void> {
  const waits =
    (await findComment(storage, subject))?.state === 'pending' ||
    (await findReport(storage, subject))?.state === 'open' ||
    (await findObjection(storage, subject))?.state === 'open';
  if (!waits) throw new Problem('not-found');
  if (moderator === null) {
    await storage.write([unassign(storage, subject)]);
    return;
  }
  if ((await findModerator(storage, moderator))?.state !== 'active') throw new Problem('not-found');
  await storage.write([assign(storage, subject, moderator, now())]);
}
