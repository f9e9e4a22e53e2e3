import { rejectionText } from '../../i18n/rejection-reason-words.ts';
import type { ReportDecision } from '../../schemas/wire/moderation-request.ts';
import { Problem } from '../routes/problem.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { unassign } from '../storage/assignment-queries.ts';
import { announce, changeComment, findComment } from '../storage/comment-queries.ts';
import { newId } from '../storage/new-id.ts';
import { closeReport, findReport, logAction } from '../storage/queue-queries.ts';
import { withReason } from './decide-comment.ts';
import type { Moderator } from './moderator-session.ts';

/**
 * Upholds a report, which takes the comment off the page and tells its author why, or dismisses it.
 * @throws Problem `not-found`; WriteMismatch `decided-already` when another moderator was faster
 */
export async function decideReport(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
  decision: ReportDecision,
): Promise<void> {
  const { storage } = services;
  await retryContended(async () => {
    const report = await findReport(storage, id);
    const comment = report === undefined ? undefined : await findComment(storage, report.comment);
    if (report === undefined || comment === undefined) throw new Problem('not-found');
    const now = services.now();
    const upheld = decision.decision === 'uphold' ? decision : undefined;
    const action = upheld === undefined ? 'dismiss' : withReason('uphold', upheld.reasonKey);
    const reason = upheld === undefined ? null : rejectionText(upheld.reasonKey, upheld.reason ?? '');
    const takeDown =
      upheld !== undefined && comment.state === 'published'
        ? changeComment(storage, comment, {
            state: 'rejected',
            reason,
            reason_key: upheld.reasonKey ?? null,
            updated_at: now,
          })
        : [];
    await storage.write([
      closeReport(storage, id, upheld === undefined ? 'dismissed' : 'upheld'),
      ...takeDown,
      unassign(storage, id),
      ...(report.contact === null
        ? []
        : [
            announce(storage, {
              id: newId(now),
              kind: 'report-decided',
              subject: id,
              created_at: now,
              sent_at: null,
            }),
          ]),
      logAction(storage, {
        moderator: moderator.id,
        action,
        subject: id,
        at: now,
        waited: now - report.created_at,
      }),
    ]);
  });
}
