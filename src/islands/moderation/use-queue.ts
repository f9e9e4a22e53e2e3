import { useCallback, useEffect, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { useDesk } from './desk-tools.ts';
import { queueCall } from './moderation-calls.ts';

/** What waits, as far as it was asked for. */
export interface WaitingComments {
  /** Undefined while the first answer is on its way. */
  readonly comments: readonly ModeratedComment[] | undefined;
  readonly failure: CallFailure | undefined;
  readonly hasMore: boolean;
  /** Reads anew as many as are shown. */
  readonly refresh: () => void;
  readonly more: () => void;
  /** Takes decided comments out before the next reading. */
  readonly drop: (ids: ReadonlySet<string>) => void;
}

/** Loads the queue, oldest first, page by page. */
export function useQueue(): WaitingComments {
  const { load, signIns } = useDesk();
  const [pages, setPages] = useState(1);
  const [asked, setAsked] = useState(0);
  const [comments, setComments] = useState<readonly ModeratedComment[]>();
  const [hasMore, setHasMore] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();

  useEffect(() => {
    let stale = false;
    const read = async () => {
      const found: ModeratedComment[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < pages; page++) {
        const result = await load(queueCall(cursor));
        if (stale) return;
        if (!result.ok) {
          setFailure(result.failure);
          return;
        }
        found.push(...result.value.comments);
        cursor = result.value.next ?? undefined;
        if (cursor === undefined) break;
      }
      setComments(found);
      setHasMore(cursor !== undefined);
      setFailure(undefined);
    };
    void read();
    return () => {
      stale = true;
    };
  }, [load, pages, asked, signIns]);

  return {
    comments,
    failure,
    hasMore,
    refresh: useCallback(() => setAsked((count) => count + 1), []),
    more: () => setPages((count) => count + 1),
    drop: (ids) => setComments((before) => before?.filter(({ id }) => !ids.has(id))),
  };
}
