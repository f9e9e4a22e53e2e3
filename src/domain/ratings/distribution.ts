import { type Level, levels } from '../dimensions.ts';
import { displayThresholds } from './display-rule.ts';

/** How many ratings each level got; index 0 is level 1. Whole numbers from 0. */
export type LevelCounts = readonly [number, number, number, number, number];

export const noRatings: LevelCounts = [0, 0, 0, 0, 0];

/** A distribution with its count, and median and quartiles where the count allows them. */
export interface DistributionSummary {
  readonly n: number;
  readonly levels: LevelCounts;
  readonly median: Level | null;
  readonly q1: Level | null;
  readonly q3: Level | null;
}

/** Sum of the counts. */
export function countOf(counts: LevelCounts): number {
  return counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
}

/** Level by level, `combine(a, b)`. */
export function combineCounts(
  a: LevelCounts,
  b: LevelCounts,
  combine: (a: number, b: number) => number,
): LevelCounts {
  return [
    combine(a[0], b[0]),
    combine(a[1], b[1]),
    combine(a[2], b[2]),
    combine(a[3], b[3]),
    combine(a[4], b[4]),
  ];
}

/**
 * The level at which a share of all ratings is first reached: the inverse of the empirical distribution
 * function, definition 1 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician
 * 50 (1996) 361–365. Unlike the other definitions it never averages two levels, so it stays valid on an ordinal
 * scale: the result is always a level somebody gave.
 *
 * @param counts at least one rating
 * @param quarters the share in quarters: 2 asks for the median, 1 and 3 for the quartiles
 * @throws RangeError when there is no rating
 */
export function quantileLevel(counts: LevelCounts, quarters: 1 | 2 | 3): Level {
  const rank = Math.ceil((quarters * countOf(counts)) / 4);
  let reached = 0;
  for (const level of levels) {
    reached += counts[level - 1] ?? 0;
    if (reached >= rank && reached > 0) return level;
  }
  throw new RangeError('a distribution without ratings has no quantile');
}

/** Summary of one distribution; median and quartiles are null below five ratings. */
export function summariseDistribution(counts: LevelCounts): DistributionSummary {
  const n = countOf(counts);
  if (n < displayThresholds.median) return { n, levels: counts, median: null, q1: null, q3: null };
  return {
    n,
    levels: counts,
    median: quantileLevel(counts, 2),
    q1: quantileLevel(counts, 1),
    q3: quantileLevel(counts, 3),
  };
}
