/** A place on the earth in degrees (WGS 84). */
export interface GeoPoint {
  readonly lat: number;
  readonly lng: number;
}

/** A place on the map in units of its drawing, from the upper left corner. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Size of the drawing of Germany in the package `@svg-maps/germany` 2.0.0; one unit is about 1.1 km wide. */
export const mapWidth = 586;
export const mapHeight = 793;

/**
 * The drawing is a Mercator map. Its four numbers are not documented; they were fitted by least squares to the
 * outermost points of eleven states (twenty-two longitudes, twenty-two latitudes). The largest deviation there is
 * below half a unit; `tests/unit/map.test.ts` repeats the comparison.
 */
const unitsPerDegree = 63.7518;
const left = -373.7348;
const unitsPerMercatorDegree = 63.5609;
const top = 4210.2707;

/** Latitude in degrees on a Mercator map, in degrees. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

/** Where a place lies on the drawing of Germany. */
export function project({ lat, lng }: GeoPoint): MapPoint {
  return { x: unitsPerDegree * lng + left, y: top - unitsPerMercatorDegree * mercator(lat) };
}
