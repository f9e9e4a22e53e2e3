import type { FileFacts } from './paper.ts';

/** What the cells of a column hold; decides how a value is shown. */
export type CellFormat =
  'text' | 'count' | 'number' | 'whole' | 'amount' | 'euros' | 'day' | 'time' | 'hours';

/** What stands in a cell: nothing, words, a value, or a formula with the result it has now. */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A day of the form YYYY-MM-DD. */
  | { readonly kind: 'day'; readonly iso: string }
  /** A `quiet` formula stands in every row and shows nothing while its result is 0. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number; readonly quiet: boolean };

/** A cell with the way it is shown. */
export interface SheetCell {
  readonly format: CellFormat;
  readonly value: CellValue;
}

/** A row; a section names the rows under it, sums and totals add them up. */
export interface SheetRow {
  readonly role: 'plain' | 'section' | 'sum' | 'total';
  readonly cells: readonly SheetCell[];
}

/** A column with its head, its width in letters, and what may be chosen in it. */
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly choices?: readonly string[];
}

/** One sheet: a head that stays in sight, and rows under it. */
export interface Sheet {
  readonly name: string;
  /** A title with a sentence above the head, as on a form. */
  readonly lead?: { readonly title: string; readonly text: string };
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** True where the first column stays in sight as well. */
  readonly firstColumnStays: boolean;
}

/** A file of sheets to calculate with. */
export interface Workbook extends FileFacts {
  readonly sheets: readonly Sheet[];
}
