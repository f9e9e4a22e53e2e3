import type { DimensionKey } from '../dimensions.ts';
import type { FigureKind } from './figure-terms.ts';

/** The dimension beside which figures of a kind are shown; reach and results say nothing of effort and have none. */
export const dimensionOfKind: Readonly<Record<FigureKind, DimensionKey | undefined>> = {
  cost: 'cost',
  investment: 'cost',
  funding: 'cost',
  fee: 'cost',
  saving: 'cost',
  staff: 'staff',
  volunteers: 'staff',
  opening: 'staff',
  duration: 'time',
  reach: undefined,
  result: undefined,
};
