import { type Hundredths, sumHundredths, toHundredths } from './hundredths.ts';

/** A line of a worked example: an amount of something at a price, or a share of all lines above it. */
export type CostLine =
  | { readonly quantity: number; readonly price: number }
  /** Percent of the sum of all lines above. */
  | { readonly percent: number };

/** What the lines of a worked example come to. */
export interface WorkedCosts {
  /** Euros in hundredths, line by line. */
  readonly amounts: readonly Hundredths[];
  readonly total: Hundredths;
}

/** Works out the lines in order; each is rounded to a cent. */
export function workOutCosts(lines: readonly CostLine[]): WorkedCosts {
  const amounts: Hundredths[] = [];
  for (const line of lines) {
    const above = sumHundredths(amounts) / 100;
    amounts.push(toHundredths('percent' in line ? (above * line.percent) / 100 : line.quantity * line.price));
  }
  return { amounts, total: sumHundredths(amounts) };
}
