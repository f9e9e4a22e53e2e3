import type { Level } from '../dimensions.ts';
import type { DocumentedFigure } from '../figures/documented-figure.ts';
import type { FigureSum, LeftOut } from '../figures/figure-sum.ts';
import { type TabledFigure, amountCell } from '../figures/figures-table.ts';
import { toHundredths } from '../figures/hundredths.ts';
import { type OwnNumberKey, ownMeasures, ownNumberKeys } from '../figures/own-numbers.ts';
import { type ExportCell, type ExportTable, countCell, textCell } from '../tables/export-table.ts';
import type { PlanSums } from './plan-sums.ts';
import { type Plan, groupByPhase } from './plan.ts';

/** What a table of a plan says of a module. */
export interface TabledPlanModule {
  readonly title: string;
  readonly address: string;
  readonly levels: Readonly<Record<'time' | 'staff' | 'cost', Level>>;
  readonly figures: readonly DocumentedFigure[];
}

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
      | 'figures'
      | 'what'
      | 'per'
      | 'from'
      | 'to'
      | 'known'
      | 'knownTitles'
      | 'unknown'
      | 'unknownTitles'
      | 'leftOut'
      | 'basis'
      | 'address'
      | 'sample'
      | 'licence'
      | 'date',
  ) => string;
  readonly ownHead: (part: 'amount' | 'basis', key: OwnNumberKey) => string;
  readonly phase: (id: string) => string;
  readonly levelWords: (dimension: 'time' | 'staff' | 'cost', level: Level) => string;
  /** A figure with its context and sources in one line. */
  readonly figureLine: (figure: DocumentedFigure) => string;
  /** What a sum counts, for example "Euro", and what it refers to, for example "im Jahr". */
  readonly what: (sum: FigureSum) => string;
  readonly per: (sum: FigureSum) => string;
  /** Why figures of the same unit and period are not in a sum; empty where all are. */
  readonly leftOut: (sum: FigureSum) => string;
  /** What each module gave to a sum: its figures with their sources, or the mark of an own number. */
  readonly basis: (sum: FigureSum) => string;
  /** Whether a figure is in a sum, or why it is not. */
  readonly counted: (leftOut: LeftOut | undefined) => string;
  /** That the file comes from a demo; empty where it does not. */
  readonly sample: string;
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
  /** Address of the site, without a slash at the end. */
  readonly base: string;
}

/** Columns that say of every row where it comes from. */
function originColumns({ head, sample }: PlanTableWords): ExportTable['columns'] {
  return [
    ...(sample === '' ? [] : [{ title: head('sample'), width: 40 }]),
    { title: head('licence'), width: 26 },
    { title: head('date'), width: 12 },
  ];
}

function originCells({ sample, licence, date }: PlanTableWords): ExportCell[] {
  return [...(sample === '' ? [] : [textCell(sample)]), textCell(licence), { kind: 'day', iso: date }];
}

/**
 * A plan as a table, one row per item in the order of reading. A module the catalogue no longer knows keeps its row with
 * its slug, the remark and the planner's own numbers.
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
      ...ownNumberKeys.flatMap((key) => [
        { title: words.ownHead('amount', key), width: 14 },
        { title: words.ownHead('basis', key), width: 26 },
      ]),
      { title: words.head('figures'), width: 80 },
      { title: words.head('address'), width: 40 },
      ...originColumns(words),
    ],
    rows: rows.map(({ item, group }, index): ExportCell[] => {
      const module = known.get(item.module);
      const level = (key: 'time' | 'staff' | 'cost') =>
        textCell(module ? words.levelWords(key, module.levels[key]) : '');
      return [
        countCell(index + 1),
        textCell(words.phase(group.phase)),
        textCell(module?.title ?? item.module),
        textCell(item.remark),
        level('time'),
        level('staff'),
        level('cost'),
        ...ownNumberKeys.flatMap((key): ExportCell[] => {
          const number = item.own?.[key];
          return number === undefined
            ? [{ kind: 'empty' }, { kind: 'empty' }]
            : [amountCell(ownMeasures[key].unit, toHundredths(number.amount)), textCell(number.basis)];
        }),
        textCell(module?.figures.map(words.figureLine).join('\n') ?? ''),
        textCell(module ? `${words.base}${module.address}` : ''),
        ...originCells(words),
      ];
    }),
  };
}

/**
 * The sums of a plan as a table with exact numbers: euros in cents, hours and posts in hundredths; beside each of how many
 * modules it is, which lack a figure, what was left out and why, and what it is made of.
 */
export function planSumsTable(name: string, { sums }: PlanSums, words: PlanTableWords): ExportTable {
  return {
    name,
    columns: [
      { title: words.head('what'), width: 20 },
      { title: words.head('per'), width: 20 },
      { title: words.head('from'), width: 16 },
      { title: words.head('to'), width: 16 },
      { title: words.head('known'), width: 18 },
      { title: words.head('knownTitles'), width: 50 },
      { title: words.head('unknown'), width: 18 },
      { title: words.head('unknownTitles'), width: 50 },
      { title: words.head('leftOut'), width: 60 },
      { title: words.head('basis'), width: 80 },
      ...originColumns(words),
    ],
    rows: sums.map((sum): ExportCell[] => [
      textCell(words.what(sum)),
      textCell(words.per(sum)),
      amountCell(sum.unit, sum.min),
      amountCell(sum.unit, sum.max),
      countCell(sum.parts.length),
      textCell(sum.parts.map(({ title }) => title).join(', ')),
      countCell(sum.lacking.length),
      textCell(sum.lacking.join(', ')),
      textCell(words.leftOut(sum)),
      textCell(words.basis(sum)),
      ...originCells(words),
    ]),
  };
}

/** Every figure of a plan once, with the modules it belongs to and whether it is in a sum or why it is not. */
export function planFigures(
  plan: Plan,
  known: ReadonlyMap<string, TabledPlanModule>,
  { leftOut }: PlanSums,
  words: Pick<PlanTableWords, 'counted'>,
): TabledFigure[] {
  const rows = new Map<string, { figure: DocumentedFigure; modules: string[] }>();
  for (const slug of new Set(plan.items.map(({ module }) => module))) {
    const module = known.get(slug);
    for (const figure of module?.figures ?? []) {
      const row = rows.get(figure.key) ?? { figure, modules: [] };
      rows.set(figure.key, { figure, modules: [...row.modules, module?.title ?? slug] });
    }
  }
  return [...rows.values()].map(({ figure, modules }) => {
    const why = leftOut.find(({ figures }) => figures.some(({ key }) => key === figure.key));
    return { figure, modules, counted: words.counted(why && { ...why, figures: [figure] }) };
  });
}
