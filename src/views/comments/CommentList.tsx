import type { ComponentProps } from 'react';
import { commentsShown } from '../../domain/ratings/comment-list.ts';
import { plural, text } from '../../i18n/comment-texts.ts';
import { CommentThreads } from './CommentThreads.tsx';

interface Props extends ComponentProps<typeof CommentThreads> {
  /** Whether those beyond the newest are unfolded; left to the reader where it is missing. */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
}

/** Published comments, newest first. Beyond the newest twenty they are folded up, which works without script. */
export function CommentList({ comments, below, isOpen, onToggle }: Props) {
  const older = comments.slice(commentsShown);
  if (comments.length === 0) return <p>{text('comments.none')}</p>;
  return (
    <>
      <CommentThreads comments={comments.slice(0, commentsShown)} below={below} />
      {older.length > 0 && (
        <details
          className="comments-older"
          open={isOpen}
          onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
        >
          <summary>{plural('comments.older', older.length)}</summary>
          <CommentThreads comments={older} below={below} />
        </details>
      )}
    </>
  );
}
