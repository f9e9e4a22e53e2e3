import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDeskDraft } from './desk-draft.ts';
import { Dialog } from './Dialog.tsx';
import { TextArea } from './Field.tsx';

interface Props {
  readonly title: string;
  readonly submit: string;
  /** Under which the draft is kept. */
  readonly draft: string;
  /** What did not happen, should it fail. */
  readonly failed: string;
  /** Who reads the reason, where it is not the log alone. */
  readonly label?: string;
  readonly hint?: string;
  /** `late` when somebody else was faster: the window closes. */
  readonly onReason: (reason: string) => Promise<CallFailure | 'done' | 'late'>;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}

/** Asks for a reason before something is done that others must be able to follow. */
export function WhyDialog({
  title,
  submit,
  draft,
  failed,
  label = text('why.label'),
  hint = text('why.hint'),
  onReason,
  onClose,
  children,
}: Props) {
  const [words, setWords] = useDeskDraft(`warum ${draft}`);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const reason = words.trim();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.length < 3) return;
    setBusy(true);
    const came = await onReason(reason);
    setBusy(false);
    if (typeof came !== 'string') {
      setFailure(came);
      return;
    }
    setWords('');
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="desk-form" onSubmit={(event) => void send(event)}>
        {failure !== undefined && <FailureNote failure={failure} what={failed} kept={text('why.kept')} />}
        {children}
        <TextArea
          label={label}
          hint={hint}
          problem={tried && reason.length < 3 ? text('why.missing') : undefined}
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
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
