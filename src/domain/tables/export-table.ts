import type { Hundredths } from '../figures/hundredths.ts';

/** A cell of a table that leaves the site. Numbers stay numbers in every format. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string }
  /** A whole number, such as a level or a count. */
  | { readonly kind: 'count'; readonly value: number }
  /** Hours or posts in hundredths. */
  | { readonly kind: 'amount'; readonly hundredths: Hundredths }
  /** Euros in cents. */
  | { readonly kind: 'euros'; readonly cents: Hundredths }
  /** A day of the form YYYY-MM-DD. */
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'empty' };

/** A column with its head and its width in letters. */
export interface ExportColumn {
  readonly title: string;
  readonly width: number;
}

/** A table that leaves the site: one sheet of a workbook, or one CSV file. Every row has a cell per column. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** A cell of words; of none, an empty cell. */
export function textCell(text: string): ExportCell {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** A cell with a whole number; empty for undefined, for what is unknown is not zero. */
export function countCell(value: number | undefined | null): ExportCell {
  return value === undefined || value === null ? { kind: 'empty' } : { kind: 'count', value };
}
