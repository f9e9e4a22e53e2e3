import {
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
import { columnShares } from './column-shares.ts';
import { docxRuns } from './docx-content.ts';
import type { Block, Content } from './template-block.ts';
import { colours, type TextSizes } from './template-look.ts';

/** Height of a row with cells to fill in by hand, in twentieths of a point. */
const handwritingHeight = 480;

/** A table whose first row is marked as header and repeats on every page. */
export function docxTable(block: Block & { kind: 'table' }, sizes: TextSizes, width: number): Table {
  const letters = width / 20 / (sizes.table * 0.5);
  const widths = columnShares(block.header, block.rows, letters).map((share) => Math.round(share * width));

  const cell = (content: Content, column: number, look: 'head' | 'plain' | 'band'): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: look === 'head' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      margins: { top: 70, bottom: 70, left: 90, right: 90 },
      ...(look === 'plain'
        ? {}
        : {
            shading: {
              type: ShadingType.CLEAR,
              color: 'auto',
              fill: look === 'head' ? colours.band : 'F4F6F7',
            },
          }),
      children: [new Paragraph({ style: 'TableText', children: docxRuns(content, look !== 'plain') })],
    });

  const rows = block.rows.map(({ role, cells }) => {
    const filled = block.header.map((_, column) => cells[column] ?? []);
    const empty = role === 'plain' && filled.some((content) => content.length === 0);
    return new TableRow({
      cantSplit: true,
      ...(empty ? { height: { value: handwritingHeight, rule: HeightRule.ATLEAST } } : {}),
      children:
        role === 'span'
          ? [
              new TableCell({
                columnSpan: block.header.length,
                margins: { top: 70, bottom: 70, left: 90, right: 90 },
                shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F4F6F7' },
                children: [new Paragraph({ style: 'TableText', children: docxRuns(filled[0] ?? [], true) })],
              }),
            ]
          : filled.map((content, column) => cell(content, column, role === 'sum' ? 'band' : 'plain')),
    });
  });

  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
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
        children: block.header.map((content, column) => cell(content, column, 'head')),
      }),
      ...rows,
    ],
  });
}
