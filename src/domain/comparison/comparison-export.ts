import { dimensionKeys } from '../dimensions.ts';
import type { DocumentedFigure, FigureSource } from '../figures/documented-figure.ts';
import type { FigureKind } from '../figures/figure-terms.ts';
import { type ExportCell, type ExportTable, countCell, textCell } from '../tables/export-table.ts';
import { type ComparisonRow, type FactKey, compareModules, comparisonLetters } from './comparison.ts';
import { type TabledModule, type TableWords, ratingCells } from './module-table.ts';
import { measuresOf, rangeCell, rangesOf } from './range-columns.ts';
import { type DimensionDifference, dimensionDifference } from './rating-orders.ts';

/** Words of the exported comparison besides those of the table of modules. */
export interface ComparisonWords extends TableWords {
  readonly criterion: string;
  readonly sentence: string;
  /** The head of a column: letter and title. */
  readonly columnHead: (letter: string, title: string) => string;
  /** Everything that is said of a dimension, the modules by their letters. */
  readonly differenceWords: (difference: DimensionDifference, letters: readonly string[]) => string;
  readonly factHead: (key: FactKey) => string;
  readonly kindHead: (kind: FigureKind) => string;
  /** A figure with its context and sources in one line. */
  readonly figureLine: (figure: DocumentedFigure) => string;
  readonly sourceLine: (source: FigureSource) => string;
  readonly unknown: string;
}

type Row = readonly [head: string, cells: readonly ExportCell[], sentence?: string];

function dimensionRows(
  rows: readonly ComparisonRow[],
  letters: readonly string[],
  words: ComparisonWords,
): Row[] {
  return dimensionKeys.flatMap((key): Row[] => {
    const row = rows.find((one) => one.kind === 'dimension' && one.key === key);
    if (row?.kind !== 'dimension') return [];
    const rated = row.cells.some(({ ratings }) => (ratings?.n ?? 0) > 0);
    return [
      [
        words.dimensionHead('level', key),
        row.cells.map(({ level }) => countCell(level)),
        words.differenceWords(dimensionDifference(row), letters),
      ],
      [
        words.dimensionHead('levelWords', key),
        row.cells.map(({ level }) => textCell(words.levelWords(key, level))),
      ],
      // Nothing is said of ratings where there are none.
      ...(rated
        ? ratingCells.map(
            ({ key: part, cell }) =>
              [words.dimensionHead(part, key), row.cells.map(({ ratings }) => cell(ratings))] as const,
          )
        : []),
    ];
  });
}

/** Ends of the ranges that may be added as numbers; the word for unknown where there is none. */
function rangeRows(modules: readonly TabledModule[], words: ComparisonWords): Row[] {
  const ranges = rangesOf(modules);
  return measuresOf(ranges).flatMap((measure) =>
    (['from', 'to'] as const).map((end): Row => {
      const cells = modules.map((module) => {
        const cell = rangeCell(end, measure, ranges.get(module), words);
        return cell.kind === 'empty' ? textCell(words.unknown) : cell;
      });
      return [words.rangeHead(end, measure), cells];
    }),
  );
}

/** Every figure with its context and sources, a row for each kind that any module has. */
function figureRows(rows: readonly ComparisonRow[], words: ComparisonWords): Row[] {
  return rows.flatMap((row): Row[] =>
    row.kind === 'figures' && row.state !== 'unknown'
      ? [
          [
            words.kindHead(row.key),
            row.cells.map((cell) => textCell(cell.map(words.figureLine).join('\n') || words.unknown)),
          ],
        ]
      : [],
  );
}

/**
 * A comparison as a table: criteria as rows, modules as columns, the sentence on the difference in the last column.
 * Levels, counts, quartiles and amounts stay numbers, so that every sentence can be checked from the file; sources,
 * licence and state close it.
 */
export function comparisonTable(
  name: string,
  modules: readonly TabledModule[],
  words: ComparisonWords,
): ExportTable {
  const rows = compareModules(modules);
  const letters = modules.map((_, index) => comparisonLetters[index] ?? '');
  const same = (cell: ExportCell) => modules.map(() => cell);
  const all: Row[] = [
    [words.head('address'), modules.map(({ address }) => textCell(`${words.base}${address}`))],
    [words.head('summary'), modules.map(({ summary }) => textCell(summary))],
    ...dimensionRows(rows, letters, words),
    ...rangeRows(modules, words),
    ...figureRows(rows, words),
    ...rows.flatMap((row): Row[] =>
      row.kind === 'facts'
        ? [[words.factHead(row.key), row.cells.map((cell) => textCell(cell.join('\n')))]]
        : [],
    ),
    [words.head('sources'), modules.map(({ sources }) => textCell(sources.map(words.sourceLine).join('\n')))],
    [words.head('checked'), modules.map(({ checked }) => ({ kind: 'day', iso: checked }) as const)],
    ...(words.sample === '' ? [] : [[words.head('sample'), same(textCell(words.sample))] as const]),
    [words.head('licence'), same(textCell(words.licence))],
    [words.head('date'), same({ kind: 'day', iso: words.date })],
  ];
  return {
    name,
    columns: [
      { title: words.criterion, width: 34 },
      ...modules.map(({ title }, index) => ({
        title: words.columnHead(letters[index] ?? '', title),
        width: 38,
      })),
      { title: words.sentence, width: 70 },
    ],
    rows: all.map(([head, cells, sentence]) => [textCell(head), ...cells, textCell(sentence ?? '')]),
  };
}
