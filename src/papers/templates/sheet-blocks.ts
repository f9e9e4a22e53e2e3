import { type Block, type Content, type TableRow, words } from '../model/paper.ts';
import type { Cell, Row, Sheet } from './work-out-cells.ts';

const roles = { plain: 'plain', section: 'span', sum: 'sum', total: 'sum' } as const;

function show(cell: Cell, kind: string): Content {
  if (cell.kind === 'words') return words(cell.text);
  if (cell.kind !== 'number') return [];
  if (kind === 'time') {
    const minutes = Math.round(cell.value * 1440);
    return words(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
  }
  return words(cell.value.toLocaleString('de-DE'));
}

function sharesOf(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}

/** Sheets as blocks, to be printed and filled in by hand; what is calculated stays empty. */
export function sheetBlocks(sheets: readonly Sheet[]): readonly Block[] {
  return sheets.flatMap(({ source, rows }, index): Block[] => [
    ...(index > 0 ? [{ kind: 'page-break' } as const] : []),
    { kind: 'heading', level: 2, content: words(source.name) },
    { kind: 'paragraph', content: words(source.lead) },
    {
      kind: 'table',
      header: source.columns.map(({ title }) => words(title)),
      shares: sharesOf(source.columns.map(({ width }) => width)),
      rows: rows.map((row: Row): TableRow => ({
        role: roles[row.role],
        cells: row.cells.map((cell, column) => show(cell, source.columns[column]?.kind ?? 'text')),
      })),
    },
  ]);
}
