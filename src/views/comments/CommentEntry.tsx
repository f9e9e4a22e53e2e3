import type { ReactNode } from 'react';
import { commentAnchor } from '../../domain/ratings/comment-list.ts';
import { roleWords } from '../../i18n/role-words.ts';
import { text } from '../../i18n/comment-texts.ts';
import { germanDayOf } from '../../i18n/german-date.ts';
import type { PublicComment } from '../../schemas/wire/comment-answer.ts';

/** A comment or a reply as everybody sees it. */
export type ShownComment = Omit<PublicComment, 'replies'>;

/** The name a comment is shown with. */
export function shownName({ name }: ShownComment): string {
  return name ?? text('comments.anonymous');
}

interface Props {
  readonly comment: ShownComment;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/**
 * Head and text of a comment. What a visitor wrote is text and nothing else; it may run from right to left or turn the
 * direction, and `dir="auto"` and `<bdi>` keep that inside. It can have the focus, for links that lead to it.
 */
export function CommentEntry({ comment, children }: Props) {
  const { id, role, editors, createdAt } = comment;
  return (
    <div className={editors ? 'comment comment--editors' : 'comment'} id={commentAnchor(id)} tabIndex={-1}>
      {comment.text === null ? (
        <p className="small">{text('comments.erased')}</p>
      ) : (
        <>
          <p className="comment__head">
            {editors ? (
              <b className="comment__badge">{text('comments.editors')}</b>
            ) : (
              <b>
                <bdi>{shownName(comment)}</bdi>
              </b>
            )}
            {role !== undefined && <span>{roleWords[role]}</span>}
            <time dateTime={createdAt}>{germanDayOf(createdAt)}</time>
          </p>
          <p className="comment-text" dir="auto">
            {comment.text}
          </p>
          {children}
        </>
      )}
    </div>
  );
}
