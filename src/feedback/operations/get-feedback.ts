import { commentsShown } from '../../domain/ratings/comment-list.ts';
import type { ModuleFeedback, PublicComment } from '../../schemas/wire/comment-answer.ts';
import { findCommentPage, findReplies, type StoredComment } from '../storage/comment-queries.ts';
import { readRoleTallies, type ModuleState } from '../storage/module-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { toSummary } from './get-summary.ts';

const pageSize = commentsShown;

function toReply(comment: StoredComment) {
  return {
    id: comment.id,
    text: comment.text,
    ...(comment.name === null ? {} : { name: comment.name }),
    ...(comment.role === null ? {} : { role: comment.role }),
    editors: comment.editors === 1,
    createdAt: new Date(comment.created_at).toISOString(),
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
 * @param cursor id of the last comment of the page before
 */
export async function getFeedback(
  storage: Storage,
  state: ModuleState,
  cursor: string | undefined,
): Promise<ModuleFeedback> {
  const found =
    state.comments === 'closed' ? [] : await findCommentPage(storage, state.module, cursor, pageSize + 1);
  const page = found.slice(0, pageSize);
  const replies = await findReplies(
    storage,
    page.map((comment) => comment.id),
  );
  return {
    summary: toSummary(state, state.raters === 0 ? [] : await readRoleTallies(storage, state.module)),
    accepts: { ratings: state.ratings === 'open', comments: state.comments === 'open' },
    comments: page.map((comment) => toPublicComment(comment, replies)),
    next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
