import { type DimensionKey, type Level, dimensionKeys } from '../dimensions.ts';

/** A level per dimension, as the editors estimate it. */
export type LevelsByDimension = Readonly<Record<DimensionKey, { readonly level: Level }>>;

/**
 * The two most telling dimensions of a module: those furthest from the middle of the scale, in the usual
 * order where equally far. The phase is left out, for it is shown apart. This chooses what to say, it rates nothing.
 */
export function tellingDimensions(effort: LevelsByDimension): DimensionKey[] {
  return dimensionKeys
    .filter((key) => key !== 'phase')
    .map((key, order) => ({ key, order, level: effort[key].level }))
    .sort((a, b) => Math.abs(b.level - 3) - Math.abs(a.level - 3) || a.order - b.order)
    .slice(0, 2)
    .sort((a, b) => a.order - b.order)
    .map(({ key }) => key);
}
