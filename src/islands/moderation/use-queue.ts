import { useCallback, useEffect, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import type { ModeratedComment, ModerationQueue } from '../../schemas/wire/moderation-answer.ts';
import { useDesk } from './desk-tools.ts';
import { queueCall } from './moderation-calls.ts';
import { emptyQueue, putBack, takeOut, takePages, type QueueState } from './queue-state.ts';

/** Below this many comments at hand the next page is loaded before it is asked for: keys are faster than the network. */
const enoughAtHand = 25;

/** What waits, as far as it was asked for. */
export interface WaitingComments extends Pick<QueueState, 'comments' | 'total' | 'groups'> {
  readonly failure: CallFailure | undefined;
  readonly hasMore: boolean;
  /** Whether that is what the filter asks for now; until then it is what was there before. */
  readonly isCurrent: boolean;
  /** Reads anew as many as are shown. */
  readonly refresh: () => void;
  readonly more: () => void;
  /** Takes decided comments out before the next reading. */
  readonly drop: (ids: ReadonlySet<string>) => void;
  /** Puts one back whose decision did not come about. */
  readonly restore: (comment: ModeratedComment) => void;
}

/**
 * Loads the queue page by page.
 * @param filter what is asked for, as in the address of the endpoint
 */
export function useQueue(filter: Readonly<Record<string, string>>): WaitingComments {
  const { load, signIns } = useDesk();
  const [pages, setPages] = useState(1);
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState(emptyQueue);
  const [failure, setFailure] = useState<CallFailure>();
  const [loaded, setLoaded] = useState<string>();
  const query = new URLSearchParams(filter).toString();

  const hasMore = state.next !== undefined;
  const atHand = state.comments?.length ?? 0;
  // What was decided is gone from the first page, so that reading it anew brings as many new ones.
  const refill = hasMore && atHand < enoughAtHand ? atHand : enoughAtHand;

  useEffect(() => {
    let stale = false;
    const read = async () => {
      const found: ModerationQueue[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < pages; page++) {
        const result = await load(queueCall({ ...Object.fromEntries(new URLSearchParams(query)), cursor }));
        if (stale) return;
        if (!result.ok) {
          setFailure(result.failure);
          return;
        }
        found.push(result.value);
        cursor = result.value.next ?? undefined;
        if (cursor === undefined) break;
      }
      setState((before) => takePages(before, found));
      setFailure(undefined);
      setLoaded(query);
    };
    void read();
    return () => {
      stale = true;
    };
  }, [load, pages, asked, signIns, query, refill]);

  return {
    comments: state.comments,
    total: state.total,
    groups: state.groups,
    failure,
    hasMore,
    isCurrent: loaded === query,
    refresh: useCallback(() => setAsked((count) => count + 1), []),
    more: () => setPages((count) => count + 1),
    drop: (ids) => setState((before) => takeOut(before, ids)),
    restore: (comment) => setState((before) => putBack(before, comment)),
  };
}
