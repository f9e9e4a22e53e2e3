import type { ReactNode } from 'react';
import { text } from '../../i18n/comment-texts.ts';
import type { PublicComment } from '../../schemas/wire/comment-answer.ts';
import { CommentEntry, shownName, type ShownComment } from './CommentEntry.tsx';

interface Props {
  readonly comments: readonly PublicComment[];
  /** What can be done with a comment, below its text. */
  readonly below?: ((comment: ShownComment, isReply: boolean) => ReactNode) | undefined;
}

/** Comments in their order, each with the replies that hang on it. */
export function CommentThreads({ comments, below }: Props) {
  return (
    <ol className="comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <CommentEntry comment={comment}>{below?.(comment, false)}</CommentEntry>
          {comment.replies.length > 0 && (
            <ol
              className="comments__replies"
              aria-label={text('comments.replies', { name: shownName(comment) })}
            >
              {comment.replies.map((reply) => (
                <li key={reply.id}>
                  <CommentEntry comment={reply}>{below?.(reply, true)}</CommentEntry>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
