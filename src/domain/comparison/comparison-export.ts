import { compareSentence } from './compare-sentence.ts';
import { type ComparisonRow, compareModules, type FactKey, figuresOf } from './comparison.ts';
import { dimensions } from '../dimensions.ts';
import { displayThresholds } from '../ratings/display-rule.ts';
import { type EffortRange, effortRanges, summedUnits } from '../figures/effort-sum.ts';
import { sumCell } from '../figures/effort-sum-table.ts';
import { type ExportCell, type ExportTable, countCell, textCell } from '../tables/export-table.ts';
import type { TabledModule, TableWords } from './module-table.ts';

/** Words of the exported comparison besides those of the table of modules. */
export interface ComparisonWords extends TableWords {
  readonly criterion: string;
  readonly sentence: string;
  readonly rangeHead: (end: 'from' | 'to', range: EffortRange) => string;
  readonly factHead: (key: FactKey) => string;
}

type Row = readonly [head: string, cells: readonly ExportCell[], sentence?: string];

function dimensionRows(
  rows: readonly ComparisonRow[],
  modules: readonly TabledModule[],
  words: ComparisonWords,
): Row[] {
  const names = modules.map(({ title }) => title);
  return dimensions.flatMap(({ key }): Row[] => {
    const row = rows.find((one) => one.kind === 'dimension' && one.key === key);
    if (row?.kind !== 'dimension') return [];
    const { editors, visitors, few } = compareSentence(row, names);
    const counts = row.cells.map(({ ratings }) => ratings?.n ?? 0);
    const rated = counts.some((n) => n > 0);
    return [
      [
        words.dimensionHead('level', key),
        row.cells.map(({ level }) => countCell(level)),
        [editors, visitors, few].filter(Boolean).join(' '),
      ],
      [
        words.dimensionHead('levelWords', key),
        row.cells.map(({ level }) => textCell(words.levelWords(key, level))),
      ],
      // Nothing is said of ratings where there are none.
      ...(rated
        ? [
            [words.dimensionHead('count', key), counts.map((n) => countCell(n || undefined))] as const,
            [
              words.dimensionHead('median', key),
              row.cells.map(({ ratings }) =>
                countCell(ratings && ratings.n >= displayThresholds.median ? ratings.median : undefined),
              ),
            ] as const,
          ]
        : []),
    ];
  });
}

/** Ends of documented ranges as numbers, a row for each unit and period that any module has. */
function rangeRows(modules: readonly TabledModule[], words: ComparisonWords): Row[] {
  const ranges = modules.map((module) => effortRanges(figuresOf(module)));
  return summedUnits.flatMap((unit) => {
    const periods = new Map(
      ranges.flat().flatMap((range) => (range.unit === unit ? [[range.per, range] as const] : [])),
    );
    if (periods.size === 0)
      return [[words.head(unit), modules.map(() => textCell(words.ranges([])))] as const];
    return [...periods.values()].flatMap((like) =>
      (['from', 'to'] as const).map((end): Row => {
        const cells = ranges.map((all) => {
          const range = all.find((one) => one.unit === unit && one.per === like.per);
          return range ? sumCell(range, end === 'from' ? range.min : range.max) : textCell(words.ranges([]));
        });
        return [words.rangeHead(end, like), cells];
      }),
    );
  });
}

/**
 * A comparison as a table: criteria as rows, modules as columns, the sentence on the difference in the last column.
 * Levels, counts and amounts stay numbers; licence and state close it.
 */
export function comparisonTable(
  name: string,
  modules: readonly TabledModule[],
  words: ComparisonWords,
): ExportTable {
  const rows = compareModules(modules);
  const same = (cell: ExportCell) => modules.map(() => cell);
  const all: Row[] = [
    [words.head('address'), modules.map(({ address }) => textCell(`${words.base}${address}`))],
    [words.head('summary'), modules.map(({ summary }) => textCell(summary))],
    ...dimensionRows(rows, modules, words),
    ...rangeRows(modules, words),
    ...rows.flatMap((row): Row[] =>
      row.kind === 'facts'
        ? [[words.factHead(row.key), row.cells.map((cell) => textCell(cell.join('\n')))]]
        : [],
    ),
    [words.head('checked'), modules.map(({ checked }) => ({ kind: 'day', iso: checked }) as const)],
    [words.head('licence'), same(textCell(words.licence))],
    [words.head('date'), same({ kind: 'day', iso: words.date })],
  ];
  return {
    name,
    columns: [
      { title: words.criterion, width: 34 },
      ...modules.map(({ title }) => ({ title, width: 38 })),
      { title: words.sentence, width: 70 },
    ],
    rows: all.map(([head, cells, sentence]) => [textCell(head), ...cells, textCell(sentence ?? '')]),
  };
}
