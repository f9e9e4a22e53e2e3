import { useEffect, useRef, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import type { ModuleFeedback, PublicComment } from '../../schemas/wire/comment-answer.ts';
import { callEndpoint, readsObjectWith } from '../shared/endpoint/call-endpoint.ts';

interface Pages {
  /** Comments after the first page. */
  readonly older: readonly PublicComment[];
  /** Cursor of the page after those; undefined while only the first page is known. */
  readonly next: string | null | undefined;
  readonly failure: CallFailure | undefined;
}

const readsFeedback = readsObjectWith<ModuleFeedback>('comments', 'next');

/**
 * The comments of a module, page after page. Where the build put more comments into the page than the endpoint gives at
 * once, as many are fetched before anything is exchanged, so that none vanishes.
 *
 * @param atLeast how many comments the page already shows
 */
export function useCommentPages(module: string, feedback: ModuleFeedback | undefined, atLeast: number) {
  const [pages, setPages] = useState<Pages>({
    older: [],
    next: undefined,
    failure: undefined,
  });
  const isBusy = useRef(false);
  const next = pages.next === undefined ? (feedback?.next ?? null) : pages.next;
  // A comment published meanwhile pushes others from the first page to where they were fetched before.
  const first = feedback?.comments ?? [];
  const known = new Set(first.map(({ id }) => id));
  const comments = [...first, ...pages.older.filter(({ id }) => !known.has(id))];

  const loadMore = async () => {
    if (next === null || isBusy.current) return;
    isBusy.current = true;
    const result = await callEndpoint({
      method: 'GET',
      path: `/modules/${encodeURIComponent(module)}/feedback?cursor=${encodeURIComponent(next)}`,
      reads: readsFeedback,
    });
    isBusy.current = false;
    setPages(
      result.ok
        ? {
            older: [...pages.older, ...result.value.comments],
            next: result.value.next,
            failure: undefined,
          }
        : { ...pages, failure: result.failure },
    );
  };

  const isComplete = feedback !== undefined && (comments.length >= atLeast || next === null);
  useEffect(() => {
    if (feedback !== undefined && !isComplete && pages.failure === undefined) void loadMore();
    // Only when a page has arrived; `loadMore` is made anew at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [feedback, pages]);

  return { comments, isComplete, hasMore: next !== null, failure: pages.failure, loadMore };
}
