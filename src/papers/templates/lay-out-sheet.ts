import { templateSourceTexts } from '../../i18n/template-source-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { Column, SheetSource } from './sheet-source.ts';

const { text: say } = textsFrom(templateSourceTexts);

/** Row of the sheet, counted from 1, in which the heads of the columns stand. */
export const headRow = 4;

/** What is to stand in a cell: words, a value, or a formula over rows that is yet to be worked out. */
export type CellPlan =
  | { readonly kind: 'empty' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `quiet` is one that stands in every row and shows nothing until the row is filled in. */
  | { readonly kind: 'formula'; readonly formula: string; readonly quiet: boolean }
  /** Adds up the plain rows from `first` to `last` of its column. */
  | { readonly kind: 'sum'; readonly first: number; readonly last: number }
  /** Adds up the given rows of its column, which are sums themselves. */
  | { readonly kind: 'total'; readonly rows: readonly number[] };

/** A row of a sheet under its head. */
export interface RowPlan {
  readonly number: number;
  readonly role: 'plain' | 'section' | 'sum' | 'total';
  readonly cells: readonly CellPlan[];
}

/** A sheet with the place of everything on it. */
export interface SheetPlan {
  readonly source: SheetSource;
  readonly rows: readonly RowPlan[];
  /** Number of the row with the sums of all sections, if columns are added up. */
  readonly totalRow: number | undefined;
}

/** Letter of a column counted from 0. A sheet has at most 26. */
export function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Fraction of the day of a time such as `14:30`. */
function dayFraction(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) / 1440;
}

function cellOf(column: Column, value: string | number | undefined): CellPlan {
  if (typeof value === 'string' && value.startsWith('='))
    return { kind: 'formula', formula: value.slice(1).trim(), quiet: false };
  if (value === undefined) {
    return column.formula === undefined
      ? { kind: 'empty' }
      : { kind: 'formula', formula: column.formula, quiet: true };
  }
  if (typeof value === 'number') return { kind: 'number', value };
  if (column.kind === 'time') return { kind: 'number', value: dayFraction(value) };
  return { kind: 'words', text: value };
}

/** Gives every row of a sheet its number: title, lead and head first, then sections with their sums. */
export function layOutSheet(source: SheetSource): SheetPlan {
  const rows: RowPlan[] = [];
  const sumRows: number[] = [];
  let number = headRow;
  const add = (role: RowPlan['role'], cells: readonly CellPlan[]) => {
    number++;
    rows.push({ number, role, cells });
  };
  const titled = (title: string, cell: (column: Column) => CellPlan): CellPlan[] =>
    source.columns.map((column, index) => (index === 0 ? { kind: 'words', text: title } : cell(column)));
  const summed = (column: Column) => source.sums.includes(column.key);

  for (const section of source.sections) {
    if (section.title !== undefined)
      add(
        'section',
        titled(section.title, () => ({ kind: 'empty' })),
      );
    const first = number + 1;
    const blank = Array.from({ length: section.blank }, (): Record<string, string | number> => ({}));
    for (const row of [...section.rows, ...blank]) {
      const unknown = Object.keys(row).find((key) => !source.columns.some((column) => column.key === key));
      if (unknown !== undefined)
        throw new Error(say('source.column', { sheet: source.name, column: unknown }));
      add(
        'plain',
        source.columns.map((column) => cellOf(column, row[column.key])),
      );
    }
    const last = number;
    if (source.sums.length > 0) {
      const title = section.title === undefined ? source.sumTitle : `Summe ${section.title}`;
      add(
        'sum',
        titled(title, (column) => (summed(column) ? { kind: 'sum', first, last } : { kind: 'empty' })),
      );
      sumRows.push(number);
    }
  }
  if (sumRows.length > 1)
    add(
      'total',
      titled(source.sumTitle, (column) =>
        summed(column) ? { kind: 'total', rows: sumRows } : { kind: 'empty' },
      ),
    );
  return { source, rows, totalRow: sumRows.length > 0 ? number : undefined };
}
