import { useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDesk } from './desk-tools.ts';
import { Dialog } from './Dialog.tsx';
import { ExportButton } from './ExportButton.tsx';
import { eraseCall } from './moderation-calls.ts';

interface Props {
  readonly id: string;
  readonly onErased: () => void;
}

/** What the person who wrote a comment may ask for: to be told what is stored, and to have it erased. */
export function ManageComment({ id, onErased }: Props) {
  const { act, say, recount, session } = useDesk();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const erase = async () => {
    setBusy(true);
    const result = await act(eraseCall(id));
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    setAsking(false);
    say(text('erase.done'));
    recount();
    onErased();
  };
  return (
    <details className="manage">
      <summary>{text('context.manage')}</summary>
      {session.role === 'administrator' ? (
        <div className="widget-actions">
          <ExportButton query={{ comment: id }} name={`kommentar-${id}`} label={text('context.export')} />
          <ActionButton onClick={() => setAsking(true)}>{text('context.erase')}</ActionButton>
        </div>
      ) : (
        <p className="small">{text('context.manageElsewhere')}</p>
      )}
      {asking && (
        <Dialog title={text('erase.title')} onClose={() => setAsking(false)}>
          {failure !== undefined && <FailureNote failure={failure} what={text('erase.failed')} />}
          <p>{text('erase.text')}</p>
          <div className="widget-actions">
            <ActionButton main disabled={busy} onClick={() => void erase()}>
              {text('erase.submit')}
            </ActionButton>
            <ActionButton onClick={() => setAsking(false)}>{text('desk.cancel')}</ActionButton>
          </div>
        </Dialog>
      )}
    </details>
  );
}
