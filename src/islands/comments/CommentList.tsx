import { text } from '../../i18n/comment-texts.ts';
import type { PublicComment } from '../../schemas/wire/comment-answer.ts';
import { useLater } from '../shared/mounting/use-later.ts';
import { CommentItem, shownName, type Shown } from './CommentItem.tsx';

/** What is being done with one of the comments. */
export interface Doing {
  readonly what: 'reply' | 'report';
  readonly comment: string;
}

interface ActionsProps {
  readonly comment: Shown;
  readonly isReply: boolean;
  readonly accepts: boolean;
  readonly onDo: (doing: Doing) => void;
}

function Actions({ comment, isReply, accepts, onDo }: ActionsProps) {
  const name = shownName(comment);
  return (
    <p className="comment__actions no-print">
      {!isReply && accepts && (
        <button
          type="button"
          aria-label={text('comments.reply.to', { name })}
          onClick={() => onDo({ what: 'reply', comment: comment.id })}
        >
          {text('comments.reply')}
        </button>
      )}
      {!comment.editors && (
        <button
          type="button"
          aria-label={text('comments.report.of', { name })}
          onClick={() => onDo({ what: 'report', comment: comment.id })}
        >
          {text('comments.report')}
        </button>
      )}
    </p>
  );
}

interface Props {
  readonly module: string;
  readonly comments: readonly PublicComment[];
  readonly accepts: boolean;
  readonly doing: Doing | undefined;
  readonly onDo: (doing: Doing | undefined) => void;
  readonly onTaken: (id: string) => void;
}

/** The published comments, newest first, each with its replies. */
export function CommentList({ module, comments, accepts, doing, onDo, onTaken }: Props) {
  const form = useLater(() => import('./CommentForm.tsx'));
  const report = useLater(() => import('./ReportForm.tsx'));
  const start = (next: Doing) => {
    (next.what === 'reply' ? form : report).ask();
    onDo(next);
  };
  const close = () => onDo(undefined);
  const open = (comment: Shown) => {
    if (doing?.comment !== comment.id) return null;
    const part = doing.what === 'reply' ? form : report;
    if (part.module === undefined) {
      return <p role="status">{text(part.failed ? 'comments.notLoaded' : 'comments.loading')}</p>;
    }
    if (doing.what === 'report' && report.module) {
      return <report.module.ReportForm module={module} comment={comment.id} onClose={close} />;
    }
    if (form.module === undefined) return null;
    const task = { kind: 'reply', to: comment.id, name: shownName(comment) } as const;
    return <form.module.CommentForm module={module} task={task} onTaken={onTaken} onClose={close} />;
  };
  const item = (comment: Shown, isReply: boolean) => (
    <CommentItem comment={comment}>
      <Actions comment={comment} isReply={isReply} accepts={accepts} onDo={start} />
      {open(comment)}
    </CommentItem>
  );
  return (
    <ol className="comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          {item(comment, false)}
          {comment.replies.length > 0 && (
            <ol
              className="comments__replies"
              aria-label={text('comments.replies', { name: shownName(comment) })}
            >
              {comment.replies.map((reply) => (
                <li key={reply.id}>{item(reply, true)}</li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
