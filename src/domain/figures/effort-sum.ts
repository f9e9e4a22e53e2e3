import {
  type DocumentedFigure,
  type FigurePeriod,
  type FigureUnit,
  figurePeriods,
  figureUnits,
} from './documented-figure.ts';
import { type Hundredths, sumHundredths, toHundredths } from './hundredths.ts';

/** Units that are worth adding up; people and places of different modules may be the same ones. */
export const summedUnits = ['hours', 'posts', 'euros'] as const;

/** A range in hundredths with its unit and what it refers to. */
export interface EffortRange {
  readonly unit: FigureUnit;
  readonly per: FigurePeriod;
  readonly min: Hundredths;
  readonly max: Hundredths;
  /** How many documented figures it spans. */
  readonly figures: number;
}

/** A sum over modules, and for which modules nothing is documented: unknown is not zero. */
export interface EffortSum extends EffortRange {
  /** Titles of the modules in the sum. */
  readonly known: readonly string[];
  /** Titles of the modules without such a figure. */
  readonly unknown: readonly string[];
}

/**
 * What is documented of one module, one range per unit and period: from the smallest to the largest figure. Figures
 * of one module come from different places and are alternatives, so they are spanned and not added. Only like with
 * like: hours in a year and hours in a week stay apart, for nobody knows how many weeks a place works.
 */
export function effortRanges(figures: readonly DocumentedFigure[]): EffortRange[] {
  return figureUnits.flatMap((unit) =>
    figurePeriods.flatMap((per) => {
      const alike = figures.filter((figure) => figure.unit === unit && figure.per === per);
      if (alike.length === 0) return [];
      const min = Math.min(...alike.map((figure) => toHundredths(figure.min)));
      const max = Math.max(...alike.map((figure) => toHundredths(figure.max)));
      return [{ unit, per, min, max, figures: alike.length }];
    }),
  );
}

/** What is documented of one module under a title. */
export interface DocumentedEffort {
  readonly title: string;
  readonly figures: readonly DocumentedFigure[];
}

/**
 * Hours, posts and euros of several modules as ranges: the smallest possible sum and the largest, exact to the
 * hundredth. A module without a figure of the same unit and period is named as unknown and adds nothing.
 *
 * @throws RangeError when an amount is too large to be held exactly
 */
export function sumEfforts(modules: readonly DocumentedEffort[]): EffortSum[] {
  const ranges = modules.map(({ title, figures }) => ({ title, ranges: effortRanges(figures) }));
  return summedUnits.flatMap((unit) =>
    figurePeriods.flatMap((per) => {
      const parts = ranges.map(({ title, ranges: all }) => ({
        title,
        range: all.find((range) => range.unit === unit && range.per === per),
      }));
      const known = parts.flatMap(({ title, range }) => (range ? [{ title, range }] : []));
      if (known.length === 0) return [];
      return [
        {
          unit,
          per,
          min: sumHundredths(known.map(({ range }) => range.min)),
          max: sumHundredths(known.map(({ range }) => range.max)),
          figures: known.reduce((sum, { range }) => sum + range.figures, 0),
          known: known.map(({ title }) => title),
          unknown: parts.filter(({ range }) => range === undefined).map(({ title }) => title),
        },
      ];
    }),
  );
}
