import type { Level } from '../dimensions.ts';
import type { DocumentedFigure } from '../figures/documented-figure.ts';
import { type EffortRange, type EffortSum, effortRanges, summedUnits } from '../figures/effort-sum.ts';
import { type ExportCell, type ExportTable, countCell, textCell } from '../tables/export-table.ts';
import { type Plan, groupByPhase } from './plan.ts';
import type { PlanSums } from './plan-sums.ts';

/** What a table of a plan says of a module. */
export interface TabledPlanModule {
  readonly title: string;
  readonly address: string;
  readonly levels: Readonly<Record<'time' | 'staff' | 'cost', Level>>;
  readonly figures: readonly DocumentedFigure[];
}

type Unit = (typeof summedUnits)[number];

/** Heads of columns and words the tables cannot know. */
export interface PlanTableWords {
  readonly head: (
    key:
      | 'place'
      | 'phase'
      | 'module'
      | 'remark'
      | 'time'
      | 'staff'
      | 'cost'
      | 'what'
      | 'per'
      | 'from'
      | 'to'
      | 'known'
      | 'unknown'
      | 'unknownTitles'
      | 'address'
      | 'licence'
      | 'date',
  ) => string;
  readonly unitHead: (unit: Unit) => string;
  readonly phase: (id: string) => string;
  readonly levelWords: (dimension: 'time' | 'staff' | 'cost', level: Level) => string;
  readonly ranges: (ranges: readonly EffortRange[]) => string;
  /** What a sum counts, for example "Euro", and what it refers to, for example "im Jahr". */
  readonly what: (sum: EffortSum) => string;
  readonly per: (sum: EffortSum) => string;
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
  /** Address of the site, without a slash at the end. */
  readonly base: string;
}

/**
 * A plan as a table, one row per item in the order of reading. A module the catalogue no longer knows keeps its row with
 * its slug and the remark.
 *
 * @param phases ids of the phases in their order
 */
export function planTable(
  name: string,
  plan: Plan,
  known: ReadonlyMap<string, TabledPlanModule>,
  phases: readonly string[],
  words: PlanTableWords,
): ExportTable {
  const rows = groupByPhase(plan, phases).flatMap((group) =>
    group.items.map(({ item }) => ({ item, group })),
  );
  return {
    name,
    columns: [
      { title: words.head('place'), width: 6 },
      { title: words.head('phase'), width: 20 },
      { title: words.head('module'), width: 36 },
      { title: words.head('remark'), width: 50 },
      ...(['time', 'staff', 'cost'] as const).map((key) => ({ title: words.head(key), width: 26 })),
      ...summedUnits.map((unit) => ({ title: words.unitHead(unit), width: 30 })),
      { title: words.head('address'), width: 40 },
      { title: words.head('licence'), width: 26 },
      { title: words.head('date'), width: 12 },
    ],
    rows: rows.map(({ item, group }, index): ExportCell[] => {
      const module = known.get(item.module);
      const level = (key: 'time' | 'staff' | 'cost') =>
        textCell(module ? words.levelWords(key, module.levels[key]) : '');
      const ranges = module ? effortRanges(module.figures) : [];
      return [
        countCell(index + 1),
        textCell(words.phase(group.phase)),
        textCell(module?.title ?? item.module),
        textCell(item.remark),
        level('time'),
        level('staff'),
        level('cost'),
        ...summedUnits.map((unit) => textCell(words.ranges(ranges.filter((range) => range.unit === unit)))),
        textCell(module ? `${words.base}${module.address}` : ''),
        textCell(words.licence),
        { kind: 'day', iso: words.date },
      ];
    }),
  };
}

/** The sums of a plan as a table with exact numbers: euros in cents, hours and posts in hundredths. */
export function planSumsTable(name: string, { sums, modules }: PlanSums, words: PlanTableWords): ExportTable {
  return {
    name,
    columns: [
      { title: words.head('what'), width: 20 },
      { title: words.head('per'), width: 20 },
      { title: words.head('from'), width: 16 },
      { title: words.head('to'), width: 16 },
      { title: words.head('known'), width: 18 },
      { title: words.head('unknown'), width: 18 },
      { title: words.head('unknownTitles'), width: 60 },
      { title: words.head('licence'), width: 26 },
      { title: words.head('date'), width: 12 },
    ],
    rows: sums.map((sum): ExportCell[] => {
      const amount = (hundredths: number): ExportCell =>
        sum.unit === 'euros' ? { kind: 'euros', cents: hundredths } : { kind: 'amount', hundredths };
      return [
        textCell(words.what(sum)),
        textCell(words.per(sum)),
        amount(sum.min),
        amount(sum.max),
        countCell(modules - sum.unknown.length),
        countCell(sum.unknown.length),
        textCell(sum.unknown.join(', ')),
        textCell(words.licence),
        { kind: 'day', iso: words.date },
      ];
    }),
  };
}
