import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnShares } from '../look/column-shares.ts';
import { colours, hex } from '../look/look.ts';
import type { Content, TableBlock } from '../model/paper.ts';
import type { DocxPage } from './docx-blocks.ts';
import { docxRuns } from './docx-content.ts';

/** Height of a row with cells to fill in by hand, in twentieths of a point. */
const handwritingHeight = 480;
const margins = { marginUnitType: WidthType.DXA, top: 70, bottom: 70, left: 90, right: 90 } as const;

type CellLook = 'head' | 'plain' | 'shade';

/** How a cell stands in its row. */
interface CellPlace {
  readonly look: CellLook;
  readonly width: number;
  readonly span?: number;
  readonly atEnd?: boolean;
  /** Whether the row stays on a page with the one after it. */
  readonly keptWithNext?: boolean;
}

function cell(content: Content, place: CellPlace): TableCell {
  const { look, width, span, atEnd = false, keptWithNext = false } = place;
  const fill = hex(look === 'head' ? colours.band : colours.shade);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(look === 'head' ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(look === 'plain' ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        style: look === 'plain' ? 'TableText' : 'TableHead',
        ...(atEnd ? { alignment: AlignmentType.END } : {}),
        ...(keptWithNext ? { keepNext: true } : {}),
        children: docxRuns(content),
      }),
    ],
  });
}

/** A table whose first row is marked as header and repeats on every page. */
export function docxTable(block: TableBlock, { width, letters }: DocxPage): Table {
  const { header, rowHeads = false, amounts = [] } = block;
  const widths = (block.shares ?? columnShares(header, block.rows, letters)).map((share) =>
    Math.round(share * width),
  );
  const place = (column: number, look: CellLook): CellPlace => ({
    look,
    width: widths[column] ?? 0,
    atEnd: amounts.includes(column),
  });

  const rows = block.rows.map(({ role, cells }) => {
    const filled = header.map((_, column) => cells[column] ?? []);
    const empty = role === 'plain' && filled.some((content) => content.length === 0);
    const look = (column: number) => (role === 'sum' || (rowHeads && column === 0) ? 'shade' : 'plain');
    return new TableRow({
      cantSplit: true,
      ...(empty ? { height: { value: handwritingHeight, rule: HeightRule.ATLEAST } } : {}),
      children:
        role === 'span'
          ? [cell(filled[0] ?? [], { look: 'shade', width, span: header.length, keptWithNext: true })]
          : filled.map((content, column) => cell(content, place(column, look(column)))),
    });
  });

  const line = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.line) };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((content, column) =>
          cell(content, { ...place(column, 'head'), keptWithNext: true }),
        ),
      }),
      ...rows,
    ],
  });
}
