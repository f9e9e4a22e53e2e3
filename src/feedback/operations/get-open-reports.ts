import type { OpenReports } from '../../schemas/wire/moderation-answer.ts';
import { findAssignments } from '../storage/assignment-queries.ts';
import { findComment } from '../storage/comment-queries.ts';
import { findOpenReports } from '../storage/queue-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { makeToModerated } from './to-moderated.ts';

const pageSize = 50;

/** The oldest reports nobody has looked at, each with the comment it is about. */
export async function getOpenReports(storage: Storage): Promise<OpenReports> {
  const toModerated = await makeToModerated(storage);
  const assignments = await findAssignments(storage);
  const reports: OpenReports['reports'] = [];
  for (const report of await findOpenReports(storage, pageSize)) {
    const comment = await findComment(storage, report.comment);
    if (comment === undefined) continue;
    const assignee = assignments.get(report.id);
    reports.push({
      id: report.id,
      reason: report.reason,
      ...(report.text === null ? {} : { text: report.text }),
      createdAt: new Date(report.created_at).toISOString(),
      ...(assignee === undefined ? {} : { assignee }),
      comment: toModerated(comment),
    });
  }
  return { reports };
}
