import type { MapPoint } from './map-projection.ts';

/** A place to be marked, with how many entries lie there. */
export interface MarkedPlace extends MapPoint {
  readonly id: string;
  readonly count: number;
}

/** Places that share one mark, which stands at the place with the most entries. */
export interface PlaceCluster<Place extends MarkedPlace> extends MapPoint {
  readonly count: number;
  /** The places, the one that gives the mark its position first, then by count and id. */
  readonly places: readonly Place[];
}

/**
 * Least distances between two marks, in units of the map. On a narrow screen the drawing shrinks to about half, so 54 units
 * are some 29 pixels there: room for a finger.
 */
export const markDistance = { wide: 24, narrow: 54 };

const distance = (a: MapPoint, b: MapPoint) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Gathers places that lie too near to be marked one by one. Each mark keeps the true position of its largest place, and
 * no two marks are nearer than `apart`. The result does not depend on the order in which the places come.
 *
 * @param apart least distance between two marks, in units of the map, from 0
 */
export function clusterPlaces<Place extends MarkedPlace>(
  places: readonly Place[],
  apart: number,
): PlaceCluster<Place>[] {
  const ordered = [...places].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const clusters: { x: number; y: number; count: number; places: Place[] }[] = [];
  for (const place of ordered) {
    const near = clusters
      .filter((cluster) => distance(cluster, place) < apart)
      .sort((a, b) => distance(a, place) - distance(b, place))[0];
    if (near) {
      near.places.push(place);
      near.count += place.count;
    } else clusters.push({ x: place.x, y: place.y, count: place.count, places: [place] });
  }
  return clusters;
}
