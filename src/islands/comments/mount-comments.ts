import { createElement } from 'react';
import { mountIsland } from '../shared/mounting/mount-island.ts';
import { Comments, type CommentsPlace } from './Comments.tsx';

/** Puts writing and the live list into their places on a module page. */
export function mountComments(place: Element, props: CommentsPlace): void {
  mountIsland(place, createElement(Comments, props));
}
