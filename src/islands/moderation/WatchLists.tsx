import { useState, type SubmitEvent } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { watchKinds, watchLimits, type WatchKind } from '../../domain/moderation/watch-kinds.ts';
import { dayText, text } from '../../i18n/moderation-texts.ts';
import type { WatchEntry } from '../../schemas/wire/desk.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDesk } from './desk-tools.ts';
import { TextField } from './Field.tsx';
import { LoadNote } from './LoadNote.tsx';
import { unwatchCall, watchCall, watchListCall } from './moderation-calls.ts';
import { useLoaded } from './use-loaded.ts';

/** Of a whole address only the name of the site is kept. */
const longestAddress = 500;

interface ListProps {
  readonly kind: WatchKind;
  readonly entries: readonly WatchEntry[];
  readonly onChanged: () => void;
}

/** One more word or link; what was typed stays when it is not taken. */
function WatchForm({ kind, onChanged }: Omit<ListProps, 'entries'>) {
  const { act, say } = useDesk();
  const [pattern, setPattern] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const result = await act(watchCall(kind, pattern));
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    say(text('watch.added', { pattern: pattern.trim() }));
    setPattern('');
    onChanged();
  };
  return (
    <form className="desk-search" onSubmit={(event) => void add(event)}>
      {failure !== undefined && <FailureNote failure={failure} what={text('watch.failed')} />}
      <TextField
        label={text(`watch.new.${kind}`)}
        hint={text(`watch.hint.${kind}`)}
        required
        maxLength={kind === 'word' ? watchLimits.longest : longestAddress}
        value={pattern}
        onChange={(event) => setPattern(event.target.value)}
      />
      <ActionButton type="submit" disabled={busy}>
        {text('watch.add')}
      </ActionButton>
    </form>
  );
}

function WatchListOf({ kind, entries, onChanged }: ListProps) {
  const { act, say, session } = useDesk();
  const [busy, setBusy] = useState(false);
  const mayChange = session.role === 'administrator';
  const remove = async ({ id, pattern }: WatchEntry) => {
    setBusy(true);
    const result = await act(unwatchCall(id));
    setBusy(false);
    say(result.ok ? text('watch.removed', { pattern }) : text('watch.failed'));
    onChanged();
  };
  return (
    <section className="watch-list" aria-labelledby={`liste-${kind}`}>
      <h3 id={`liste-${kind}`}>{text(`watch.title.${kind}`)}</h3>
      {entries.length === 0 && <p className="small">{text('watch.empty')}</p>}
      {entries.length > 0 && (
        <ul className="watch-list__entries">
          {entries.map((entry) => (
            <li key={entry.id}>
              <b>{entry.pattern}</b>{' '}
              <span className="small">{text('watch.since', { day: dayText(entry.since) })}</span>{' '}
              {mayChange && (
                <button
                  type="button"
                  className="desk__link"
                  disabled={busy}
                  onClick={() => void remove(entry)}
                >
                  {text('watch.remove')}
                  <span className="visually-hidden">: {entry.pattern}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <WatchForm kind={kind} onChanged={onChanged} />}
    </section>
  );
}

/** Words and links that are looked for in what waits. They mark and sort, they never decide. */
export function WatchLists() {
  const { session } = useDesk();
  const { value, failure, reload } = useLoaded(watchListCall);
  if (value === undefined) {
    return failure === undefined ? <p>{text('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  return (
    <section className="watch-lists">
      <div className="view-head">
        <h2>{text('watch.title')}</h2>
        <p className="small">
          {text('watch.intro')} {session.role !== 'administrator' && text('watch.who')}
        </p>
      </div>
      {watchKinds.map((kind) => (
        <WatchListOf
          key={kind}
          kind={kind}
          entries={value.entries.filter((entry) => entry.kind === kind)}
          onChanged={reload}
        />
      ))}
    </section>
  );
}
