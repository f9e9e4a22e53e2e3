/**
 * What a figure says: spent in running it, spent once, received, paid by a person or tenant, saved by somebody, paid
 * hours or posts, unpaid hours, hours the offer is open, time until it runs, people reached, what came of it.
 */
export const figureKinds = [
  'cost',
  'investment',
  'funding',
  'fee',
  'saving',
  'staff',
  'volunteers',
  'opening',
  'duration',
  'reach',
  'result',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** For what a figure stands: one offer at one place, n places together, a whole programme, or for each of something. */
export const figureScopes = [
  'one-site',
  'sites',
  'programme',
  'per-person',
  'per-case',
  'per-dwelling',
  'per-event',
] as const;
export type FigureScope = (typeof figureScopes)[number];

/** Whether a figure was counted, intended or estimated. */
export const figureStatuses = ['actual', 'planned', 'estimate'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/** Units of figures. Posts are full-time equivalents. */
export const figureUnits = [
  'hours',
  'posts',
  'euros',
  'days',
  'weeks',
  'months',
  'people',
  'households',
  'cases',
  'dwellings',
  'events',
  'places',
  'percent',
] as const;
export type FigureUnit = (typeof figureUnits)[number];

/**
 * What an amount refers to: once, standing, per year, month, week, case, dwelling or event. `once` is spent and done, a
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

/** Collections whose entries document figures. */
export const figureCollections = ['modules', 'caseStudies', 'projects'] as const;
export type FigureCollection = (typeof figureCollections)[number];
