import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/**
 * Puts a React island in place of what the server rendered there. It is drawn completely before the exchange, so that
 * nobody sees an empty place.
 */
export function mountIsland(place: Element, island: ReactElement): void {
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() => root.render(island));
  place.replaceChildren(box);
}
