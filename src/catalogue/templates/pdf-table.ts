import { columnShares } from './column-shares.ts';
import type { Line } from './pdf-lines.ts';
import type { PdfPaper, Structure } from './pdf-paper.ts';
import type { Block, Content, TableRow } from './template-block.ts';
import { colours } from './template-look.ts';

const padding = { x: 4.5, y: 3.5 };
/** Least height of a row that is filled in by hand. */
const handwritingHeight = 24;
/** Reading aids are told that a head belongs to the column under it. */
const headOfColumn = { lang: 'de-DE', scope: 'Column' };

type Role = TableRow['role'] | 'head';

interface LaidRow {
  readonly role: Role;
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
}

function bold(content: Content): Content {
  return content.map((inline) => (inline.kind === 'text' ? { ...inline, strong: true } : inline));
}

/** A table with its head repeated on every page; rows are never torn apart. */
export function pdfTable(paper: PdfPaper, block: Block & { kind: 'table' }): void {
  const size = paper.sizes.table;
  const lineHeight = size * 1.32;
  const shares = block.shares ?? columnShares(block.header, block.rows, paper.width / (size * 0.52));
  const widths = shares.map((share) => share * paper.width);
  const startOf = (column: number) => widths.slice(0, column).reduce((sum, width) => sum + width, paper.left);

  const lay = (cells: readonly Content[], role: Role): LaidRow => {
    const laid = (
      role === 'span' ? cells.slice(0, 1) : block.header.map((_, column) => cells[column] ?? [])
    ).map((content, column) =>
      paper.lines(
        role === 'plain' ? content : bold(content),
        size,
        (role === 'span' ? paper.width : (widths[column] ?? 0)) - 2 * padding.x,
      ),
    );
    const most = Math.max(1, ...laid.map((lines) => lines.length));
    const empty = role === 'plain' && laid.some((lines) => lines.every((line) => line.length === 0));
    return {
      role,
      cells: laid,
      height: Math.max(most * lineHeight + 2 * padding.y, empty ? handwritingHeight : 0),
    };
  };

  const drawFrame = (row: LaidRow) =>
    paper.decorate((pdf) => {
      if (row.role !== 'plain') {
        const fill = row.role === 'head' ? `#${colours.band}` : '#F4F6F7';
        pdf.rect(paper.left, paper.y, paper.width, row.height).fill(fill);
      }
      pdf.lineWidth(0.5).strokeColor(`#${colours.line}`);
      const columns = row.role === 'span' ? [paper.width] : widths;
      columns.forEach((width, column) => pdf.rect(startOf(column), paper.y, width, row.height).stroke());
    });

  const drawCells = (row: LaidRow, inside: Structure) =>
    row.cells.forEach((lines, column) => {
      const head = row.role === 'head';
      const cell = paper.begin(head ? 'TH' : 'TD', inside, head ? headOfColumn : {});
      lines.forEach((line, index) => {
        const y = paper.y + padding.y + index * lineHeight;
        paper.drawLineAt(
          cell,
          line,
          startOf(column) + padding.x,
          y,
          size,
          lineHeight,
          index < lines.length - 1,
        );
      });
      cell.end();
    });

  const drawRow = (row: LaidRow, table: Structure) => {
    drawFrame(row);
    const structure = paper.begin('TR', table);
    drawCells(row, structure);
    structure.end();
    paper.y += row.height;
  };

  const head = lay(block.header, 'head');
  const rows = block.rows.map(({ cells, role }) => lay(cells, role));
  paper.need(head.height + (rows[0]?.height ?? 0) + (rows[1]?.height ?? 0));
  const table = paper.begin('Table');
  drawRow(head, table);
  rows.forEach((row, index) => {
    const next = row.role === 'span' ? (rows[index + 1]?.height ?? 0) : 0;
    if (paper.need(row.height + next)) {
      // The head is already in the structure; on further pages it is only for the eye.
      drawFrame(head);
      head.cells.forEach((lines, column) =>
        lines.forEach((line, index) => {
          paper.drawArtifactLine(
            line,
            startOf(column) + padding.x,
            paper.y + padding.y + index * lineHeight,
            size,
            lineHeight,
          );
        }),
      );
      paper.y += head.height;
    }
    drawRow(row, table);
  });
  table.end();
  paper.y += 12;
}
