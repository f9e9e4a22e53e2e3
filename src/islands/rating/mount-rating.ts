import { createElement } from 'react';
import { mountIsland } from '../shared/mounting/mount-island.ts';
import { Rating, type RatingPlace } from './Rating.tsx';

/** Puts the rating into its place on a module page. */
export function mountRating(place: Element, props: RatingPlace): void {
  mountIsland(place, createElement(Rating, props));
}
