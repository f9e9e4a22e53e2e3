import { Problem } from '../routes/problem.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { addComment, findComment } from '../storage/comment-queries.ts';
import { touchModule } from '../storage/module-settings.ts';
import { logAction } from '../storage/queue-queries.ts';
import type { Moderator } from './moderator-session.ts';

/**
 * Publishes a reply with the badge of the editors. This is the only place that gives the badge.
 * @returns the id of the reply
 * @throws Problem `not-found` unless the comment is public and no reply itself
 */
export async function replyAsEditors(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  parentId: string,
  text: string,
): Promise<string> {
  const { storage } = services;
  return retryContended(async () => {
    const parent = await findComment(storage, parentId);
    if (parent?.state !== 'published' || parent.parent !== null) throw new Problem('not-found');
    const now = services.now();
    const id = crypto.randomUUID();
    const reply = {
      id,
      module: parent.module,
      author: '',
      parent: parentId,
      state: 'published',
      text,
      name: null,
      role: null,
      editors: 1,
      honeypot: 0,
      reason: null,
      reason_key: null,
      revision: 1,
      created_at: now,
      updated_at: now,
    } as const;
    await storage.write([
      ...addComment(storage, reply, undefined, undefined),
      touchModule(storage, parent.module),
      logAction(storage, { moderator: moderator.id, action: 'reply', subject: id, at: now }),
    ]);
    return id;
  });
}
