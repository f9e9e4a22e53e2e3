import type { ExportCell, ExportTable } from '../../domain/tables/export-table.ts';
import type { Sheet, SheetCell } from '../model/workbook.ts';

/** A hundredth is divided once and never added to, so that what stands in a cell is the number its digits say. */
function cellOf(cell: ExportCell): SheetCell {
  switch (cell.kind) {
    case 'text':
      return { format: 'text', value: { kind: 'words', text: cell.text } };
    case 'count':
      return { format: 'count', value: { kind: 'number', value: cell.value } };
    case 'amount':
      return {
        format: cell.hundredths % 100 === 0 ? 'whole' : 'amount',
        value: { kind: 'number', value: cell.hundredths / 100 },
      };
    case 'euros':
      return { format: 'euros', value: { kind: 'number', value: cell.cents / 100 } };
    case 'day':
      return { format: 'day', value: { kind: 'day', iso: cell.iso } };
    case 'empty':
      return { format: 'text', value: { kind: 'empty' } };
  }
}

/** A table as a sheet whose head, and whose first column where it has several, stay in sight. */
export function sheetOfTable({ name, columns, rows }: ExportTable): Sheet {
  return {
    name,
    columns,
    rows: rows.map((row) => ({ role: 'plain', cells: row.map(cellOf) })),
    firstColumnStays: columns.length > 2,
  };
}
