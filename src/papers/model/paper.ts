/** A piece of a line. */
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

/** A row of a table; a `span` row names the rows under it, a `sum` row adds them up. */
export interface TableRow {
  readonly role: 'plain' | 'span' | 'sum';
  readonly cells: readonly Content[];
}

/** A table whose first row is its head. */
export interface TableBlock {
  readonly kind: 'table';
  /** Names the table; stands above it. A table right under a heading that says the same needs none. */
  readonly caption?: string;
  readonly header: readonly Content[];
  readonly rows: readonly TableRow[];
  /** True where the first cell of each row is the head of the row. */
  readonly rowHeads?: boolean;
  /** Columns, counted from 0, that hold amounts and are set flush right. */
  readonly amounts?: readonly number[];
  /** How the width is shared among the columns, when that is laid down and not found from the words. */
  readonly shares?: readonly number[];
}

/** A drawing as PNG with its size in points. */
export interface PaperPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A part of a paper from top to bottom. All formats are made from these. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly content: Content }
  | { readonly kind: 'paragraph'; readonly content: Content }
  /** A paragraph in small letters that explains what stands above it. */
  | { readonly kind: 'note'; readonly content: Content }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** What a paper says of itself: names on the left, what they stand for on the right. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly content: Content }[] }
  /** An empty line to write on, as wide as the page. */
  | { readonly kind: 'writing-line' }
  /** What follows begins on a new page, for example because it is torn off; a heading comes next. */
  | { readonly kind: 'page-break' }
  /** A paragraph set apart: a hint or what must be minded before use. */
  | { readonly kind: 'notice'; readonly content: Content }
  | TableBlock
  /** A drawing with the words that say the same. */
  | { readonly kind: 'picture'; readonly alternative: string; readonly picture: PaperPicture };

/** How the pages look. */
export interface PageSettings {
  /** Large letters for a notice that is read while walking past, compact ones where much must fit on few pages. */
  readonly text: 'normal' | 'large' | 'compact';
  readonly page: 'portrait' | 'landscape';
}

/** What a file says of itself. All of it is German. */
export interface FileFacts {
  readonly title: string;
  /** One sentence on what it is for. */
  readonly summary: string;
  /** Day that stands for both beginning and last change, YYYY-MM-DD. */
  readonly day: string;
  /** Left half of the line at the foot of every page. */
  readonly imprint: string;
}

/** A paper: one model from which every format is written. */
export interface Paper extends FileFacts, PageSettings {
  /** What stands on top, where that is not the title. */
  readonly heading?: string;
  readonly blocks: readonly Block[];
}

/** The words in a piece of content, with blanks in brackets. */
export function plainText(content: Content): string {
  return content
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'blank' ? `[${inline.label}]` : ' ',
    )
    .join('');
}

/** Plain words as content; line feeds begin a new line. */
export function words(text: string, strong = false): Content {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: line, strong } as const]),
    ]);
}

/** A place to fill in, as content. */
export function blank(label: string): Content {
  return [{ kind: 'blank', label }];
}
