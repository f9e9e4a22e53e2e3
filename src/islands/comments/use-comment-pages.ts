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

/** Whether a comment, or one of its replies, has this id. */
function holdsComment({ id, replies }: PublicComment, wanted: string): boolean {
  return id === wanted || replies.some((reply) => reply.id === wanted);
}

/**
 * The comments of a module, page after page. As many are fetched as the page already shows, so that none vanishes, and
 * as many as it takes to reach the one that the address names.
 *
 * @param atLeast how many comments the build put into the page
 * @param wanted id of the comment named
 */
export function useCommentPages(
  module: string,
  feedback: ModuleFeedback | undefined,
  atLeast: number,
  wanted: string | undefined,
) {
  const [pages, setPages] = useState<Pages>({ older: [], next: undefined, failure: undefined });
  const isBusy = useRef(false);
  const next = pages.next === undefined ? (feedback?.next ?? null) : pages.next;
  // A comment published meanwhile pushes others from the first page to where they were fetched before.
  const first = feedback?.comments ?? [];
  const known = new Set(first.map(({ id }) => id));
  const comments = [...first, ...pages.older.filter(({ id }) => !known.has(id))];
  const hasWanted = wanted === undefined || comments.some((comment) => holdsComment(comment, wanted));
  const isComplete = feedback !== undefined && (next === null || (comments.length >= atLeast && hasWanted));

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

  useEffect(() => {
    if (feedback !== undefined && !isComplete && pages.failure === undefined) void loadMore();
    // Only when a page has arrived or another comment is wanted; `loadMore` is made anew at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [feedback, pages, wanted]);

  return { comments, isComplete, hasWanted, hasMore: next !== null, failure: pages.failure, loadMore };
}
