import type { Column } from './sheet-source.ts';
import { colours } from './template-look.ts';

type Kind = Column['kind'];
type Role = 'plain' | 'section' | 'sum' | 'total';

const formats: Readonly<Record<Kind, { id: number; code?: string }>> = {
  text: { id: 0 },
  choice: { id: 0 },
  number: { id: 0 },
  euro: { id: 165, code: '[$-407]#,##0.00\\ "€"' },
  date: { id: 166, code: 'dd\\.mm\\.yyyy' },
  time: { id: 167, code: 'hh:mm' },
  hours: { id: 168, code: '[h]:mm' },
};
/** Results that are 0 because nothing is filled in yet are not shown. */
const quiet = {
  euro: { id: 169, code: '[$-407]#,##0.00\\ "€";[$-407]\\-#,##0.00\\ "€";""' },
  hours: { id: 170, code: '[h]:mm;\\-[h]:mm;""' },
};

const kinds: readonly Kind[] = ['text', 'number', 'euro', 'date', 'time', 'hours', 'choice'];
const roles: readonly Role[] = ['plain', 'section', 'sum', 'total'];

/** Styles of single places, by their number. */
export const titleStyle = 1;
export const leadStyle = 2;
export const headStyle = 3;
const firstCellStyle = 4;
const quietStyles = {
  euro: firstCellStyle + kinds.length * roles.length,
  hours: firstCellStyle + kinds.length * roles.length + 1,
};

/** Number of the style of a cell. */
export function cellStyle(kind: Kind, role: Role, isQuiet: boolean): number {
  if (isQuiet && (kind === 'euro' || kind === 'hours')) return quietStyles[kind];
  return firstCellStyle + roles.indexOf(role) * kinds.length + kinds.indexOf(kind);
}

const fonts = [
  `<font><sz val="11"/><color rgb="FF${colours.ink}"/><name val="Arial"/><family val="2"/></font>`,
  `<font><b/><sz val="18"/><color rgb="FF${colours.ink}"/><name val="Arial"/><family val="2"/></font>`,
  `<font><sz val="11"/><color rgb="FF${colours.muted}"/><name val="Arial"/><family val="2"/></font>`,
  `<font><b/><sz val="11"/><color rgb="FF${colours.white}"/><name val="Arial"/><family val="2"/></font>`,
  `<font><b/><sz val="11"/><color rgb="FF${colours.ink}"/><name val="Arial"/><family val="2"/></font>`,
];
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill(colours.ink),
  fill(colours.band),
  fill(colours.wash),
];
const edge = (side: string) => `<${side} style="thin"><color rgb="FF${colours.line}"/></${side}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
];

function xf(numFmt: number, font: number, fillIndex: number, border: number, alignment: string): string {
  return `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fillIndex}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

const wrap = '<alignment vertical="top" wrapText="1"/>';
const middle = '<alignment vertical="center" wrapText="1"/>';
const indented = '<alignment horizontal="left" vertical="center" wrapText="1" indent="1"/>';
const roleLook: Readonly<Record<Role, { font: number; fill: number }>> = {
  plain: { font: 0, fill: 0 },
  section: { font: 4, fill: 3 },
  sum: { font: 4, fill: 0 },
  total: { font: 4, fill: 4 },
};

/** `xl/styles.xml`: letters, colours and number formats of all cells. */
export function stylesXml(): string {
  const codes = [...Object.values(formats), ...Object.values(quiet)];
  const numFmts = codes.flatMap(({ id, code }) =>
    code === undefined ? [] : [`<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`],
  );
  const xfs = [
    xf(0, 0, 0, 0, wrap),
    xf(0, 1, 0, 0, '<alignment vertical="center"/>'),
    xf(0, 2, 0, 0, wrap),
    xf(0, 3, 2, 1, indented),
    ...roles.flatMap((role) =>
      kinds.map((kind) => {
        const isText = kind === 'text' || kind === 'choice';
        return xf(formats[kind].id, roleLook[role].font, roleLook[role].fill, 1, isText ? indented : middle);
      }),
    ),
    xf(quiet.euro.id, 0, 0, 1, middle),
    xf(quiet.hours.id, 0, 0, 1, middle),
  ];
  const list = (tag: string, items: readonly string[]) =>
    `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('numFmts', numFmts),
    list('fonts', fonts),
    list('fills', fills),
    list('borders', borders),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', xfs),
    '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
