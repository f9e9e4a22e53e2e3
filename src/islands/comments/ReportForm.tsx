import { useEffect, useId, useRef, useState } from 'react';
import { failureOf, type CallFailure } from '../../domain/call-failure.ts';
import { longestReport } from '../../domain/ratings/comment-limits.ts';
import { reportReasonKeys, type ReportReason } from '../../domain/ratings/report-reasons.ts';
import { reportReasonWords } from '../../i18n/report-reason-words.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import type { ReportRequest } from '../../schemas/wire/report-request.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { readsObjectWith } from '../shared/endpoint/call-endpoint.ts';
import { sendOnce } from '../shared/endpoint/send-once.ts';
import { SendFailureNote } from '../shared/endpoint/SendFailureNote.tsx';
import { ProofProgress } from '../shared/endpoint/ProofProgress.tsx';

interface Props {
  readonly module: string;
  readonly comment: string;
  readonly onClose: () => void;
}

const readsReceipt = readsObjectWith<{ readonly status: string }>('status');
const noReason: CallFailure = {
  ...failureOf('invalid'),
  fields: [{ pointer: '/reason', code: 'not-a-choice' }],
};

/** Telling the editors that something is wrong with a published comment. */
export function ReportForm({ module, comment, onClose }: Props) {
  const [reason, setReason] = useState<ReportReason>();
  const [words, setWords] = useState('');
  const [contact, setContact] = useState('');
  const [phase, setPhase] = useState<'writing' | 'sending' | 'taken'>('writing');
  const [failure, setFailure] = useState<CallFailure>();
  const [proof, setProof] = useState<number>();
  const stop = useRef(new AbortController());
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const isTaken = phase === 'taken';
  useEffect(() => box.current?.focus(), [isTaken]);

  const send = async () => {
    if (reason === undefined) {
      setFailure(noReason);
      return;
    }
    setPhase('sending');
    setFailure(undefined);
    stop.current = new AbortController();
    const body: ReportRequest = {
      reason,
      ...(words.trim() === '' ? {} : { text: words }),
      ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
    };
    const result = await sendOnce(
      {
        method: 'POST',
        path: `/comments/${encodeURIComponent(comment)}/reports`,
        body,
        reads: readsReceipt,
      },
      {
        // By the same secret a comment can be reported once, whatever the words.
        name: `report:${comment}`,
        keep: false,
        proof: { purpose: 'report', module, signal: stop.current.signal, onProgress: setProof },
        given: () => undefined,
      },
    );
    setProof(undefined);
    setPhase(result.ok ? 'taken' : 'writing');
    if (!result.ok) setFailure(result.failure);
  };

  return (
    <div ref={box} className="comment-report" tabIndex={-1}>
      {isTaken ? (
        <div role="status">
          <p>{text('report.taken')}</p>
          <ActionButton onClick={onClose}>{text('own.close')}</ActionButton>
        </div>
      ) : (
        <form
          aria-labelledby={`${id}-title`}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <h3 id={`${id}-title`}>{text('report.title')}</h3>
          {failure && <SendFailureNote failure={failure} what={text('report.failed')} />}
          {proof !== undefined && <ProofProgress share={proof} onCancel={() => stop.current.abort()} />}
          <fieldset className="comment-reasons">
            <legend>{text('report.reason')}</legend>
            {reportReasonKeys.map((key) => (
              <label key={key} className="widget-check">
                <input
                  type="radio"
                  name={`${id}-reason`}
                  checked={reason === key}
                  onChange={() => setReason(key)}
                />
                <span>{reportReasonWords[key]}</span>
              </label>
            ))}
          </fieldset>
          <div className="widget-field">
            <label htmlFor={`${id}-text`}>{text('report.text')}</label>
            <textarea
              id={`${id}-text`}
              rows={3}
              dir="auto"
              maxLength={longestReport}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </div>
          <div className="widget-field">
            <label htmlFor={`${id}-contact`}>{text('report.contact')}</label>
            <input
              id={`${id}-contact`}
              type="email"
              autoComplete="email"
              maxLength={254}
              aria-describedby={`${id}-contact-hint`}
              value={contact}
              onChange={({ target }) => setContact(target.value)}
            />
            <span id={`${id}-contact-hint`} className="small">
              {text('report.contact.hint')}
            </span>
          </div>
          <div className="widget-actions">
            <ActionButton main type="submit" aria-disabled={phase === 'sending'}>
              {text(phase === 'sending' ? 'comment.sending' : 'report.send')}
            </ActionButton>
            <ActionButton onClick={onClose}>{text('comment.cancel')}</ActionButton>
          </div>
        </form>
      )}
    </div>
  );
}
