import { type ExportCell, type ExportTable, countCell, textCell } from '../tables/export-table.ts';
import type { DocumentedFigure } from './documented-figure.ts';
import { type Hundredths, toHundredths } from './hundredths.ts';

/** A figure as a row of a table. */
export interface TabledFigure {
  readonly figure: DocumentedFigure;
  /** Titles or slugs of the modules it belongs to. */
  readonly modules: readonly string[];
  /** Whether it is in a sum, in words; left out in tables without sums. */
  readonly counted?: string | undefined;
}

const columnKeys = [
  'key',
  'entry',
  'collection',
  'title',
  'modules',
  'kind',
  'kindWords',
  'scope',
  'scopeWords',
  'sites',
  'status',
  'statusWords',
  'amount',
  'min',
  'max',
  'unit',
  'per',
  'place',
  'year',
  'note',
  'same',
  'counted',
  'sources',
  'address',
  'sample',
  'licence',
  'date',
] as const;

/** Heads of columns and words the table cannot know. */
export interface FiguresTableWords {
  readonly figureHead: (key: (typeof columnKeys)[number]) => string;
  readonly figureCell: (
    key: 'kindWords' | 'scopeWords' | 'statusWords' | 'amount' | 'sources',
    figure: DocumentedFigure,
  ) => string;
  readonly unknownYear: string;
  /** That the file comes from a demo; empty where it does not. */
  readonly sample: string;
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
  /** Address of the site, without a slash at the end. */
  readonly base: string;
}

const widths: Readonly<Partial<Record<(typeof columnKeys)[number], number>>> = {
  key: 30,
  title: 36,
  modules: 30,
  amount: 30,
  place: 24,
  note: 50,
  counted: 40,
  sources: 60,
  address: 40,
  sample: 40,
  licence: 26,
};

/** An amount as a number that stays one; euros keep their cents. */
export function amountCell(unit: DocumentedFigure['unit'], hundredths: Hundredths): ExportCell {
  return unit === 'euros' ? { kind: 'euros', cents: hundredths } : { kind: 'amount', hundredths };
}

function cellOf(
  key: (typeof columnKeys)[number],
  { figure, modules, counted = '' }: TabledFigure,
  words: FiguresTableWords,
): ExportCell {
  const { entry, year, unit } = figure;
  switch (key) {
    case 'entry':
      return textCell(entry.id);
    case 'collection':
      return textCell(entry.collection);
    case 'title':
      return textCell(entry.title);
    case 'modules':
      return textCell(modules.join(', '));
    case 'kindWords':
    case 'scopeWords':
    case 'statusWords':
    case 'amount':
    case 'sources':
      return textCell(words.figureCell(key, figure));
    case 'sites':
      return countCell(figure.sites);
    case 'min':
    case 'max':
      return amountCell(unit, toHundredths(figure[key]));
    case 'year':
      return year === 'unknown' ? textCell(words.unknownYear) : countCell(year);
    case 'counted':
      return textCell(counted);
    case 'address':
      return textCell(`${words.base}${entry.address}`);
    case 'sample':
    case 'licence':
      return textCell(words[key]);
    case 'date':
      return { kind: 'day', iso: words.date };
    default:
      return textCell(figure[key] ?? '');
  }
}

/**
 * Figures as a table, one row each: numbers as numbers, terms as the codebook names them and in words, place, year and
 * sources beside them. The columns on sums and on the demo are there only where they have something to say.
 */
export function figuresTable(
  name: string,
  rows: readonly TabledFigure[],
  words: FiguresTableWords,
): ExportTable {
  const hasSums = rows.some(({ counted }) => counted !== undefined);
  const keys = columnKeys.filter(
    (key) => (key !== 'counted' || hasSums) && (key !== 'sample' || words.sample !== ''),
  );
  return {
    name,
    columns: keys.map((key) => ({ title: words.figureHead(key), width: widths[key] ?? 14 })),
    rows: rows.map((row) => keys.map((key) => cellOf(key, row, words))),
  };
}
