import { type ComparedModule, figuresOf } from './comparison.ts';
import { type DimensionKey, dimensions } from '../dimensions.ts';
import { displayThresholds } from '../ratings/display-rule.ts';
import { type EffortRange, effortRanges, summedUnits } from '../figures/effort-sum.ts';
import { type ExportCell, type ExportTable, countCell, textCell } from '../tables/export-table.ts';

/** A module as a row of a table. */
export interface TabledModule extends ComparedModule {
  readonly address: string;
  readonly summary: string;
  readonly sources: readonly unknown[];
  readonly checked: string;
}

/** Heads of columns and words the table cannot know. */
export interface TableWords {
  readonly head: (
    key:
      | 'module'
      | 'address'
      | 'summary'
      | 'fields'
      | 'phases'
      | 'users'
      | 'targetGroups'
      | 'places'
      | 'sources'
      | 'checked'
      | 'licence'
      | 'date'
      | (typeof summedUnits)[number],
  ) => string;
  readonly dimensionHead: (
    key: 'level' | 'levelWords' | 'count' | 'median',
    dimension: DimensionKey,
  ) => string;
  readonly levelWords: (dimension: DimensionKey, level: number) => string;
  /** A range in words; the word for unknown where there is none. */
  readonly ranges: (ranges: readonly EffortRange[]) => string;
  /** The licence with the name to be given. */
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
  /** Address of the site, without a slash at the end. */
  readonly base: string;
}

const joined = (labels: readonly { readonly label: string }[]) => labels.map(({ label }) => label).join(', ');

/**
 * Modules as a table, one row each, in the order given. Where nobody has rated, count and median are empty; the median
 * is empty below five ratings as well. Licence and state stand in every row, so that they survive any cutting.
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
  for (const { key } of dimensions) {
    add(words.dimensionHead('level', key), 14, ({ effort }) => countCell(effort[key].level));
    add(words.dimensionHead('levelWords', key), 26, ({ effort }) =>
      textCell(words.levelWords(key, effort[key].level)),
    );
    add(words.dimensionHead('count', key), 14, ({ ratings }) =>
      countCell(ratings[key]?.n === 0 ? undefined : ratings[key]?.n),
    );
    add(words.dimensionHead('median', key), 14, ({ ratings }) => {
      const rating = ratings[key];
      return countCell(rating && rating.n >= displayThresholds.median ? rating.median : undefined);
    });
  }
  for (const unit of summedUnits) {
    add(words.head(unit), 30, (module) =>
      textCell(words.ranges(effortRanges(figuresOf(module)).filter((range) => range.unit === unit))),
    );
  }
  add(words.head('places'), 14, ({ places }) => countCell(places.length));
  add(words.head('sources'), 10, ({ sources }) => countCell(sources.length));
  add(words.head('checked'), 12, ({ checked }) => ({ kind: 'day', iso: checked }));
  add(words.head('licence'), 26, () => textCell(words.licence));
  add(words.head('date'), 12, () => ({ kind: 'day', iso: words.date }));
  return {
    name,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: modules.map((module) => columns.map(({ cell }) => cell(module))),
  };
}
