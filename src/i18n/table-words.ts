import type { ComparisonWords } from '../domain/comparison/comparison-export.ts';
import type { EffortSum } from '../domain/figures/effort-sum.ts';
import type { SumWords } from '../domain/figures/effort-sum-table.ts';
import type { ExportTable } from '../domain/tables/export-table.ts';
import type { TableWords } from '../domain/comparison/module-table.ts';
import type { Dimension, DimensionKey } from '../domain/dimensions.ts';
import type { EffortRange } from '../domain/figures/effort-sum.ts';
import { exportTexts } from './export-texts.ts';
import { figureText } from './figure-text.ts';
import { germanDate } from './german-date.ts';
import { textsFrom } from './texts-from.ts';

const { text } = textsFrom(exportTexts);

/** Documented ranges of one unit in words, or the word for unknown. */
export function rangesText(ranges: readonly EffortRange[]): string {
  if (ranges.length === 0) return text('export.unknown');
  return ranges
    .map(({ unit, per, min, max }) => figureText({ unit, per, min: min / 100, max: max / 100 }))
    .join('; ');
}

/** Where a table comes from. */
export interface TableOrigin {
  /** Address of the site, without a slash at the end. */
  readonly base: string;
  /** Name to be given with every use. */
  readonly name: string;
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
}

/** The licence as every download states it: "CC BY 4.0, Quartiersbaukasten". */
export function licenceText({ licence, name }: TableOrigin): string {
  return text('export.licenceText', { licence, name });
}

/** The German words of the table of modules. The dimensions are handed in, for words know no rules. */
export function tableWords(origin: TableOrigin, dimensions: readonly Dimension[]): TableWords {
  const of = (key: DimensionKey) => dimensions.find((dimension) => dimension.key === key);
  return {
    head: (key) => text(`export.${key}`),
    dimensionHead: (key, dimension) =>
      text(`export.${key}`, {
        name: of(dimension)?.name ?? '',
        left: of(dimension)?.leftPole ?? '',
        right: of(dimension)?.rightPole ?? '',
      }),
    levelWords: (dimension, level) => of(dimension)?.words[level - 1] ?? '',
    ranges: rangesText,
    licence: licenceText(origin),
    date: origin.date,
    base: origin.base,
  };
}

/** Unit and period in words: "Stunden im Jahr", "Euro". */
function unitText({ unit, per }: Pick<EffortRange, 'unit' | 'per'>): string {
  return figureText({ unit, per, min: 2, max: 2 }).replace(/^2 /, '');
}

/** The German words of an exported comparison. */
export function comparisonWords(origin: TableOrigin, dimensions: readonly Dimension[]): ComparisonWords {
  return {
    ...tableWords(origin, dimensions),
    criterion: text('export.criterion'),
    sentence: text('export.criterion.sentence'),
    rangeHead: (end, range) => text(`export.range.${end}`, { what: unitText(range) }),
    factHead: (key) => text(`export.${key}`),
  };
}

/** The German words of a table of sums. */
export const sumWords: SumWords = {
  name: text('export.sheet.sums'),
  heads: [
    text('export.sums.what'),
    text('export.sums.from'),
    text('export.sums.to'),
    text('export.sums.known'),
    text('export.sums.unknown'),
  ],
  what: (sum: EffortSum) => unitText(sum),
};

/** What a workbook says of itself on a sheet of its own. */
export function aboutTable(origin: TableOrigin, address: string, more: readonly string[] = []): ExportTable {
  const words = (what: string): { kind: 'text'; text: string } => ({ kind: 'text', text: what });
  return {
    name: text('export.sheet.about'),
    columns: [
      { title: text('export.about.title'), width: 26 },
      { title: text('export.about.what', { name: origin.name }), width: 90 },
    ],
    rows: [
      [words(text('export.about.address')), words(address)],
      ...more.map((line) => [words(text('export.about.filter')), words(line)]),
      [words(text('export.licence')), words(licenceText(origin))],
      [words(text('export.date')), { kind: 'day', iso: origin.date }],
      [words(text('export.about.hint')), words(text('export.about.effort'))],
      [words(text('export.about.hint')), words(text('export.about.rule'))],
    ],
  };
}

/** What a file of tables says of itself. */
export function fileFacts(origin: TableOrigin, title: string) {
  const { name, licence, date } = origin;
  return {
    title,
    summary: text('export.about.what', { name }),
    day: date,
    imprint: text('export.imprint', { name, licence, date: germanDate(date) }),
  };
}
