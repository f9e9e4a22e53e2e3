import { addedPeriods, addedUnits } from '../figures/addition-rule.ts';
import type { DocumentedFigure } from '../figures/documented-figure.ts';
import { type FigureRange, figureRanges } from '../figures/figure-sum.ts';
import { amountCell } from '../figures/figures-table.ts';
import { ownMeasures, ownNumberKeys } from '../figures/own-numbers.ts';
import { type ExportCell, textCell } from '../tables/export-table.ts';

/** Unit and period of a range. */
export type Measure = Pick<FigureRange, 'unit' | 'per'>;

/** What a table says of a range: its ends as numbers, where and when they were found, and by which sources. */
export const rangeParts = ['from', 'to', 'where', 'sources'] as const;
export type RangePart = (typeof rangeParts)[number];

/** Words for the ranges of modules. */
export interface RangeWords {
  readonly rangeHead: (part: RangePart, measure: Measure) => string;
  readonly rangeCell: (part: 'where' | 'sources', figures: readonly DocumentedFigure[]) => string;
}

/** The ranges of each module, found once and asked for in many cells. */
export type RangesOf<Module> = ReadonlyMap<Module, readonly FigureRange[]>;

/** Finds the ranges of modules. */
export function rangesOf<Module extends { readonly figures: readonly DocumentedFigure[] }>(
  modules: readonly Module[],
): RangesOf<Module> {
  return new Map(modules.map((module) => [module, figureRanges(module.figures)]));
}

/** The units and periods worth a column: the usual ones, and those of which some module has a range. */
export function measuresOf(all: RangesOf<unknown>): Measure[] {
  const ranges = [...all.values()].flat();
  const usual = ownNumberKeys.map((key) => ownMeasures[key]);
  return addedUnits
    .flatMap((unit) => addedPeriods.map((per) => ({ unit, per })))
    .filter(({ unit, per }) => [...usual, ...ranges].some((one) => one.unit === unit && one.per === per));
}

/** One part of the range of a module in a unit and period; empty where nothing is documented that may be added. */
export function rangeCell(
  part: RangePart,
  { unit, per }: Measure,
  ranges: readonly FigureRange[] | undefined,
  words: RangeWords,
): ExportCell {
  const range = ranges?.find((one) => one.unit === unit && one.per === per);
  if (range === undefined) return { kind: 'empty' };
  if (part === 'from' || part === 'to') return amountCell(unit, part === 'from' ? range.min : range.max);
  return textCell(words.rangeCell(part, range.figures));
}
