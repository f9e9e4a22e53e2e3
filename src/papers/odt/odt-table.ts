import { columnShares } from '../look/column-shares.ts';
import { element, type MarkupNode } from '../markup/element.ts';
import type { Content, TableBlock } from '../model/paper.ts';
import { odtNodes, odtParagraph } from './odt-content.ts';

/** A table and the styles that only it has. */
export interface OdtTable {
  readonly styles: readonly MarkupNode[];
  readonly node: MarkupNode;
}

function cell(style: string, text: string, content: Content, span = 1): MarkupNode {
  return element(
    'table:table-cell',
    {
      'table:style-name': style,
      'office:value-type': 'string',
      'table:number-columns-spanned': span > 1 ? String(span) : undefined,
    },
    odtParagraph(text, ...odtNodes(content)),
  );
}

/**
 * A table whose first row is marked as header and repeats on every page.
 *
 * @param name unlike that of any other table of the file
 * @param page width of the text in millimetres, and letters that fit side by side in it
 */
export function odtTable(
  block: TableBlock,
  name: string,
  page: { readonly width: number; readonly letters: number },
): OdtTable {
  const { header, rowHeads = false, amounts = [] } = block;
  const shares = block.shares ?? columnShares(header, block.rows, page.letters);
  const millimetres = (share: number) => `${(share * page.width).toFixed(1)}mm`;
  const textStyle = (column: number, head: boolean) =>
    `Table_${head ? 'Head' : 'Text'}${amounts.includes(column) ? '_End' : ''}`;

  const rows = block.rows.map(({ role, cells }) => {
    const filled = header.map((_, column) => cells[column] ?? []);
    const empty = role === 'plain' && filled.some((content) => content.length === 0);
    const isHead = (column: number) => role === 'sum' || (rowHeads && column === 0);
    return element(
      'table:table-row',
      { 'table:style-name': empty ? 'Row_Handwriting' : 'Row' },
      ...(role === 'span'
        ? [
            cell('Cell_Shade', 'Table_Head', filled[0] ?? [], header.length),
            ...header.slice(1).map(() => element('table:covered-table-cell')),
          ]
        : filled.map((content, column) =>
            cell(isHead(column) ? 'Cell_Shade' : 'Cell', textStyle(column, isHead(column)), content),
          )),
    );
  });

  return {
    styles: [
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'table' },
        element('style:table-properties', {
          'style:width': millimetres(1),
          'table:align': 'left',
          'table:border-model': 'collapsing',
          'fo:margin-bottom': '4mm',
          'style:may-break-between-rows': 'true',
        }),
      ),
      ...shares.map((share, column) =>
        element(
          'style:style',
          { 'style:name': `${name}.${column + 1}`, 'style:family': 'table-column' },
          element('style:table-column-properties', { 'style:column-width': millimetres(share) }),
        ),
      ),
    ],
    node: element(
      'table:table',
      { 'table:name': name, 'table:style-name': name },
      ...header.map((_, column) =>
        element('table:table-column', { 'table:style-name': `${name}.${column + 1}` }),
      ),
      element(
        'table:table-header-rows',
        {},
        element(
          'table:table-row',
          { 'table:style-name': 'Row' },
          ...header.map((content, column) => cell('Cell_Head', textStyle(column, true), content)),
        ),
      ),
      ...rows,
    ),
  };
}
