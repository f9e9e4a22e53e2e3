import type { CommentContext } from '../../schemas/wire/moderation-answer.ts';
import { Problem } from '../routes/problem.ts';
import { findComment } from '../storage/comment-queries.ts';
import { findAnswers, findReportsOf } from '../storage/desk-queries.ts';
import { findEntriesAbout } from '../storage/log-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { toLogEntry } from './get-log.ts';
import { makeToModerated } from './to-moderated.ts';

/** More than anybody reads before deciding; keeps one busy thread from filling the screen. */
const contextSize = 100;
/** D1 takes at most a hundred values in a query. */
const mostSubjects = 90;

/**
 * A comment with all one should know before deciding: its thread, its reports, and what was decided before.
 * @throws Problem `not-found`
 */
export async function getCommentContext(storage: Storage, id: string): Promise<CommentContext> {
  const comment = await findComment(storage, id);
  if (comment === undefined) throw new Problem('not-found');
  const toModerated = await makeToModerated(storage);
  const parent = comment.parent === null ? undefined : await findComment(storage, comment.parent);
  const thread = await findAnswers(storage, comment.parent ?? id, contextSize);
  const reports = await findReportsOf(storage, id, contextSize);
  const subjects = [id, ...reports.slice(-mostSubjects).map((report) => report.id)];
  return {
    comment: toModerated(comment),
    ...(parent === undefined ? {} : { parent: toModerated(parent) }),
    replies: thread.filter((one) => one.id !== id).map((one) => toModerated(one)),
    reports: reports.map((report) => ({
      id: report.id,
      reason: report.reason,
      ...(report.text === null ? {} : { text: report.text }),
      status: report.state,
      createdAt: new Date(report.created_at).toISOString(),
    })),
    decisions: (await findEntriesAbout(storage, subjects, contextSize)).map(toLogEntry),
  };
}
