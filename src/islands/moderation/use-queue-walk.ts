import { useEffect, useRef, useState } from 'react';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { wide } from './TwoPanes.tsx';
import { goTo, replaceView } from './use-desk-view.ts';
import { useFocusOnEntry } from './use-focus-on-entry.ts';
import type { WaitingComments } from './use-queue.ts';

/** Name of the view in addresses. */
export const queueView = 'warteschlange';
const name = queueView;

/** Where somebody stands in the queue, what is chosen in it, and ways to go on. */
export interface QueueWalk {
  readonly comments: readonly ModeratedComment[];
  /** Place of the open comment; -1 where none is open or it is gone. */
  readonly index: number;
  readonly selection: ReadonlySet<string>;
  readonly chosen: readonly ModeratedComment[];
  readonly open: (id: string | undefined) => void;
  readonly step: (by: 1 | -1) => void;
  readonly toggle: (id: string) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
  readonly goOn: (done: ReadonlySet<string>) => void;
}

/**
 * Walks the queue.
 *
 * @param item id of the open comment, as in the address
 * @param query what is asked for, as in the address
 */
export function useQueueWalk(
  queue: WaitingComments,
  item: string | undefined,
  query: Readonly<Record<string, string>>,
): QueueWalk {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  /** Where the open comment stands or stood, so that the next one is known when it is gone. */
  const place = useRef(0);
  const focusNext = useFocusOnEntry(item);
  const comments = queue.comments ?? [];
  const index = comments.findIndex(({ id }) => id === item);
  const first = comments[0]?.id;
  const { isCurrent } = queue;

  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);
  useEffect(() => {
    if (item === undefined && isCurrent && first !== undefined && matchMedia(wide).matches) {
      replaceView({ name, item: first, query });
    }
  }, [item, isCurrent, first, query]);
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
  /** Goes on to what follows the comments that are done. */
  const goOn = (done: ReadonlySet<string>) => {
    const left = comments.filter(({ id }) => !done.has(id));
    const before = comments.slice(0, place.current).filter(({ id }) => !done.has(id)).length;
    queue.drop(done);
    setSelection(new Set([...selection].filter((id) => !done.has(id))));
    if (item === undefined || done.has(item)) open((left[before] ?? left.at(-1))?.id);
    if (queue.hasMore) queue.refresh();
  };
  return {
    comments,
    index,
    selection,
    chosen: comments.filter(({ id }) => selection.has(id)),
    open,
    step,
    toggle,
    chooseAll: () => setSelection(new Set(comments.map(({ id }) => id))),
    chooseNone: () => setSelection(new Set()),
    goOn,
  };
}
