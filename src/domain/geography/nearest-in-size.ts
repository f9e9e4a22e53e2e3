import { type SizeClass, sizeClassOf, sizeClasses } from './size-classes.ts';

/** A place with the number of its inhabitants. */
export interface SizedPlace {
  readonly inhabitants: number;
}

/** A place with the size classes for which it is among the nearest. */
export interface NearestPlace<Place> {
  readonly place: Place;
  readonly nearFor: readonly SizeClass[];
}

/**
 * For every size class the places nearest to it: those of the class first, then of the classes beside it; where equally
 * far, in the order in which they come. Places that are near to no class are left out, the others come by size.
 *
 * @param count how many places are wanted for each class, from 1
 */
export function nearestInSize<Place extends SizedPlace>(
  places: readonly Place[],
  count: number,
): NearestPlace<Place>[] {
  const order = sizeClasses.map(({ key }) => key);
  const classOf = (place: Place) => order.indexOf(sizeClassOf(place.inhabitants));
  const nearest = order.map((_, asked) =>
    [...places].sort((a, b) => Math.abs(classOf(a) - asked) - Math.abs(classOf(b) - asked)).slice(0, count),
  );
  return places
    .map((place) => ({ place, nearFor: order.filter((_, asked) => nearest[asked]?.includes(place)) }))
    .filter(({ nearFor }) => nearFor.length > 0)
    .sort((a, b) => a.place.inhabitants - b.place.inhabitants);
}
