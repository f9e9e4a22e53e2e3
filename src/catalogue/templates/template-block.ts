/** A piece of a line of a template. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  /** A place to fill in that says what belongs there. */
  | { readonly kind: 'blank'; readonly label: string }
  /** A line to write on. Several in one line share it evenly. */
  | { readonly kind: 'rule' }
  /** A box to tick. */
  | { readonly kind: 'box' }
  | { readonly kind: 'break' };

/** What stands in a paragraph, a list item or a cell. */
export type Content = readonly Inline[];

/** An item of a list; one with a box has no bullet or number. */
export interface ListItem {
  readonly box: boolean;
  readonly content: Content;
}

/** A part of a template from top to bottom. All formats are made from these. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly content: Content }
  | { readonly kind: 'paragraph'; readonly content: Content }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** An empty line to write on, as wide as the page. */
  | { readonly kind: 'writing-line' }
  /** What follows begins on a new page, for example because it is torn off; a heading comes next. */
  | { readonly kind: 'page-break' }
  /** A paragraph set apart: a hint or what must be minded before use. */
  | { readonly kind: 'notice'; readonly content: Content }
  | {
      readonly kind: 'table';
      readonly header: readonly Content[];
      readonly rows: readonly TableRow[];
      /** How the width is shared among the columns, when that is laid down and not found from the words. */
      readonly shares?: readonly number[];
    };

/** A row of a table; a `span` row names the rows under it, a `sum` row adds them up. */
export interface TableRow {
  readonly role: 'plain' | 'span' | 'sum';
  readonly cells: readonly Content[];
}

/** The words in a piece of content, without places to fill in. */
export function plainText(content: Content): string {
  return content
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'blank' ? `[${inline.label}]` : ' ',
    )
    .join('');
}

/** Plain words as content. */
export function words(text: string, strong = false): Content {
  return text === '' ? [] : [{ kind: 'text', text, strong }];
}
