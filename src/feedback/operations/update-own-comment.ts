import type { CommentChange } from '../../schemas/wire/comment-request.ts';
import { newId } from '../storage/new-id.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { announce, changeComment } from '../storage/comment-queries.ts';
import { dropObjections } from '../storage/objection-queries.ts';
import { findOwnComment } from './find-own-comment.ts';

/**
 * Changes a visitor's own comment. It goes back to the editors and is not public until they approve it again.
 * @throws Problem `not-found` when it is unknown or somebody else's
 */
export async function updateOwnComment(
  services: Services,
  id: string,
  secret: string,
  change: CommentChange,
): Promise<void> {
  const { storage } = services;
  await retryContended(async () => {
    const before = await findOwnComment(services, id, secret);
    const now = services.now();
    const mail = {
      id: newId(now),
      kind: 'comment-waiting',
      subject: id,
      created_at: now,
      sent_at: null,
    } as const;
    await storage.write([
      ...changeComment(storage, before, {
        text: change.text ?? before.text,
        name: change.name === undefined ? before.name : change.name,
        role: change.role === undefined ? before.role : change.role,
        state: 'pending',
        reason: null,
        reason_key: null,
        updated_at: now,
      }),
      // What is mended is looked at anew: there is nothing left to object to.
      ...dropObjections(storage, id, 'open'),
      ...(before.state === 'pending' ? [] : [announce(storage, mail)]),
    ]);
  });
}
