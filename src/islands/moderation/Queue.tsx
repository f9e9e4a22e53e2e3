import { useEffect, useRef, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { plural, text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { useDesk } from './desk-tools.ts';
import { LoadNote } from './LoadNote.tsx';
import { Assignment } from './Assignment.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CommentPane } from './CommentPane.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { viewAddress, type DeskView } from './desk-view.ts';
import { EntryList } from './EntryList.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { contextCall, decideCall } from './moderation-calls.ts';
import { QueueFilter } from './QueueFilter.tsx';
import { QueueGroups } from './QueueGroups.tsx';
import { TwoPanes, wide } from './TwoPanes.tsx';
import { useAttention } from './use-attention.ts';
import { useColleagues } from './use-colleagues.ts';
import { goTo, replaceView } from './use-desk-view.ts';
import { useFocusOnEntry } from './use-focus-on-entry.ts';
import { useKeysOn } from './use-keys-on.ts';
import { useLoaded } from './use-loaded.ts';
import { useQueue } from './use-queue.ts';
import { useShortcuts } from './use-shortcuts.ts';

const name = 'warteschlange';
/** A decision that did not come about. */
export interface Tried {
  readonly revision: number;
  readonly failure?: CallFailure;
}

/** What waits, one by one or several at once, by keyboard or by thumb. */
export function Queue({ view: { item, query } }: { readonly view: DeskView }) {
  const { act, say, recount, titleOf } = useDesk();
  const queue = useQueue(query);
  const loaded = useLoaded(item === undefined ? undefined : contextCall(item));
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [keysOn, setKeysOn] = useKeysOn();
  const [help, setHelp] = useState(false);
  /** Decisions that did not come about, by the id of the comment: the revision tried, and why. */
  const [tried, setTried] = useState<ReadonlyMap<string, Tried>>(new Map());
  /** Where the open comment stands or stood, so that the next one is known when it is gone. */
  const place = useRef(0);
  const focusNext = useFocusOnEntry(item);
  const comments = queue.comments ?? [];
  const index = comments.findIndex(({ id }) => id === item);
  const first = comments[0]?.id;
  const isNarrowed = Object.entries(query).some(([field, value]) => field !== 'order' && value !== '');
  const chosen = comments.filter(({ id }) => selection.has(id));
  const colleagues = useColleagues();

  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);
  useEffect(() => {
    if (item === undefined && first !== undefined && matchMedia(wide).matches) {
      replaceView({ name, item: first, query });
    }
  }, [item, first, query]);
  const open = (id: string | undefined) => {
    focusNext();
    replaceView({ name, item: id, query });
  };
  const step = (by: 1 | -1) => {
    const from = index >= 0 ? index : place.current - (by === 1 ? 1 : 0);
    const next = comments[Math.max(0, Math.min(comments.length - 1, from + by))];
    if (next === undefined) return;
    if (item === undefined) goTo({ name, item: next.id, query });
    else open(next.id);
  };
  const toggle = (id: string) => {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    setSelection(next);
  };
  const chooseAll = () => setSelection(new Set(comments.map(({ id }) => id)));
  /** Goes on to what follows the comments that are done. */
  const goOn = (done: ReadonlySet<string>) => {
    const left = comments.filter(({ id }) => !done.has(id));
    const before = comments.slice(0, place.current).filter(({ id }) => !done.has(id)).length;
    queue.drop(done);
    setSelection(new Set([...selection].filter((id) => !done.has(id))));
    if (item === undefined || done.has(item)) open((left[before] ?? left.at(-1))?.id);
    if (queue.hasMore) queue.refresh();
  };
  /** Approves what is shown and goes on at once: the answer is waited for while the next one is read. */
  const approve = async (comment: ModeratedComment) => {
    goOn(new Set([comment.id]));
    const result = await act(decideCall(comment.id, { decision: 'approve', revision: comment.revision }));
    if (result.ok) {
      const author = comment.name ?? text('comment.anonymous');
      const words = result.value.status === 'pending' ? 'decide.seconded' : 'decide.approved';
      say(text(words, { name: author, module: titleOf(comment.module) }));
      recount();
      return;
    }
    const { code } = result.failure;
    const late = code === 'decided-already' || code === 'not-found' || code === 'second-person-needed';
    setTried((before) =>
      new Map(before).set(comment.id, {
        revision: comment.revision,
        ...(late ? {} : { failure: result.failure }),
      }),
    );
    // Decided by somebody else it no longer waits here; otherwise it waits still, where it was.
    if (!late) queue.restore(comment);
    open(comment.id);
    loaded.reload();
    queue.refresh();
  };
  const lookAgain = () => {
    queue.refresh();
    // Somebody else may have decided on what is open here.
    if (item !== undefined) loaded.reload();
  };
  useAttention(lookAgain);
  useShortcuts(keysOn, {
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      if (item !== undefined && index >= 0) toggle(item);
    },
    '*': () => chooseAll(),
    '?': () => setHelp(true),
  });

  const list = (
    <>
      <div className="view-head">
        <h2>{plural(isNarrowed ? 'queue.narrowed' : 'queue.title', queue.total)}</h2>
        <button type="button" className="desk__link" onClick={() => queue.refresh()}>
          {text('queue.refresh')}
        </button>
        <button type="button" className="desk__link" onClick={() => setHelp(true)}>
          {text('keys.open')}
        </button>
      </div>
      <QueueFilter query={query} colleagues={colleagues} />
      <QueueGroups
        query={query}
        groups={queue.groups}
        unchosen={comments.length - chosen.length}
        onChooseAll={chooseAll}
      />
      {queue.failure !== undefined && <LoadNote failure={queue.failure} />}
      {queue.comments?.length === 0 && (
        <p className="small">{text(isNarrowed ? 'queue.emptyHere' : 'queue.empty')}</p>
      )}
      {chosen.length > 0 && (
        <BulkBar chosen={chosen} keysOn={keysOn} onDecided={goOn} onClear={() => setSelection(new Set())} />
      )}
      <EntryList
        label={text('queue.list')}
        entries={comments.map((comment) => ({
          id: comment.id,
          comment,
          address: viewAddress({ name, item: comment.id, query }),
        }))}
        current={item}
        selection={selection}
        onToggle={toggle}
      />
      {queue.hasMore && <ActionButton onClick={queue.more}>{text('desk.more')}</ActionButton>}
    </>
  );
  return (
    <>
      <TwoPanes
        list={queue.comments === undefined && queue.failure === undefined ? text('desk.loading') : list}
        listAddress={viewAddress({ name, query })}
        pane={
          item === undefined ? undefined : (
            <CommentPane loaded={loaded} known={comments[index]} onErased={() => goOn(new Set([item]))}>
              {(context) => (
                <>
                  {context.comment.status === 'pending' && (
                    <Assignment
                      id={context.comment.id}
                      assignee={context.comment.assignee}
                      colleagues={colleagues}
                      onChanged={() => {
                        loaded.reload();
                        queue.refresh();
                      }}
                    />
                  )}
                  <DecisionBar
                    key={item}
                    context={context}
                    keysOn={keysOn && chosen.length === 0}
                    waiting
                    tried={tried.get(item)}
                    onApprove={(comment) => void approve(comment)}
                    onDecided={() => goOn(new Set([item]))}
                    onChanged={() => {
                      loaded.reload();
                      queue.refresh();
                    }}
                  />
                </>
              )}
            </CommentPane>
          )
        }
      />
      {help && <KeysHelp on={keysOn} onChange={setKeysOn} onClose={() => setHelp(false)} />}
    </>
  );
}
