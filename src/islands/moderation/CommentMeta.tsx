import { roleWords } from '../../i18n/role-words.ts';
import { momentText, text } from '../../i18n/moderation-texts.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { ForeignText } from './ForeignText.tsx';

interface Props {
  readonly comment: ModeratedComment;
}

/** Name of who wrote a comment, as a visitor gave it. */
export function AuthorName({ comment }: Props) {
  if (comment.editors) return <b className="tag tag--editors">{text('comment.editors')}</b>;
  if (comment.name === undefined) return <span>{text('comment.anonymous')}</span>;
  return (
    <b>
      <ForeignText inline words={comment.name} />
    </b>
  );
}

/** What sets a comment apart: a filled trap, an answer, a changed text. */
export function CommentMarks({ comment }: Props) {
  return (
    <>
      {comment.suspicious && (
        <span className="tag tag--alert" title={text('comment.suspiciousHint')}>
          {text('comment.suspicious')}
        </span>
      )}
      {comment.marks
        .filter((mark) => mark !== 'trap')
        .map((mark) => (
          <span key={mark} className="tag tag--alert" title={comment.watched.join(', ')}>
            {text(`comment.mark.${mark}`)}
          </span>
        ))}
      {comment.assignee !== undefined && (
        <span className="tag">{text('comment.assignee', { mail: comment.assignee.mail })}</span>
      )}
      {comment.firstLook !== undefined && (
        <span className="tag tag--pending">
          {text('comment.firstLook', { mail: comment.firstLook.mail })}
        </span>
      )}
      {comment.inReplyTo !== undefined && <span className="tag">{text('comment.reply')}</span>}
      {comment.status === 'pending' && comment.revision > 1 && (
        <span className="tag">{text('comment.changed')}</span>
      )}
    </>
  );
}

/** Who wrote a comment, from where they speak, when, and what has become of it. */
export function CommentMeta({ comment }: Props) {
  return (
    <p className="comment-meta">
      <AuthorName comment={comment} />
      {comment.role !== undefined && <span>{roleWords[comment.role]}</span>}
      <time dateTime={comment.createdAt}>
        {text('comment.written', { time: momentText(comment.createdAt) })}
      </time>
      <span className={`tag tag--${comment.status}`}>{text(`comment.status.${comment.status}`)}</span>
      <CommentMarks comment={comment} />
    </p>
  );
}
