import { useState, type SubmitEvent } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDeskDraft } from './desk-draft.ts';
import { TextArea } from './Field.tsx';
import { ForeignText } from './ForeignText.tsx';

interface Props {
  /** Id of the comment; the draft is kept under it. */
  readonly id: string;
  readonly submit: string;
  /** Gives back why it did not work, undefined when it did. */
  readonly onReply: (words: string) => Promise<CallFailure | undefined>;
  readonly onClose: () => void;
}

/** Writes a reply of the editors. The preview is made of text as the page of the module will be, never of markup. */
export function ReplyForm({ id, submit, onReply, onClose }: Props) {
  const [words, setWords] = useDeskDraft(`antwort ${id}`);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const failed = await onReply(words);
    setBusy(false);
    setFailure(failed);
    if (failed !== undefined) return;
    setWords('');
    onClose();
  };
  return (
    <form className="desk-form" onSubmit={(event) => void send(event)}>
      {failure !== undefined && (
        <FailureNote failure={failure} what={text('reply.failed')} kept={text('reply.kept')} />
      )}
      <TextArea
        label={text('reply.title')}
        hint={text('reply.hint')}
        minLength={10}
        maxLength={4000}
        required
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {words.trim() !== '' && (
        <div className="reason__preview">
          <p className="context__label">{text('reply.preview')}</p>
          <ForeignText words={words} />
        </div>
      )}
      <div className="widget-actions">
        <ActionButton main type="submit" disabled={busy}>
          {submit}
        </ActionButton>
        <ActionButton onClick={onClose}>{text('desk.cancel')}</ActionButton>
      </div>
    </form>
  );
}
