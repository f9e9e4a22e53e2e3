import { type DimensionKey, type Level, dimensions, levelWords } from '../dimensions.ts';

/** A level per dimension, as the editors estimate it. */
export type LevelsByDimension = Readonly<Record<DimensionKey, { readonly level: Level }>>;

/**
 * The two most telling dimensions of a module: those furthest from the middle of the scale, in the usual
 * order where equally far. The phase is left out, for it is shown apart. This chooses what to say, it rates nothing.
 */
export function tellingDimensions(effort: LevelsByDimension): DimensionKey[] {
  return dimensions
    .filter((dimension) => dimension.key !== 'phase')
    .map((dimension, order) => ({ key: dimension.key, order, level: effort[dimension.key].level }))
    .sort((a, b) => Math.abs(b.level - 3) - Math.abs(a.level - 3) || a.order - b.order)
    .slice(0, 2)
    .sort((a, b) => a.order - b.order)
    .map(({ key }) => key);
}

/** The editors' levels of the two most telling dimensions in words. */
export function tellingLevels(effort: LevelsByDimension): [string, string] {
  const [first, second] = tellingDimensions(effort).map((key) => levelWords(key, effort[key].level));
  return [first ?? '', second ?? ''];
}
