import type { EffortSum } from './effort-sum.ts';
import { type ExportCell, type ExportTable, textCell } from '../tables/export-table.ts';
import type { Hundredths } from './hundredths.ts';

/** Words of the table of sums. */
export interface SumWords {
  readonly name: string;
  /** Heads: what, from, to, modules in it, modules without a figure. */
  readonly heads: readonly [string, string, string, string, string];
  /** Unit and period in words: "Stunden im Jahr". */
  readonly what: (sum: EffortSum) => string;
}

/** One end of a sum as a number that stays one; euros keep their cents. */
export function sumCell({ unit }: Pick<EffortSum, 'unit'>, hundredths: Hundredths): ExportCell {
  return unit === 'euros' ? { kind: 'euros', cents: hundredths } : { kind: 'amount', hundredths };
}

/** Sums as a table, one row per unit and period: smallest and largest, and who is in it and who is not. */
export function effortSumTable(sums: readonly EffortSum[], words: SumWords): ExportTable {
  const widths = [26, 16, 16, 50, 50];
  return {
    name: words.name,
    columns: words.heads.map((title, index) => ({ title, width: widths[index] ?? 20 })),
    rows: sums.map((sum) => [
      textCell(words.what(sum)),
      sumCell(sum, sum.min),
      sumCell(sum, sum.max),
      textCell(sum.known.join(', ')),
      textCell(sum.unknown.join(', ')),
    ]),
  };
}
