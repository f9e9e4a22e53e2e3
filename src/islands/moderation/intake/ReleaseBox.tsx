import { useState } from 'react';
import type { CallFailure } from '../../../domain/call-failure.ts';
import { addedText, giftsText, shortDay, text } from '../../../i18n/intake-texts.ts';
import { text as deskText } from '../../../i18n/moderation-texts.ts';
import type { ReleaseState } from '../../../schemas/wire/held-gifts.ts';
import { ActionButton } from '../../../views/controls/ActionButton.tsx';
import { FailureNote } from '../../shared/endpoint/FailureNote.tsx';
import { Dialog } from '../Dialog.tsx';
import { useDesk } from '../desk-tools.ts';
import { LoadNote } from '../LoadNote.tsx';
import type { Loaded } from '../use-loaded.ts';
import { releaseCall } from './intake-calls.ts';

/** Below so many new ones the difference between two releases tells what somebody gave. */
const tellsPeopleApart = 5;

interface DialogProps {
  readonly waiting: ReleaseState['waiting'];
  readonly onReleased: () => void;
  readonly onClose: () => void;
}

function ReleaseDialog({ waiting, onReleased, onClose }: DialogProps) {
  const { act, say } = useDesk();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const all = waiting.rating + waiting.use;
  const release = async () => {
    setBusy(true);
    const result = await act(releaseCall);
    setBusy(false);
    if (!result.ok) {
      setFailure(result.failure);
      return;
    }
    const { releasedOn, added } = result.value;
    say(text('release.done', { day: shortDay(releasedOn ?? ''), what: addedText(added) }));
    onReleased();
    onClose();
  };
  return (
    <Dialog title={text('release.dialog')} onClose={onClose}>
      {failure !== undefined && <FailureNote failure={failure} what={text('release.failed')} />}
      <p>{all === 0 ? text('release.nothingNew') : text('release.what', { what: giftsText(waiting) })}</p>
      {all > 0 && all < tellsPeopleApart && <p className="widget-hint">{text('release.few')}</p>}
      <div className="widget-actions">
        <ActionButton main disabled={busy} onClick={() => void release()}>
          {text('release.submit')}
        </ActionButton>
        <ActionButton onClick={onClose}>{deskText('desk.cancel')}</ActionButton>
      </div>
    </Dialog>
  );
}

/** What the public figures stand at, what comes next, and for administrators the way to have it come now. */
export function ReleaseBox({ loaded }: { readonly loaded: Loaded<ReleaseState> }) {
  const { session } = useDesk();
  const [asking, setAsking] = useState(false);
  const { value, failure, reload } = loaded;
  if (value === undefined) {
    return failure === undefined ? <p>{deskText('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  return (
    <section className="release-box" aria-labelledby="stand">
      <h3 id="stand">{text('release.title')}</h3>
      <p>
        {value.releasedOn === null ? (
          text('release.none')
        ) : (
          <>
            <b>{text('release.newest', { day: shortDay(value.releasedOn) })}</b> {addedText(value.added)}.
          </>
        )}
      </p>
      <p>{text('release.waiting', { day: shortDay(value.next), what: giftsText(value.waiting) })}</p>
      {session.role === 'administrator' && (
        <ActionButton onClick={() => setAsking(true)}>{text('release.now')}</ActionButton>
      )}
      <p className="small">{text('release.who', { hour: value.hour })}</p>
      {asking && (
        <ReleaseDialog waiting={value.waiting} onReleased={reload} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}
