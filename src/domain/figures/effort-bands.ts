import { type DimensionKey, type Level, dimensionKeys } from '../dimensions.ts';

/**
 * Effort in three bands, as filters show it: levels 1 and 2, level 3, levels 4 and 5. Five levels would be finer than
 * the question people ask a filter ("with little staff").
 */
export const bandKeys = ['wenig', 'mittel', 'viel'] as const;
export type BandKey = (typeof bandKeys)[number];

/** A dimension offered as a filter. The process phase has a filter of its own with finer terms. */
export type FilteredDimension = Exclude<DimensionKey, 'phase'>;

function isFiltered(key: DimensionKey): key is FilteredDimension {
  return key !== 'phase';
}

/** All dimensions offered as filters, in their order. */
export const filteredDimensions: readonly FilteredDimension[] = dimensionKeys.filter(isFiltered);

/** The band a level belongs to. */
export function bandOf(level: Level): BandKey {
  if (level <= 2) return 'wenig';
  return level === 3 ? 'mittel' : 'viel';
}
