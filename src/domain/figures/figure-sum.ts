import {
  type LeftOutReason,
  addedPeriods,
  addedUnits,
  leftOutReasons,
  reasonToLeaveOut,
} from './addition-rule.ts';
import type { DocumentedFigure } from './documented-figure.ts';
import type { FigurePeriod, FigureUnit } from './figure-terms.ts';
import { type Hundredths, sumHundredths, toHundredths } from './hundredths.ts';
import { type OwnNumber, type OwnNumbers, isReplaced, ownMeasures, ownNumberKeys } from './own-numbers.ts';

/** What is documented of one module in one unit and period, from the smallest to the largest. */
export interface FigureRange {
  readonly unit: FigureUnit;
  readonly per: FigurePeriod;
  readonly min: Hundredths;
  readonly max: Hundredths;
  /** The figures it spans, at least one. */
  readonly figures: readonly DocumentedFigure[];
}

/** Figures that are not in a sum, with the one reason that holds for all of them. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly figures: readonly DocumentedFigure[];
}

/** A module as it goes into sums. */
export interface SummedModule {
  readonly title: string;
  readonly figures: readonly DocumentedFigure[];
  readonly own?: OwnNumbers | undefined;
}

/** What one module gives to a sum: the range that is documented, or the reader's own number. */
export interface SumPart {
  readonly title: string;
  readonly min: Hundredths;
  readonly max: Hundredths;
  /** Empty where the reader's own number stands. */
  readonly figures: readonly DocumentedFigure[];
  readonly own?: OwnNumber | undefined;
}

/** A sum over modules, of which modules it is, which of them lack a figure, and what is documented but not in it. */
export interface FigureSum {
  readonly unit: FigureUnit;
  readonly per: FigurePeriod;
  readonly min: Hundredths;
  readonly max: Hundredths;
  readonly parts: readonly SumPart[];
  /** Titles of the modules without such a figure: unknown is not zero. */
  readonly lacking: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Every unit and period in which something may be added, in the order of the sums. */
const measures = addedUnits.flatMap((unit) => addedPeriods.map((per) => ({ unit, per })));

/**
 * What is documented of one module and may be added, one range per unit and period. Figures of one module come from
 * different places and are alternatives, so they are spanned and not added. Hours in a year and hours in a week stay
 * apart, for nobody knows how many weeks a place works.
 *
 * @throws RangeError when an amount is too large to be held exactly
 */
export function figureRanges(figures: readonly DocumentedFigure[]): FigureRange[] {
  const added = figures.filter((figure) => reasonToLeaveOut(figure) === undefined);
  return measures.flatMap(({ unit, per }) => {
    const alike = added.filter((figure) => figure.unit === unit && figure.per === per);
    if (alike.length === 0) return [];
    const min = Math.min(...alike.map((figure) => toHundredths(figure.min)));
    const max = Math.max(...alike.map((figure) => toHundredths(figure.max)));
    return [{ unit, per, min, max, figures: alike }];
  });
}

/** The parts a module gives to sums: its own numbers, and documented ranges where none of them stands in their place. */
function partsOf({ title, figures, own = {} }: SummedModule) {
  const documented = figureRanges(figures)
    .filter(({ unit, per }) => !isReplaced(own, unit, per))
    .map(({ unit, per, min, max, figures: alike }) => ({
      unit,
      per,
      part: { title, min, max, figures: alike },
    }));
  const given = ownNumberKeys.flatMap((key) => {
    const number = own[key];
    if (number === undefined) return [];
    const amount = toHundredths(number.amount);
    const { unit, per } = ownMeasures[key];
    return [{ unit, per, part: { title, min: amount, max: amount, figures: [], own: number } }];
  });
  return [...documented, ...given];
}

/**
 * Every figure of the modules that is in no sum, by its reason, in the order of the reasons. A figure that several of the
 * modules share is named once.
 */
export function leftOutFigures(modules: readonly SummedModule[]): LeftOut[] {
  const reasons = new Map<string, { reason: LeftOutReason; figure: DocumentedFigure }>();
  for (const { figures, own = {} } of modules) {
    for (const figure of figures) {
      const reason =
        reasonToLeaveOut(figure) ?? (isReplaced(own, figure.unit, figure.per) ? 'own' : undefined);
      if (reason !== undefined) reasons.set(figure.key, { reason, figure });
    }
  }
  const all = [...reasons.values()];
  return leftOutReasons.flatMap((reason) => {
    const figures = all.filter((one) => one.reason === reason).map(({ figure }) => figure);
    return figures.length === 0 ? [] : [{ reason, figures }];
  });
}

/**
 * What several modules take together, one sum per unit and period: the smallest possible and the largest, exact to the
 * hundredth. A module without a figure is named as lacking and adds nothing; a number of the reader's own takes the
 * place of documented ones.
 *
 * @throws RangeError when an amount is too large to be held exactly
 */
export function sumFigures(modules: readonly SummedModule[]): FigureSum[] {
  const parts = modules.map((module) => ({ title: module.title, parts: partsOf(module) }));
  const leftOut = leftOutFigures(modules);
  return measures.flatMap(({ unit, per }) => {
    const isOfMeasure = (one: { readonly unit: FigureUnit; readonly per: FigurePeriod }) =>
      one.unit === unit && one.per === per;
    const known = parts.flatMap((module) => module.parts.filter(isOfMeasure).map(({ part }) => part));
    if (known.length === 0) return [];
    return [
      {
        unit,
        per,
        min: sumHundredths(known.map(({ min }) => min)),
        max: sumHundredths(known.map(({ max }) => max)),
        parts: known,
        lacking: parts.filter((module) => !module.parts.some(isOfMeasure)).map(({ title }) => title),
        leftOut: leftOut.flatMap(({ reason, figures }) => {
          const alike = figures.filter(isOfMeasure);
          return alike.length === 0 ? [] : [{ reason, figures: alike }];
        }),
      },
    ];
  });
}
