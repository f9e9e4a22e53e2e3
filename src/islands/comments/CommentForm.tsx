import { useEffect, useId, useRef } from 'react';
import { routes } from '../../config/routes.ts';
import { commentLimits, nameLimits } from '../../domain/ratings/comment-limits.ts';
import { roleKeys, roles } from '../../domain/ratings/roles.ts';
import { codePointCount } from '../../domain/language/visible-text.ts';
import { commentRules, plural, text } from '../../i18n/comment-form-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { ProofProgress } from '../shared/endpoint/ProofProgress.tsx';
import { DataHints } from './DataHints.tsx';
import type { CommentTask } from './send-comment.ts';
import { useCommentForm } from './use-comment-form.ts';

interface Props {
  readonly module: string;
  readonly task: CommentTask;
  readonly onTaken: (id: string) => void;
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

function Rules() {
  return (
    <div className="comment-rules">
      <p>
        <b>{text('comment.rules')}</b> · <a href={routes.contribute}>{text('comment.rules.long')}</a>
      </p>
      <ol>
        {commentRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </div>
  );
}

/** The form of a comment. What is typed is kept until it was taken, whatever happens in between. */
export function CommentForm({ module, task, onTaken, onClose }: Props) {
  const { state, edit, send, discard, giveUp } = useCommentForm(module, task, onTaken);
  const { draft, phase, failure, hints, proof } = state;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const taken = useRef<HTMLDivElement>(null);
  useEffect(() => area.current?.focus(), []);
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

  const left = commentLimits.longest - codePointCount(draft.text);
  const isWrong = (pointer: string) => failure?.fields.some((field) => field.pointer === pointer) ?? false;
  return (
    <form
      className="comment-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <h3 id={`${id}-title`}>{titleOf(task)}</h3>
      {failure && (
        <FailureNote
          failure={failure}
          what={isWrong('/name') ? text('comment.failed.name') : text('comment.failed')}
          kept={text('comment.failed.kept')}
        />
      )}
      {proof !== undefined && <ProofProgress share={proof} onCancel={giveUp} />}
      {task.kind !== 'mend' && <Rules />}
      <div className="widget-field">
        <label htmlFor={`${id}-text`}>{text('comment.text')}</label>
        <textarea
          ref={area}
          id={`${id}-text`}
          rows={6}
          dir="auto"
          value={draft.text}
          aria-describedby={`${id}-hint`}
          aria-invalid={isWrong('/text')}
          onChange={({ target }) => edit({ ...draft, text: target.value })}
        />
        <p id={`${id}-hint`} className="small">
          {text('comment.text.hint', {
            shortest: commentLimits.shortest,
            longest: commentLimits.longest.toLocaleString('de-DE'),
          })}{' '}
          <span className="comment-left" role={left < 100 ? 'status' : undefined}>
            {left < 0 ? plural('comment.over', -left) : plural('comment.left', left)}
          </span>
        </p>
      </div>
      <div className="comment-pair">
        <div className="widget-field">
          <label htmlFor={`${id}-name`}>{text('comment.name')}</label>
          <input
            id={`${id}-name`}
            dir="auto"
            autoComplete="off"
            maxLength={nameLimits.longest}
            value={draft.name}
            aria-invalid={isWrong('/name')}
            onChange={({ target }) => edit({ ...draft, name: target.value })}
          />
        </div>
        <div className="widget-field">
          <label htmlFor={`${id}-role`}>{text('comment.role')}</label>
          <select
            id={`${id}-role`}
            value={draft.role ?? ''}
            onChange={({ target }) => edit({ ...draft, role: roleKeys.find((key) => key === target.value) })}
          >
            <option value="">{text('comment.role.none')}</option>
            {roleKeys.map((key) => (
              <option key={key} value={key}>
                {roles[key]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <label className="comment-trap" aria-hidden="true">
        {text('comment.website')}
        <input
          tabIndex={-1}
          autoComplete="off"
          value={draft.website}
          onChange={({ target }) => edit({ ...draft, website: target.value })}
        />
      </label>
      {task.kind !== 'mend' && (
        <div>
          <label className="widget-check">
            <input
              type="checkbox"
              checked={draft.keep}
              aria-describedby={`${id}-keep`}
              onChange={({ target }) => edit({ ...draft, keep: target.checked })}
            />
            <span>{text('comment.keep')}</span>
          </label>
          <p id={`${id}-keep`} className="small">
            {text(draft.keep ? 'comment.keep.yes' : 'comment.keep.no')}
          </p>
        </div>
      )}
      {hints.length > 0 && (
        <DataHints hints={hints} onChange={() => area.current?.focus()} onSend={() => void send(true)} />
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
