import { useEffect, useRef } from 'react';
import { text } from '../../i18n/comment-texts.ts';
import { shownName, type ShownComment } from '../../views/comments/CommentEntry.tsx';
import { useLater } from '../shared/mounting/use-later.ts';

/** What is being done with one of the comments. */
export interface Doing {
  readonly what: 'reply' | 'report';
  readonly comment: string;
}

interface Props {
  readonly module: string;
  readonly comment: ShownComment;
  readonly isReply: boolean;
  /** Whether the module takes comments. */
  readonly accepts: boolean;
  readonly doing: Doing | undefined;
  readonly onDo: (doing: Doing | undefined) => void;
}

/** Answering and reporting a comment, below its text. The forms are fetched when somebody asks for them. */
export function CommentActions({ module, comment, isReply, accepts, doing, onDo }: Props) {
  const form = useLater(() => import('./CommentForm.tsx'));
  const report = useLater(() => import('./ReportForm.tsx'));
  const name = shownName(comment);
  const isHere = doing?.comment === comment.id;
  const part = doing?.what === 'reply' ? form : report;
  const pressed = useRef<HTMLButtonElement>(undefined);
  useEffect(() => {
    // Back to where the form was opened from, once it is closed.
    if (!isHere && document.activeElement === document.body) pressed.current?.focus();
    if (!isHere) pressed.current = undefined;
  }, [isHere]);
  const start = (what: Doing['what'], button: HTMLButtonElement) => {
    pressed.current = button;
    (what === 'reply' ? form : report).ask();
    onDo({ what, comment: comment.id });
  };
  const close = () => onDo(undefined);
  return (
    <>
      <p className="comment__actions no-print">
        {!isReply && accepts && (
          <button
            type="button"
            aria-label={text('comments.reply.to', { name })}
            onClick={({ currentTarget }) => start('reply', currentTarget)}
          >
            {text('comments.reply')}
          </button>
        )}
        {!comment.editors && (
          <button
            type="button"
            aria-label={text('comments.report.of', { name })}
            onClick={({ currentTarget }) => start('report', currentTarget)}
          >
            {text('comments.report')}
          </button>
        )}
      </p>
      {isHere && part.module === undefined && (
        <p role="status">{text(part.failed ? 'comments.notLoaded' : 'comments.loading')}</p>
      )}
      {isHere && doing.what === 'reply' && form.module && (
        <form.module.CommentForm
          module={module}
          task={{ kind: 'reply', to: comment.id, name }}
          onClose={close}
        />
      )}
      {isHere && doing.what === 'report' && report.module && (
        <report.module.ReportForm module={module} comment={comment.id} onClose={close} />
      )}
    </>
  );
}
