import type { RejectionReason } from '../../domain/ratings/rejection-reasons.ts';
import { rejectionText } from '../../i18n/rejection-reason-words.ts';
import type { Decision } from '../../schemas/wire/moderation-request.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { unassign } from '../storage/assignment-queries.ts';
import { changeComment, findComment, type StoredComment } from '../storage/comment-queries.ts';
import { forgetCommentNetwork } from '../storage/comment-networks.ts';
import { logAction } from '../storage/queue-queries.ts';
import {
  findFirstLook,
  findSecondLooks,
  forgetFirstLook,
  noteFirstLook,
} from '../storage/second-look-queries.ts';
import { countActive } from '../storage/team-queries.ts';
import type { Moderator } from './moderator-session.ts';

/** An action of the log with the key of the reason; what the moderator wrote is no business of the log. */
export function withReason(action: string, key: RejectionReason | undefined): string {
  return key === undefined ? action : `${action} reason=${key}`;
}

/** Whether an approval is the first of two: only where two people are there to look. */
async function isFirstOfTwo(
  { storage }: Pick<Services, 'storage'>,
  moderator: Moderator,
  { id, module, revision }: StoredComment,
): Promise<boolean> {
  if (!(await findSecondLooks(storage)).has(module) || (await countActive(storage)) < 2) return false;
  const first = await findFirstLook(storage, id, revision);
  if (first === moderator.id) throw new Problem('second-person-needed');
  return first === undefined;
}

/**
 * Approves or rejects a waiting comment. Of two moderators deciding at once, one wins. Where a module wants two people to
 * look, the first approval leaves the comment waiting for the other.
 *
 * @returns the state the comment is in now
 * @throws Problem `not-found`; `decided-already` when it no longer waits or has changed since it was looked at;
 *   `second-person-needed` when the first approval was one's own
 * @throws WriteMismatch `decided-already` when another moderator was faster
 */
export async function decideComment(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
  decision: Decision,
): Promise<'published' | 'rejected' | 'pending'> {
  const { storage } = services;
  const comment = await findComment(storage, id);
  if (comment === undefined) throw new Problem('not-found');
  if (comment.state !== 'pending' || comment.revision !== decision.revision) {
    throw new Problem('decided-already');
  }
  const now = services.now();
  const note = (action: string, waited?: { readonly waited: number }) =>
    logAction(storage, { moderator: moderator.id, action, subject: id, at: now, ...waited });
  if (decision.decision === 'approve' && (await isFirstOfTwo(services, moderator, comment))) {
    const look = { comment: id, moderator: moderator.id, revision: comment.revision, at: now };
    await storage.write([noteFirstLook(storage, look), unassign(storage, id), note('first-look')]);
    return 'pending';
  }
  const state = decision.decision === 'approve' ? 'published' : 'rejected';
  const reason =
    decision.decision === 'approve' ? null : rejectionText(decision.reasonKey, decision.reason ?? '');
  const action = decision.decision === 'approve' ? 'approve' : withReason('reject', decision.reasonKey);
  const key = decision.decision === 'approve' ? null : (decision.reasonKey ?? null);
  const after = { state, reason, reason_key: key, updated_at: now } as const;
  await storage.write([
    ...changeComment(storage, comment, after, 'decided-already'),
    unassign(storage, id),
    forgetFirstLook(storage, id),
    forgetCommentNetwork(storage, id),
    // While it waits, it was touched last when it was sent.
    note(action, { waited: now - comment.updated_at }),
  ]);
  return state;
}
