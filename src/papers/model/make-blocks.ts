import { type Block, type Content, type TableBlock, type TableRow, blank, words } from './paper.ts';

/** A heading; level 2 stands right under the title. */
export function heading(level: 2 | 3, text: string): Block {
  return { kind: 'heading', level, content: words(text) };
}

/** A paragraph of plain words. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: words(text) };
}

/** A paragraph that is a place to fill in, with the words that say what belongs there. */
export function blankParagraph(label: string): Block {
  return { kind: 'paragraph', content: blank(label) };
}

/** A paragraph in small letters that explains what stands above it. */
export function note(text: string): Block {
  return { kind: 'note', content: words(text) };
}

/** A list of plain words. */
export function list(items: readonly string[], ordered = false): Block {
  return { kind: 'list', ordered, items: items.map((item) => ({ box: false, content: words(item) })) };
}

function contentOf(cell: string | Content): Content {
  return typeof cell === 'string' ? words(cell) : cell;
}

/** A table of plain words, or of content where there are places to fill in; the first cell of each row is its head. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (string | Content)[])[],
  more: Partial<Pick<TableBlock, 'caption' | 'amounts' | 'shares'>> = {},
): TableBlock {
  return {
    kind: 'table',
    header: header.map((head) => words(head)),
    rows: rows.map((cells) => ({ role: 'plain', cells: cells.map(contentOf) })),
    rowHeads: true,
    ...more,
  };
}

/** Rows of a table under a title of their own. */
export interface RowGroup {
  /** Left out where the rows need none. */
  readonly title?: string;
  readonly rows: readonly (readonly (string | Content)[])[];
}

/** A table whose rows stand in groups, each under its title. */
export function groupedTable(
  header: readonly string[],
  groups: readonly RowGroup[],
  more: Partial<Pick<TableBlock, 'caption' | 'amounts' | 'shares'>> = {},
): TableBlock {
  return {
    ...table(header, [], more),
    rows: groups.flatMap(({ title, rows }): TableRow[] => [
      ...(title === undefined ? [] : [{ role: 'span', cells: [words(title)] } as const]),
      ...rows.map((cells) => ({ role: 'plain', cells: cells.map(contentOf) }) as const),
    ]),
  };
}
