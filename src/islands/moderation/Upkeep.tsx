import { useState } from 'react';
import { momentText, text } from '../../i18n/moderation-texts.ts';
import type { Upkeep as UpkeepState } from '../../schemas/wire/moderation-answer.ts';
import { useDesk } from './desk-tools.ts';
import { LoadNote } from './LoadNote.tsx';
import { ExportButton } from './ExportButton.tsx';
import { upkeepCall } from './moderation-calls.ts';
import { useLoaded } from './use-loaded.ts';

const day = 86_400_000;

function Retention({
  engine,
  retention,
  now,
}: Pick<UpkeepState, 'engine' | 'retention'> & { readonly now: number }) {
  if (retention === null) {
    return <p>{text(engine === 'd1' ? 'upkeep.retentionByHand' : 'upkeep.retentionNever')}</p>;
  }
  const { at, days } = retention;
  return (
    <>
      <p>
        {text('upkeep.retentionRan', { time: momentText(at) })}{' '}
        {now - Date.parse(at) > day && <b>{text('upkeep.retentionLate')}</b>}
      </p>
      <p className="small">
        {text('upkeep.periods', {
          rejected: days.rejectedComments,
          reports: days.decidedReports,
          log: days.log,
        })}
      </p>
    </>
  );
}

function Backup({ engine, backup, now }: Pick<UpkeepState, 'engine' | 'backup'> & { readonly now: number }) {
  if (engine !== 'sqlite') return <p>{text('upkeep.backupElsewhere')}</p>;
  if (backup === null) return <p>{text('upkeep.backupNever')}</p>;
  return (
    <p>
      {text('upkeep.backupRan', { time: momentText(backup.at) })}{' '}
      {now - Date.parse(backup.at) > 7 * day && <b>{text('upkeep.backupLate')}</b>}
    </p>
  );
}

/** What keeps the store in order, and what can be taken out of it. */
export function Upkeep() {
  const { session } = useDesk();
  const { value, failure } = useLoaded(upkeepCall);
  const [now] = useState(Date.now);
  if (value === undefined) {
    return failure === undefined ? <p>{text('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  return (
    <section className="upkeep">
      <h2>{text('upkeep.title')}</h2>
      <section>
        <h3>{text('upkeep.backup')}</h3>
        <Backup engine={value.engine} backup={value.backup} now={now} />
      </section>
      <section>
        <h3>{text('upkeep.retention')}</h3>
        <Retention engine={value.engine} retention={value.retention} now={now} />
      </section>
      <section>
        <h3>{text('upkeep.export')}</h3>
        <p>{text('upkeep.exportText')}</p>
        <div className="widget-actions">
          {session.role === 'administrator' && (
            <ExportButton query={{ of: 'all' }} name="rueckmeldungen" label={text('upkeep.exportAll')} />
          )}
          <ExportButton query={{ of: 'me' }} name="ueber-mich" label={text('upkeep.exportMe')} />
        </div>
      </section>
    </section>
  );
}
