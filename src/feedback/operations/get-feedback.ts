import { commentsShown } from '../../domain/ratings/comment-list.ts';
import type { ModuleFeedback, PublicComment } from '../../schemas/wire/comment-answer.ts';
import { publicDay } from '../guard/german-day.ts';
import type { CommentPosition } from '../storage/comment-position.ts';
import { findCommentPage, findReplies, type StoredComment } from '../storage/comment-queries.ts';
import type { ModuleSettings } from '../storage/module-settings.ts';
import type { Storage } from '../storage/storage-port.ts';
import { getSummary } from './get-summary.ts';

const pageSize = commentsShown;

/** What everybody sees of a module, and where the page of its comments ends, if it is not the last. */
export interface FeedbackPage extends Omit<ModuleFeedback, 'next'> {
  readonly next: CommentPosition | undefined;
}

function toReply(comment: StoredComment) {
  return {
    id: comment.id,
    text: comment.text,
    ...(comment.name === null ? {} : { name: comment.name }),
    ...(comment.role === null ? {} : { role: comment.role }),
    editors: comment.editors === 1,
    createdAt: publicDay(comment.created_at),
  };
}

function toPublicComment(comment: StoredComment, replies: readonly StoredComment[]): PublicComment {
  return {
    ...toReply(comment),
    ...(comment.state === 'erased' ? { text: null } : {}),
    replies: replies.filter((reply) => reply.parent === comment.id).map(toReply),
  };
}

/**
 * Summary and one page of published comments of a module. Closed comments are not shown.
 * @param after where the page before ended
 */
export async function getFeedback(
  storage: Storage,
  settings: ModuleSettings,
  after: CommentPosition | undefined,
): Promise<FeedbackPage> {
  const found =
    settings.comments === 'closed'
      ? []
      : await findCommentPage(storage, settings.module, after, pageSize + 1);
  const page = found.slice(0, pageSize);
  const replies = await findReplies(
    storage,
    page.map((comment) => comment.id),
  );
  return {
    summary: await getSummary(storage, settings),
    accepts: { ratings: settings.ratings === 'open', comments: settings.comments === 'open' },
    comments: page.map((comment) => toPublicComment(comment, replies)),
    next: found.length > pageSize ? page.at(-1) : undefined,
  };
}
