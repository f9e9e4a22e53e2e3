import type { RatingsByDimension } from '../comparison/comparison.ts';
import { dimensions } from '../dimensions.ts';
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
 */
export function ratingsTable(
  name: string,
  modules: readonly RatedModule[],
  heads: readonly string[],
  origin: { readonly licence: string; readonly date: string; readonly sample: string },
): ExportTable {
  const rows = modules.flatMap(({ slug, title, ratings }) =>
    dimensions.flatMap(({ key, name: dimension }) => {
      const rating = ratings[key];
      if (rating === undefined || rating.n === 0) return [];
      return [
        [
          textCell(title),
          textCell(slug),
          textCell(dimension),
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
