import { useSyncExternalStore } from 'react';
import { commentOfAnchor } from '../../domain/ratings/comment-list.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Id of the comment that the address names; undefined where it names none. */
export function useWantedComment(): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => commentOfAnchor(location.hash),
    () => undefined,
  );
}
