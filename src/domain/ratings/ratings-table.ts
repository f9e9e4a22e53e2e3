import type { RatingsByDimension } from '../comparison/comparison.ts';
import { type DimensionKey, dimensionKeys } from '../dimensions.ts';
import { type ExportTable, countCell, textCell } from '../tables/export-table.ts';

/** A module with what visitors gave it. */
export interface RatedModule {
  readonly slug: string;
  readonly title: string;
  readonly ratings: RatingsByDimension;
}

/**
 * All ratings as counts, one row per module and dimension somebody rated; what nobody rated has no row. Median and
 * quartiles are empty below five ratings.
 *
 * @param heads module, slug, dimension, count, the five levels, median, first and third quartile, licence, state, and
 * the head of the note that all are invented where `origin.sample` says so
 * @param origin licence, state, that note, and how a dimension is named
 */
export function ratingsTable(
  name: string,
  modules: readonly RatedModule[],
  heads: readonly string[],
  origin: {
    readonly licence: string;
    readonly date: string;
    readonly sample: string;
    readonly dimension: (key: DimensionKey) => string;
  },
): ExportTable {
  const rows = modules.flatMap(({ slug, title, ratings }) =>
    dimensionKeys.flatMap((key) => {
      const rating = ratings[key];
      if (rating === undefined || rating.n === 0) return [];
      return [
        [
          textCell(title),
          textCell(slug),
          textCell(origin.dimension(key)),
          countCell(rating.n),
          ...rating.levels.map(countCell),
          countCell(rating.median),
          countCell(rating.q1),
          countCell(rating.q3),
          textCell(origin.licence),
          { kind: 'day', iso: origin.date } as const,
          ...(origin.sample === '' ? [] : [textCell(origin.sample)]),
        ],
      ];
    }),
  );
  return { name, columns: heads.map((title) => ({ title, width: 14 })), rows };
}
