import { useEffect, useId, useRef, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { commentLimits } from '../../domain/ratings/comment-limits.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import type { ObjectionRequest } from '../../schemas/wire/objection.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { readsObjectWith } from '../shared/endpoint/call-endpoint.ts';
import { callWithProof } from '../shared/endpoint/call-with-proof.ts';
import { ProofProgress } from '../shared/endpoint/ProofProgress.tsx';
import { SendFailureNote } from '../shared/endpoint/SendFailureNote.tsx';

interface Props {
  readonly own: OwnComment;
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

const readsReceipt = readsObjectWith<{ readonly status: string }>('status');

/** Objecting to a rejection. Sent twice it is there once, so a lost answer does no harm. */
export function ObjectionForm({ own, onTaken, onClose }: Props) {
  const [words, setWords] = useState('');
  const [contact, setContact] = useState('');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const [proof, setProof] = useState<number>();
  const stop = useRef(new AbortController());
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const send = async () => {
    setSending(true);
    setFailure(undefined);
    stop.current = new AbortController();
    const body: ObjectionRequest = {
      text: words,
      ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
    };
    const path = `/comments/${encodeURIComponent(own.id)}/objections`;
    const result = await callWithProof(
      { method: 'POST', path, body, reads: readsReceipt, secret: own.ownKey },
      { purpose: 'report', module: own.module, signal: stop.current.signal, onProgress: setProof },
    );
    setProof(undefined);
    setSending(false);
    if (result.ok) onTaken();
    else setFailure(result.failure);
  };

  return (
    <form
      className="comment-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send();
      }}
    >
      <h3 id={`${id}-title`}>{text('objection.title')}</h3>
      {failure && <SendFailureNote failure={failure} what={text('objection.failed')} />}
      {proof !== undefined && <ProofProgress share={proof} onCancel={() => stop.current.abort()} />}
      <div className="widget-field">
        <label htmlFor={`${id}-text`}>{text('objection.text')}</label>
        <textarea
          ref={field}
          id={`${id}-text`}
          rows={5}
          dir="auto"
          maxLength={commentLimits.longest}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <div className="widget-field">
        <label htmlFor={`${id}-contact`}>{text('objection.contact')}</label>
        <input
          id={`${id}-contact`}
          type="email"
          autoComplete="email"
          maxLength={254}
          aria-describedby={`${id}-hint`}
          value={contact}
          onChange={({ target }) => setContact(target.value)}
        />
        <span id={`${id}-hint`} className="small">
          {text('objection.contact.hint')}
        </span>
      </div>
      <div className="widget-actions">
        <ActionButton main type="submit" aria-disabled={isSending}>
          {text(isSending ? 'comment.sending' : 'objection.send')}
        </ActionButton>
        <ActionButton onClick={onClose}>{text('comment.cancel')}</ActionButton>
      </div>
    </form>
  );
}
