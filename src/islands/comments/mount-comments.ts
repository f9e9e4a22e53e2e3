import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Comments, type CommentsPlace } from './Comments.tsx';

/** Puts writing and the live list into their places on a module page. */
export function mountComments(place: Element, props: CommentsPlace): void {
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() => root.render(createElement(Comments, props)));
  place.replaceChildren(box);
}
