import { useState } from 'react';
import { germanDate } from '../../i18n/german-date.ts';
import { momentText, text } from '../../i18n/moderation-texts.ts';
import type { LogEntry } from '../../schemas/wire/moderation-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { LoadNote } from './LoadNote.tsx';
import { useDesk } from './desk-tools.ts';
import { ForeignText } from './ForeignText.tsx';
import { viewAddress } from './desk-view.ts';
import { deedText, detailText, readAction, whoText } from './log-words.ts';
import { logCall } from './moderation-calls.ts';
import { useLoaded } from './use-loaded.ts';

/** What a deed was done to: a comment while it is stored, a module, or what was held in it on a day. */
function Subject({ entry }: { readonly entry: LogEntry }) {
  const { titleOf } = useDesk();
  if (entry.comment !== undefined) {
    return (
      <>
        {titleOf(entry.module ?? '')} ·{' '}
        <a href={viewAddress({ name: 'suche', item: entry.comment })}>{text('log.look')}</a>
      </>
    );
  }
  // Whoever signs in or takes data about themselves is named in the column before.
  if (entry.person !== undefined && entry.person !== entry.moderator) return <>{entry.person}</>;
  const { word } = readAction(entry.action);
  if (word === 'set' || word === 'second-look' || word === 'remove-intake') {
    return <>{titleOf(entry.subject)}</>;
  }
  if (word === 'count-held' || word === 'discard-held') {
    const [, module = '', day = ''] = entry.subject.split('.');
    return (
      <>
        {titleOf(module)} · {germanDate(day)}
      </>
    );
  }
  const isAboutComment = [
    'approve',
    'reject',
    'reply',
    'erase',
    'uphold',
    'dismiss',
    'uphold-objection',
    'dismiss-objection',
  ].includes(word);
  return isAboutComment ? <span className="small">{text('log.gone')}</span> : null;
}

/** Who did what and when, newest first. */
export function Log() {
  const { load } = useDesk();
  const first = useLoaded(logCall(undefined));
  const [later, setLater] = useState<{ entries: readonly LogEntry[]; next: string | null }>();
  const entries = [...(first.value?.entries ?? []), ...(later?.entries ?? [])];
  const next = later === undefined ? (first.value?.next ?? null) : later.next;
  const more = async () => {
    const result = await load(logCall(next ?? undefined));
    if (!result.ok) {
      first.reload();
      return;
    }
    const { value } = result;
    setLater((before) => ({
      entries: [...(before?.entries ?? []), ...value.entries],
      next: value.next,
    }));
  };
  if (first.value === undefined && first.failure === undefined) return <p>{text('desk.loading')}</p>;
  return (
    <section>
      <div className="view-head">
        <h2>{text('log.title')}</h2>
        <p className="small">{text('log.intro')}</p>
      </div>
      {first.failure !== undefined && <LoadNote failure={first.failure} />}
      {entries.length === 0 ? (
        <p>{text('log.empty')}</p>
      ) : (
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{text('log.time')}</th>
              <th scope="col">{text('log.who')}</th>
              <th scope="col">{text('log.what')}</th>
              <th scope="col">{text('log.where')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td data-label={text('log.time')}>
                  <time dateTime={entry.at}>{momentText(entry.at)}</time>
                </td>
                <td data-label={text('log.who')}>{whoText(entry)}</td>
                <td data-label={text('log.what')}>
                  {deedText(entry)}
                  {detailText(entry) !== '' && <span className="small"> · {detailText(entry)}</span>}
                  {entry.reason !== undefined && (
                    <p className="small">
                      <ForeignText inline words={text('log.why', { reason: entry.reason })} />
                    </p>
                  )}
                </td>
                <td data-label={text('log.where')}>
                  <Subject entry={entry} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== null && <ActionButton onClick={() => void more()}>{text('desk.more')}</ActionButton>}
    </section>
  );
}
