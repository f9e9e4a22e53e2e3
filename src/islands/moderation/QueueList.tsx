import { plural, text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { BulkBar } from './BulkBar.tsx';
import { viewAddress } from './desk-view.ts';
import { EntryList } from './EntryList.tsx';
import { LoadNote } from './LoadNote.tsx';
import { QueueFilter } from './QueueFilter.tsx';
import { QueueGroups } from './QueueGroups.tsx';
import type { useColleagues } from './use-colleagues.ts';
import type { WaitingComments } from './use-queue.ts';
import { type QueueWalk, queueView } from './use-queue-walk.ts';

interface Props {
  readonly queue: WaitingComments;
  readonly walk: QueueWalk;
  readonly query: Readonly<Record<string, string>>;
  /** Id of the open comment. */
  readonly item: string | undefined;
  readonly colleagues: ReturnType<typeof useColleagues>;
  readonly keysOn: boolean;
  readonly onHelp: () => void;
}

/** What waits, with what narrows it down and what is done with several at once. */
export function QueueList({ queue, walk, query, item, colleagues, keysOn, onHelp }: Props) {
  const { comments, chosen } = walk;
  const isNarrowed = Object.entries(query).some(([field, value]) => field !== 'order' && value !== '');
  return (
    <>
      <div className="view-head">
        <h2>{plural(isNarrowed ? 'queue.narrowed' : 'queue.title', queue.total)}</h2>
        <button type="button" className="desk__link" onClick={() => queue.refresh()}>
          {text('queue.refresh')}
        </button>
        <button type="button" className="desk__link" onClick={onHelp}>
          {text('keys.open')}
        </button>
      </div>
      <QueueFilter query={query} colleagues={colleagues} />
      <QueueGroups
        query={query}
        groups={queue.groups}
        unchosen={comments.length - chosen.length}
        onChooseAll={walk.chooseAll}
      />
      {queue.failure !== undefined && <LoadNote failure={queue.failure} />}
      {queue.comments?.length === 0 && (
        <p className="small">{text(isNarrowed ? 'queue.emptyHere' : 'queue.empty')}</p>
      )}
      {chosen.length > 0 && (
        <BulkBar chosen={chosen} keysOn={keysOn} onDecided={walk.goOn} onClear={walk.chooseNone} />
      )}
      <EntryList
        label={text('queue.list')}
        entries={comments.map((comment) => ({
          id: comment.id,
          comment,
          address: viewAddress({ name: queueView, item: comment.id, query }),
        }))}
        current={item}
        selection={walk.selection}
        onToggle={walk.toggle}
      />
      {queue.hasMore && <ActionButton onClick={queue.more}>{text('desk.more')}</ActionButton>}
    </>
  );
}
