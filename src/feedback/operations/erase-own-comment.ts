import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { eraseComment, hasReplies } from '../storage/comment-queries.ts';
import { findOwnComment } from './find-own-comment.ts';

/**
 * Erases a visitor's own comment with everything stored about it. Where replies hang on it, an empty place stays.
 * @throws Problem `not-found` when it is unknown or somebody else's
 */
export async function eraseOwnComment(services: Services, id: string, secret: string): Promise<void> {
  await retryContended(async () => {
    const before = await findOwnComment(services, id, secret);
    const answered = await hasReplies(services.storage, id);
    await services.storage.write(eraseComment(services.storage, before, answered, services.now()));
  });
}
