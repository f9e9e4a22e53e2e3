import { palette } from '../../styles/palette.ts';
import type { PageSettings } from '../model/paper.ts';

const { light } = palette;

/** Colours of every paper, as six hexadecimal digits after a number sign. */
export const colours = {
  ink: light.text,
  muted: light['text-muted'],
  accent: light.accent,
  /** Behind places to fill in and notices. */
  wash: light['accent-wash'],
  /** Behind the heads of tables. */
  band: light.plan,
  /** Behind rows that name or add up others, and heads of rows. */
  shade: light.paper,
  line: light['line-strong'],
  white: light.sheet,
} as const;

/** A colour as office formats write it: without the number sign. */
export function hex(colour: string): string {
  return colour.slice(1);
}

/** Language of all papers. */
export const language = 'de-DE';

/** Letters of office files: those that every office has. */
export const officeFont = 'Arial';

/** A4 in millimetres, and the edges around the text. */
export const sheet = { width: 210, height: 297, side: 22, top: 18, bottom: 20, foot: 10 } as const;

/** Width of the text in millimetres. */
export function textWidth(page: PageSettings['page']): number {
  return (page === 'portrait' ? sheet.width : sheet.height) - 2 * sheet.side;
}

/** Letters that fit side by side in the tables of a page; one is about half as wide as it is high. */
export function tableLetters(page: PageSettings['page'], { table }: TextSizes): number {
  return (textWidth(page) / 25.4) * 72 * (2 / table);
}

const sizesOf = {
  normal: { body: 10.5, h1: 20, h2: 13.5, h3: 11.5, table: 9.5, small: 8 },
  large: { body: 16, h1: 32, h2: 20, h3: 17, table: 14, small: 9 },
  compact: { body: 10, h1: 18, h2: 12.5, h3: 10.5, table: 9, small: 8 },
} as const satisfies Readonly<Record<PageSettings['text'], object>>;

/** Sizes of letters in points. */
export function textSizes(text: PageSettings['text']) {
  return sizesOf[text];
}

/** Sizes of the letters of one paper. */
export type TextSizes = ReturnType<typeof textSizes>;
