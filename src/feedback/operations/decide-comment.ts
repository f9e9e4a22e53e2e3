import { rejectionText, type RejectionReason } from '../../domain/ratings/rejection-reasons.ts';
import type { Decision } from '../../schemas/wire/moderation-request.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { changeComment, findComment } from '../storage/comment-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import type { Moderator } from './moderator-session.ts';

/** An action of the log with the key of the reason; what the moderator wrote is no business of the log. */
export function withReason(action: string, key: RejectionReason | undefined): string {
  return key === undefined ? action : `${action} reason=${key}`;
}

/**
 * Approves or rejects a waiting comment. Of two moderators deciding at once, one wins.
 *
 * @returns the state the comment is in now
 * @throws Problem `not-found`; `decided-already` when it no longer waits or has changed since it was looked at
 * @throws WriteMismatch `decided-already` when another moderator was faster
 */
export async function decideComment(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
  decision: Decision,
): Promise<'published' | 'rejected'> {
  const { storage } = services;
  const comment = await findComment(storage, id);
  if (comment === undefined) throw new Problem('not-found');
  if (comment.state !== 'pending' || comment.revision !== decision.revision) {
    throw new Problem('decided-already');
  }
  const now = services.now();
  const state = decision.decision === 'approve' ? 'published' : 'rejected';
  const reason =
    decision.decision === 'approve' ? null : rejectionText(decision.reasonKey, decision.reason ?? '');
  const action = decision.decision === 'approve' ? 'approve' : withReason('reject', decision.reasonKey);
  await storage.write([
    ...changeComment(storage, comment, { state, reason, updated_at: now }, 'decided-already'),
    logAction(storage, { moderator: moderator.id, action, subject: id, at: now }),
  ]);
  return state;
}
