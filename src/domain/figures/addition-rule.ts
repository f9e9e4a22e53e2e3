import type { DocumentedFigure } from './documented-figure.ts';
import type { FigureKind, FigurePeriod, FigureScope, FigureUnit } from './figure-terms.ts';

/** Kinds that may be added: what an offer costs its provider, in money and in paid work. */
export const addedKinds = ['cost', 'investment', 'staff'] as const satisfies readonly FigureKind[];

/** Units in which they are added, in the order of their sums. */
export const addedUnits = [
  'hours',
  'days',
  'posts',
  'people',
  'euros',
] as const satisfies readonly FigureUnit[];

/** Periods that may be added: a case here and a case there are two cases. */
export const addedPeriods = [
  'week',
  'month',
  'year',
  'standing',
  'once',
] as const satisfies readonly FigurePeriod[];

type OtherKind = Exclude<FigureKind, (typeof addedKinds)[number]>;
type OtherScope = Exclude<FigureScope, 'one-site'>;

/**
 * Why a figure is not added: its kind or its scope is another; it repeats a figure in a second unit (`same`); it stands
 * for a case in which several modules worked together (`shared`); it counts by the piece or in per cent (`piece`); a
 * number of the reader's own stands in its place (`own`).
 */
export const leftOutReasons = [
  'sites',
  'programme',
  'per-person',
  'per-case',
  'per-dwelling',
  'per-event',
  'funding',
  'fee',
  'saving',
  'volunteers',
  'opening',
  'duration',
  'reach',
  'result',
  'same',
  'shared',
  'piece',
  'own',
] as const satisfies readonly (OtherKind | OtherScope | 'same' | 'shared' | 'piece' | 'own')[];
export type LeftOutReason = (typeof leftOutReasons)[number];

function isAddedKind(kind: FigureKind): kind is (typeof addedKinds)[number] {
  return addedKinds.some((one) => one === kind);
}

/**
 * Why a figure is not added to others, or undefined where it is. Added are costs, investments and paid work of one offer
 * at one place alone, each service once.
 */
export function reasonToLeaveOut(figure: DocumentedFigure): Exclude<LeftOutReason, 'own'> | undefined {
  const { kind, scope, same, entry, unit, per } = figure;
  if (!isAddedKind(kind)) return kind;
  if (scope !== 'one-site') return scope;
  if (same !== undefined) return 'same';
  if (entry.modules > 1) return 'shared';
  const isAdded = addedUnits.some((one) => one === unit) && addedPeriods.some((one) => one === per);
  return isAdded ? undefined : 'piece';
}
