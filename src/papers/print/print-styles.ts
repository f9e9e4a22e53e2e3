import { xmlCharacters } from '../../domain/language/xml-characters.ts';
import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { colours, sheet, textSizes } from '../look/look.ts';
import type { Paper } from '../model/paper.ts';

const font = "'Fira Sans', Arial, sans-serif";

/** Words as a string of CSS that may stand in a page. */
function cssString(text: string): string {
  const quoted = xmlCharacters(text).replaceAll(
    /["\\\n\r<]/g,
    (sign) => `\\${sign.charCodeAt(0).toString(16)} `,
  );
  return `"${quoted}"`;
}

/** The sheets of a printed paper: size, edges, and the line at their foot. */
export function pageStyles({ page, text, imprint }: Paper): string {
  const { small } = textSizes(text);
  const foot = `font: ${small}pt ${font}; color: ${colours.muted}; vertical-align: top; padding-top: 5mm;`;
  const [of, number] = [paperFrameTexts['frame.pageOf'], paperFrameTexts['frame.page']];
  return `@page {
  size: A4 ${page};
  margin: ${sheet.top}mm ${sheet.side}mm ${sheet.bottom}mm;
  @bottom-left { content: ${cssString(imprint)}; ${foot} white-space: nowrap; }
  @bottom-right {
    content: ${cssString(`${number} `)} counter(page) ${cssString(` ${of} `)} counter(pages);
    ${foot}
  }
}`;
}

/** What is filled in before printing, on a screen, stands in brackets; what is filled in by hand has a line to write on. */
function blankStyles(byHand: boolean): string {
  return byHand
    ? `.blank { display: inline-block; min-width: 9em; padding: 6pt 1.5em 0 2pt; font-size: 0.66em; border-bottom: 0.75pt solid ${colours.ink}; color: ${colours.accent}; }
td .blank { padding-top: 0; }`
    : `.blank { color: ${colours.accent}; background: ${colours.wash}; padding: 0 1pt; box-decoration-break: clone; }
.blank::before { content: '['; }
.blank::after { content: ']'; }`;
}

/**
 * How the text of a printed paper looks.
 *
 * @param root selector of the element around the text
 * @param byHand true where it is filled in on paper
 */
export function textStyles({ text }: Pick<Paper, 'text'>, root: string, byHand: boolean): string {
  const sizes = textSizes(text);
  const hairline = `0.5pt solid ${colours.line}`;
  return `${root} {
  font: ${sizes.body}pt/1.4 ${font};
  color: ${colours.ink};
  font-variant-numeric: tabular-nums;
  print-color-adjust: exact;
  hyphens: none;
  overflow-wrap: break-word;
  orphans: 2;
  widows: 2;
}
h1, h2, h3 { line-height: 1.15; font-weight: 600; break-after: avoid; break-inside: avoid; }
h1 { font-size: ${sizes.h1}pt; margin: 0 0 12pt; padding-top: 9pt; border-top: 3pt solid ${colours.accent}; }
h2 { font-size: ${sizes.h2}pt; margin: 16pt 0 5pt; }
h3 { font-size: ${sizes.h3}pt; margin: 11pt 0 4pt; }
.new-page { break-before: page; margin-top: 0; }
b, th, caption { font-weight: 600; }
p { margin: 0 0 7pt; }
ul, ol { margin: 0 0 7pt; padding-left: 18pt; }
li { margin-bottom: 3pt; }
li::marker { color: ${colours.muted}; }
.boxed { display: flex; gap: 7pt; list-style: none; margin-left: -18pt; align-items: baseline; }
.boxed > :last-child { flex: 1; }
.note { font-size: ${sizes.table}pt; color: ${colours.muted}; }
.notice { padding: 6pt 8pt; border-left: 3pt solid ${colours.accent}; background: ${colours.wash}; break-inside: avoid; }
${blankStyles(byHand)}
.box { display: inline-block; width: 0.72em; height: 0.72em; border: 1pt solid ${colours.ink}; vertical-align: -0.06em; }
.ruled { display: flex; flex-wrap: wrap; gap: 0 5pt; align-items: baseline; padding-top: 4pt; }
.rule { flex: 1 1 60pt; height: 1em; border-bottom: 0.75pt solid ${colours.ink}; }
table { width: calc(100% - 1pt); border-collapse: collapse; table-layout: fixed; margin: 0 0 10pt; font-size: ${sizes.table}pt; line-height: 1.3; }
caption { text-align: left; padding: 6pt 0 4pt; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.group { break-after: avoid; }
th, td { text-align: left; vertical-align: top; padding: 3.5pt 4.5pt; border: ${hairline}; }
thead th { vertical-align: bottom; background: ${colours.band}; }
tbody th, .shade > * { background: ${colours.shade}; font-weight: 600; }
.amount { text-align: right; }
.handwriting { height: 24pt; }
.facts { table-layout: auto; font-size: ${sizes.body}pt; }
.facts th, .facts td { border: 0; border-bottom: 0.5pt solid ${colours.band}; background: none; padding: 3pt 0; }
.facts th { width: 45mm; padding-right: 6pt; }
img { max-width: 100%; }`;
}
