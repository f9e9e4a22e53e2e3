import { dimensionKeys, levels, type DimensionKey, type Level } from '../../domain/dimensions.ts';
import type { LevelCounts } from '../../domain/ratings/distribution.ts';
import type { Tally } from '../../domain/ratings/summarise-ratings.ts';
import type { TallyColumn } from './tables.ts';

/** The levels somebody gave; a dimension left out is absent or null. */
export type GivenLevels = Partial<Readonly<Record<DimensionKey, Level | null>>>;

/** The column that counts one level of one dimension, for example `time_3`. */
export function tallyColumn(key: DimensionKey, level: Level): TallyColumn {
  return `${key}_${level}`;
}

/** All thirty counting columns. */
export const tallyColumns: readonly TallyColumn[] = dimensionKeys.flatMap((key) =>
  levels.map((level) => tallyColumn(key, level)),
);

/** What to add to each counting column when `before` is replaced by `after`; columns that stay are absent. */
export function tallyChanges(
  before: GivenLevels | undefined,
  after: GivenLevels | undefined,
): Map<TallyColumn, number> {
  const changes = new Map<TallyColumn, number>();
  for (const key of dimensionKeys) {
    const from = before?.[key] ?? undefined;
    const to = after?.[key] ?? undefined;
    if (from === to) continue;
    if (from !== undefined) changes.set(tallyColumn(key, from), -1);
    if (to !== undefined) changes.set(tallyColumn(key, to), 1);
  }
  return changes;
}

/** The tally in a row; dimensions nobody rated are absent. */
export function readTally(row: Readonly<Record<TallyColumn, number>>): Tally {
  const tally: Partial<Record<DimensionKey, LevelCounts>> = {};
  for (const key of dimensionKeys) {
    const counts: LevelCounts = [
      row[`${key}_1`],
      row[`${key}_2`],
      row[`${key}_3`],
      row[`${key}_4`],
      row[`${key}_5`],
    ];
    if (counts.some((count) => count !== 0)) tally[key] = counts;
  }
  return tally;
}
