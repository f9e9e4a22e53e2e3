/** Units in which effort is documented. Posts are full-time equivalents. */
export const figureUnits = ['hours', 'posts', 'euros', 'weeks', 'people', 'places'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/**
 * What a figure refers to: once, standing, per year, month, week, case, dwelling or event. `once` is spent and done, a
 * purchase or a survey; `standing` is there as long as the offer runs, a post or a team.
 */
export const figurePeriods = [
  'once',
  'standing',
  'year',
  'month',
  'week',
  'case',
  'dwelling',
  'event',
] as const;
export type FigurePeriod = (typeof figurePeriods)[number];

/** An amount as a range, `min` at most `max`, both from 0, with its unit and what it refers to. */
export interface DocumentedFigure {
  readonly unit: FigureUnit;
  readonly min: number;
  readonly max: number;
  readonly per: FigurePeriod;
}
