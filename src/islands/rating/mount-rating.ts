import { createElement } from 'react';
import { hydrateIsland } from '../shared/mounting/hydrate-island.ts';
import { Rating, type RatingPlace } from './Rating.tsx';

/** Brings the rating of a module page to life. */
export function mountRating(place: Element, props: RatingPlace): void {
  hydrateIsland(place, createElement(Rating, props));
}
