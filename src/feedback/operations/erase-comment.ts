import { Problem } from '../routes/problem.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { eraseComment as erasure, findComment, hasReplies } from '../storage/comment-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import type { Moderator } from './moderator-session.ts';

/**
 * Erases any comment for good, with everything stored about it.
 * @throws Problem `not-found`
 */
export async function eraseComment(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
): Promise<void> {
  const { storage } = services;
  await retryContended(async () => {
    const comment = await findComment(storage, id);
    if (comment === undefined || comment.state === 'erased') throw new Problem('not-found');
    const now = services.now();
    await storage.write([
      ...erasure(storage, comment, await hasReplies(storage, id), now),
      logAction(storage, { moderator: moderator.id, action: 'erase', subject: id, at: now }),
    ]);
  });
}
