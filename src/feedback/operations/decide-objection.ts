import type { ObjectionDecision } from '../../schemas/wire/objection.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { unassign } from '../storage/assignment-queries.ts';
import { announce, changeComment, findComment } from '../storage/comment-queries.ts';
import { newId } from '../storage/new-id.ts';
import { closeObjection, findObjection, type StoredObjection } from '../storage/objection-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Storage } from '../storage/storage-port.ts';
import { countActive } from '../storage/team-queries.ts';
import type { Moderator } from './moderator-session.ts';

/** Whether somebody may decide on an objection: not who rejected the comment, as long as there is somebody else. */
export async function mayDecide(
  storage: Storage,
  { id }: Pick<Moderator, 'id'>,
  { decider }: Pick<StoredObjection, 'decider'>,
): Promise<boolean> {
  return decider !== id || (await countActive(storage)) < 2;
}

/**
 * Upholds an objection, which puts the comment back on the page, or dismisses it. Both are told the author with a reason,
 * by mail where an address was left.
 *
 * @throws Problem `not-found`; `other-person-needed` for who rejected the comment; `decided-already` when the comment was
 *   changed since
 * @throws WriteMismatch `decided-already` when another moderator was faster
 */
export async function decideObjection(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
  { decision, reason }: ObjectionDecision,
): Promise<void> {
  const { storage } = services;
  await retryContended(async () => {
    const objection = await findObjection(storage, id);
    const comment = objection === undefined ? undefined : await findComment(storage, objection.comment);
    if (objection === undefined || comment === undefined) throw new Problem('not-found');
    if (objection.state !== 'open' || comment.revision !== objection.revision)
      throw new Problem('decided-already');
    if (!(await mayDecide(storage, moderator, objection))) throw new Problem('other-person-needed');
    const now = services.now();
    const state = decision === 'uphold' ? 'upheld' : 'dismissed';
    const published = { state: 'published', reason: null, reason_key: null, updated_at: now } as const;
    const answer = { kind: 'objection-decided', subject: id, created_at: now, sent_at: null } as const;
    await storage.write([
      closeObjection(storage, id, { state, answer: reason, decided_at: now }),
      ...(decision === 'uphold' ? changeComment(storage, comment, published) : []),
      unassign(storage, id),
      ...(objection.contact === null ? [] : [announce(storage, { id: newId(now), ...answer })]),
      logAction(storage, {
        moderator: moderator.id,
        action: `${decision}-objection`,
        // The comment, so that its history shows it.
        subject: comment.id,
        at: now,
        reason,
        waited: now - objection.created_at,
      }),
    ]);
  });
}
