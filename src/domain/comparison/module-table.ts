import { type DimensionKey, type Level, dimensionKeys } from '../dimensions.ts';
import type { FigureSource } from '../figures/documented-figure.ts';
import { displayThresholds } from '../ratings/display-rule.ts';
import { type ExportCell, type ExportTable, countCell, textCell } from '../tables/export-table.ts';
import type { ComparedModule, ComparedRatings } from './comparison.ts';
import { type RangeWords, measuresOf, rangeCell, rangeParts, rangesOf } from './range-columns.ts';

/** A module as a row of a table. */
export interface TabledModule extends ComparedModule {
  readonly address: string;
  readonly summary: string;
  readonly sources: readonly FigureSource[];
  readonly checked: string;
}

/** Heads of columns and words the table cannot know. */
export interface TableWords extends RangeWords {
  readonly head: (
    key:
      | 'module'
      | 'address'
      | 'summary'
      | 'fields'
      | 'phases'
      | 'users'
      | 'targetGroups'
      | 'figures'
      | 'places'
      | 'sources'
      | 'checked'
      | 'sample'
      | 'licence'
      | 'date',
  ) => string;
  readonly dimensionHead: (
    key: 'level' | 'levelWords' | 'count' | 'median' | 'q1' | 'q3',
    dimension: DimensionKey,
  ) => string;
  readonly levelWords: (dimension: DimensionKey, level: Level) => string;
  /** Says that all ratings are invented; empty where they are not. */
  readonly sample: string;
  /** The licence with the name to be given. */
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
  /** Address of the site, without a slash at the end. */
  readonly base: string;
}

const joined = (labels: readonly { readonly label: string }[]) => labels.map(({ label }) => label).join(', ');

/** What ratings bear as cells: their number, empty at none; median and quartiles, empty below five. */
export const ratingCells: readonly {
  readonly key: 'count' | 'median' | 'q1' | 'q3';
  readonly cell: (ratings: ComparedRatings | undefined) => ExportCell;
}[] = [
  { key: 'count', cell: (ratings) => countCell(ratings?.n === 0 ? undefined : ratings?.n) },
  ...(['median', 'q1', 'q3'] as const).map((key) => ({
    key,
    cell: (ratings: ComparedRatings | undefined) =>
      countCell(ratings && ratings.n >= displayThresholds.median ? ratings[key] : undefined),
  })),
];

/**
 * Modules as a table, one row each, in the order given. Ratings and ranges are empty where nothing is known. What was
 * invented, licence and state stand in every row, so that they survive any cutting.
 */
export function moduleTable(name: string, modules: readonly TabledModule[], words: TableWords): ExportTable {
  const columns: { title: string; width: number; cell: (module: TabledModule) => ExportCell }[] = [];
  const add = (title: string, width: number, cell: (module: TabledModule) => ExportCell) =>
    columns.push({ title, width, cell });
  add(words.head('module'), 32, ({ title }) => textCell(title));
  add(words.head('address'), 40, ({ address }) => textCell(`${words.base}${address}`));
  add(words.head('summary'), 60, ({ summary }) => textCell(summary));
  add(words.head('fields'), 24, ({ fields }) => textCell(joined(fields)));
  add(words.head('phases'), 20, ({ phases }) => textCell(joined(phases)));
  add(words.head('users'), 30, ({ users }) => textCell(joined(users)));
  add(words.head('targetGroups'), 30, ({ targetGroups }) => textCell(joined(targetGroups)));
  for (const key of dimensionKeys) {
    add(words.dimensionHead('level', key), 14, ({ effort }) => countCell(effort[key].level));
    add(words.dimensionHead('levelWords', key), 26, ({ effort }) =>
      textCell(words.levelWords(key, effort[key].level)),
    );
    for (const { key: part, cell } of ratingCells) {
      add(words.dimensionHead(part, key), 14, ({ ratings }) => cell(ratings[key]));
    }
  }
  const ranges = rangesOf(modules);
  for (const measure of measuresOf(ranges)) {
    for (const part of rangeParts) {
      const width = part === 'from' || part === 'to' ? 14 : 40;
      add(words.rangeHead(part, measure), width, (module) =>
        rangeCell(part, measure, ranges.get(module), words),
      );
    }
  }
  add(words.head('figures'), 14, ({ figures }) => countCell(figures.length));
  add(words.head('places'), 14, ({ places }) => countCell(places.length));
  add(words.head('sources'), 10, ({ sources }) => countCell(sources.length));
  add(words.head('checked'), 12, ({ checked }) => ({ kind: 'day', iso: checked }));
  if (words.sample !== '') add(words.head('sample'), 40, () => textCell(words.sample));
  add(words.head('licence'), 26, () => textCell(words.licence));
  add(words.head('date'), 12, () => ({ kind: 'day', iso: words.date }));
  return {
    name,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: modules.map((module) => columns.map(({ cell }) => cell(module))),
  };
}
