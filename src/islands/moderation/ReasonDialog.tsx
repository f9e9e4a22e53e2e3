import { useState, type SubmitEvent } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { rejectionReasonKeys, type RejectionReason } from '../../domain/ratings/rejection-reasons.ts';
import { rejectionReasonWords, rejectionText } from '../../i18n/rejection-reason-words.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDeskDraft } from './desk-draft.ts';
import { Dialog } from './Dialog.tsx';
import { TextArea } from './Field.tsx';
import type { Because } from './moderation-calls.ts';

interface Props {
  readonly title: string;
  readonly submit: string;
  /** Under which the draft is kept. */
  readonly draft: string;
  /** `late` when somebody else has decided meanwhile: the window closes, what was written stays. */
  readonly onReason: (because: Because) => Promise<CallFailure | 'done' | 'late'>;
  readonly onClose: () => void;
}

/** Asks for a reason: one of the fixed list, and a sentence of one's own where wanted. Shows what the author will read. */
export function ReasonDialog({ title, submit, draft, onReason, onClose }: Props) {
  const [chosen, choose] = useDeskDraft(`grund ${draft}`);
  const [words, setWords] = useDeskDraft(`satz ${draft}`);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const key: RejectionReason | undefined = rejectionReasonKeys.find((one) => one === chosen);
  const own = words.trim();
  const needsWords = key === 'other';
  const wordsMissing = needsWords ? own.length < 3 : own !== '' && own.length < 3;

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (key === undefined || wordsMissing) return;
    setBusy(true);
    const came = await onReason({ reasonKey: key, ...(own === '' ? {} : { reason: own }) });
    setBusy(false);
    if (typeof came !== 'string') {
      setFailure(came);
      return;
    }
    if (came === 'done') {
      choose('');
      setWords('');
    }
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="desk-form" onSubmit={(event) => void send(event)}>
        {failure !== undefined && (
          <FailureNote failure={failure} what={text('decide.failed')} kept={text('reply.kept')} />
        )}
        <fieldset className="reason__list">
          <legend>{text('reason.list')}</legend>
          {rejectionReasonKeys.map((one) => (
            <label key={one} className="widget-check">
              <input
                type="radio"
                name="grund"
                value={one}
                checked={key === one}
                onChange={() => choose(one)}
              />
              {rejectionReasonWords[one].label}
            </label>
          ))}
          {tried && key === undefined && (
            <p className="field__problem" role="alert">
              {text('reason.missing')}
            </p>
          )}
        </fieldset>
        <TextArea
          label={text(needsWords ? 'reason.wordsNeeded' : 'reason.words')}
          hint={text('reason.wordsHint')}
          problem={tried && wordsMissing ? text('reason.wordsMissing') : undefined}
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {key !== undefined && rejectionText(key, own) !== '' && (
          <div className="reason__preview">
            <p className="context__label">{text('reason.preview')}</p>
            <p>{rejectionText(key, own)}</p>
          </div>
        )}
        <div className="widget-actions">
          <ActionButton main type="submit" disabled={busy}>
            {submit}
          </ActionButton>
          <ActionButton onClick={onClose}>{text('desk.cancel')}</ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
