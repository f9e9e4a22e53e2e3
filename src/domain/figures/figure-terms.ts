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

/** Units of typed figures. Posts are full-time equivalents. */
export const typedFigureUnits = [
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
export type TypedFigureUnit = (typeof typedFigureUnits)[number];

/** Kinds that may be added, of one offer at one place alone, with the same unit and period. */
export const addedKinds = ['cost', 'investment', 'staff'] as const satisfies readonly FigureKind[];
