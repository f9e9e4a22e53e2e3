import { useEffect, useId, useRef, useState } from 'react';
import { text } from '../../i18n/comment-form-texts.ts';
import { CommentFields, CommentRules } from '../../views/comments/CommentFields.tsx';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { KeepField } from '../../views/controls/KeepField.tsx';
import { canStore } from '../shared/device/stored-value.ts';
import { SendFailureNote } from '../shared/endpoint/SendFailureNote.tsx';
import { ProofProgress } from '../shared/endpoint/ProofProgress.tsx';
import { DataHints } from './DataHints.tsx';
import { isPerhapsSent, type CommentTask } from './send-comment.ts';
import { useCommentForm } from './use-comment-form.ts';

interface Props {
  readonly module: string;
  readonly task: CommentTask;
  readonly onTaken?: () => void;
  readonly onClose: () => void;
}

function titleOf(task: CommentTask): string {
  if (task.kind === 'reply') return text('comment.reply', { name: task.name });
  return text(task.kind === 'mend' ? 'comment.mend' : 'comment.new');
}

const sendWords = {
  new: 'comment.send',
  reply: 'comment.send.reply',
  mend: 'comment.send.mend',
} as const;

/** The form of a comment. What is typed is kept until it was taken, whatever happens in between. */
export function CommentForm({ module, task, onTaken, onClose }: Props) {
  const { state, edit, send, discard, giveUp } = useCommentForm(module, task, onTaken);
  const { draft, phase, failure, hints, proof } = state;
  const id = useId();
  const [isKeepPossible] = useState(() => canStore('device'));
  const form = useRef<HTMLFormElement>(null);
  const textArea = () => form.current?.querySelector('textarea');
  const taken = useRef<HTMLDivElement>(null);
  useEffect(() => textArea()?.focus(), []);
  useEffect(() => {
    if (phase === 'taken') taken.current?.focus();
  }, [phase]);

  if (phase === 'taken') {
    return (
      <div ref={taken} className="comment-taken" role="status" tabIndex={-1}>
        <p>{text(task.kind === 'mend' ? 'comment.taken.mend' : 'comment.taken')}</p>
        <ActionButton onClick={onClose}>{text('own.close')}</ActionButton>
      </div>
    );
  }

  const isUnsure = failure === undefined && isPerhapsSent(module, task, draft);
  const refused = failure?.fields.map(({ pointer }) => pointer) ?? [];
  return (
    <form
      ref={form}
      className="comment-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <h3 id={`${id}-title`}>{titleOf(task)}</h3>
      {failure && (
        <SendFailureNote
          failure={failure}
          what={text(refused.includes('/name') ? 'comment.failed.name' : 'comment.failed')}
          kept={text('comment.failed.kept')}
        />
      )}
      {isUnsure && (
        <p className="widget-hint" role="status">
          {text('comment.perhaps')}
        </p>
      )}
      {proof !== undefined && <ProofProgress share={proof} onCancel={giveUp} />}
      {task.kind !== 'mend' && <CommentRules />}
      <CommentFields
        id={id}
        writing={{ written: draft, onWrite: (change) => edit({ ...draft, ...change }), refused }}
      />
      {task.kind !== 'mend' && (
        <KeepField
          id={id}
          keep={draft.keep}
          isPossible={isKeepPossible}
          kept={text('comment.keep.yes')}
          notKept={text('comment.keep.no')}
          onChange={(keep) => edit({ ...draft, keep })}
        />
      )}
      {hints.length > 0 && (
        <DataHints hints={hints} onChange={() => textArea()?.focus()} onSend={() => void send(true)} />
      )}
      <p className="small">{text('comment.waits')}</p>
      <div className="widget-actions">
        <ActionButton main type="submit" aria-disabled={phase === 'sending'}>
          {text(phase === 'sending' ? 'comment.sending' : sendWords[task.kind])}
        </ActionButton>
        <ActionButton
          onClick={() => {
            discard();
            onClose();
          }}
        >
          {text('comment.cancel')}
        </ActionButton>
      </div>
    </form>
  );
}
