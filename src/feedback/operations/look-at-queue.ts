import type { z } from 'zod';
import type { moderatedComment, openReports } from '../../schemas/wire/moderation-answer.ts';
import { findComment, type StoredComment } from '../storage/comment-queries.ts';
import { findOpenReports, findPending } from '../storage/queue-queries.ts';
import type { Storage } from '../storage/storage-port.ts';

const pageSize = 50;

/** A comment as moderators see it; without its author's hash, which is of no use to anybody. */
export function toModerated(comment: StoredComment): z.infer<typeof moderatedComment> {
  return {
    id: comment.id,
    module: comment.module,
    status: comment.state,
    revision: comment.revision,
    text: comment.text,
    ...(comment.name === null ? {} : { name: comment.name }),
    ...(comment.role === null ? {} : { role: comment.role }),
    ...(comment.parent === null ? {} : { inReplyTo: comment.parent }),
    suspicious: comment.honeypot === 1,
    editors: comment.editors === 1,
    ...(comment.reason === null ? {} : { reason: comment.reason }),
    createdAt: new Date(comment.created_at).toISOString(),
    updatedAt: new Date(comment.updated_at).toISOString(),
  };
}

/** One page of comments waiting for a decision, oldest first. */
export async function lookAtQueue(storage: Storage, cursor: string | undefined) {
  const found = await findPending(storage, cursor, pageSize + 1);
  const page = found.slice(0, pageSize);
  return {
    comments: page.map(toModerated),
    next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The oldest reports nobody has looked at, each with the comment it is about. */
export async function lookAtReports(storage: Storage): Promise<z.infer<typeof openReports>> {
  const reports: z.infer<typeof openReports>['reports'] = [];
  for (const report of await findOpenReports(storage, pageSize)) {
    const comment = await findComment(storage, report.comment);
    if (comment === undefined) continue;
    reports.push({
      id: report.id,
      reason: report.reason,
      ...(report.text === null ? {} : { text: report.text }),
      createdAt: new Date(report.created_at).toISOString(),
      comment: toModerated(comment),
    });
  }
  return { reports };
}
