import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import type { StoredComment } from '../storage/comment-queries.ts';

/** A comment as moderators see it; without its author's hash, which is of no use to anybody. */
export function toModerated(comment: StoredComment): ModeratedComment {
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
