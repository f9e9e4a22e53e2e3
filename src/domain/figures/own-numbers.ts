import type { FigurePeriod, FigureUnit } from './figure-terms.ts';

/** The numbers a reader may give for a module of a plan. */
export const ownNumberKeys = ['hoursPerWeek', 'posts', 'eurosOnce', 'eurosPerYear'] as const;
export type OwnNumberKey = (typeof ownNumberKeys)[number];

/** A number of the reader's own, from 0, with at most two decimals, and a word on where it comes from. */
export interface OwnNumber {
  readonly amount: number;
  readonly basis: string;
}

/** The reader's own numbers for a module; what is not given is left to what is documented. */
export type OwnNumbers = Readonly<Partial<Record<OwnNumberKey, OwnNumber>>>;

/** Largest amount, and characters of the word on where it comes from. */
export const ownNumberBounds = { amount: 1_000_000_000, basis: 80 } as const;

/** Unit and period of an own number, and the documented units and periods in whose place it stands. */
interface OwnMeasure {
  readonly unit: FigureUnit;
  readonly per: FigurePeriod;
  readonly replaces: { readonly units: readonly FigureUnit[]; readonly pers: readonly FigurePeriod[] };
}

const running: readonly FigurePeriod[] = ['week', 'month', 'year', 'standing'];

/**
 * What each own number counts. Hours a week stand in place of all documented running hours, whatever they refer to, and
 * so do euros a year: the same service must not be counted in two periods.
 */
export const ownMeasures: Readonly<Record<OwnNumberKey, OwnMeasure>> = {
  hoursPerWeek: { unit: 'hours', per: 'week', replaces: { units: ['hours', 'days'], pers: running } },
  posts: { unit: 'posts', per: 'standing', replaces: { units: ['posts', 'people'], pers: running } },
  eurosOnce: { unit: 'euros', per: 'once', replaces: { units: ['euros'], pers: ['once'] } },
  eurosPerYear: { unit: 'euros', per: 'year', replaces: { units: ['euros'], pers: running } },
};

/** Whether a number of the reader's own stands in place of what is documented in a unit and period. */
export function isReplaced(own: OwnNumbers, unit: FigureUnit, per: FigurePeriod): boolean {
  return ownNumberKeys.some((key) => {
    const { units, pers } = ownMeasures[key].replaces;
    return own[key] !== undefined && units.includes(unit) && pers.includes(per);
  });
}
