import { text } from '../../i18n/moderation-texts.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { CommentMeta } from './CommentMeta.tsx';
import { ForeignText } from './ForeignText.tsx';

/** A comment of the same conversation, smaller than the one to decide on. */
export function ThreadPiece({ comment }: { readonly comment: ModeratedComment }) {
  return (
    <article className="thread-piece">
      <CommentMeta comment={comment} />
      {comment.status === 'erased' ? (
        <p>{text('comment.erasedText')}</p>
      ) : (
        <ForeignText words={comment.text} />
      )}
    </article>
  );
}
