import type { Cell, Sheet } from 'write-excel-file/universal';
import type { ExportCell, ExportTable } from '../../../domain/tables/export-table.ts';

/** Look of cells; the colours are those of the templates. */
const head = {
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: '#10303A',
  wrap: true,
  alignVertical: 'top',
} as const;
const plain = { alignVertical: 'top', wrap: true } as const;

/** A cell as the library takes it. Words are always words: nothing in a cell ever runs as a formula. */
function cellOf(cell: ExportCell): Cell {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text.slice(0, 32_767), ...plain };
    case 'count':
      return { type: Number, value: cell.value, format: '0', ...plain };
    case 'amount':
      return {
        type: Number,
        value: cell.hundredths / 100,
        format: cell.hundredths % 100 === 0 ? '#,##0' : '#,##0.00',
        ...plain,
      };
    case 'euros':
      return { type: Number, value: cell.cents / 100, format: '#,##0.00 "€"', ...plain };
    case 'day':
      return { type: Date, value: new Date(`${cell.iso}T00:00:00Z`), format: 'dd.mm.yyyy', ...plain };
    case 'empty':
      return null;
  }
}

/** A name Excel takes for a sheet: at most 31 characters, without those it forbids. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

/**
 * Tables as sheets with a frozen head and first column. A hundredth is divided once and never added to, so that what
 * stands in a cell is the number its digits say.
 *
 * @param progress told how many rows of how many are laid out
 */
export function xlsxSheets(
  tables: readonly ExportTable[],
  progress: (done: number, total: number) => void = () => undefined,
): Sheet<Blob>[] {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  return tables.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: columns.length > 2 ? 1 : 0,
    orientation: 'landscape',
    data: [
      columns.map(({ title }) => ({ type: String, value: title, ...head })),
      ...rows.map((row) => {
        done += 1;
        if (done % 50 === 0 || done === total) progress(done, total);
        return row.map(cellOf);
      }),
    ],
  }));
}
