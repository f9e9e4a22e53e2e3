import { createElement } from 'react';
import { hydrateIsland } from '../shared/mounting/hydrate-island.ts';
import { Comments, type CommentsPlace } from './Comments.tsx';

/** Brings writing and the list of comments on a module page to life. */
export function mountComments(place: Element, props: CommentsPlace): void {
  hydrateIsland(place, createElement(Comments, props));
}
