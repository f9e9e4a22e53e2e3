import { columnLetter, headRow } from './lay-out-sheet.ts';
import { imprint } from './template-look.ts';
import type { Cell, Row, Sheet } from './work-out-cells.ts';
import { cellStyle, headStyle, leadStyle, titleStyle } from './xlsx-styles.ts';
import { xmlText } from './xml-text.ts';

function wordsCell(address: string, style: number, text: string): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function cellXml(address: string, cell: Cell, style: number): string {
  switch (cell.kind) {
    case 'empty':
      return `<c r="${address}" s="${style}"/>`;
    case 'words':
      return wordsCell(address, style, cell.text);
    case 'number':
      return `<c r="${address}" s="${style}"><v>${cell.value}</v></c>`;
    case 'formula':
      return `<c r="${address}" s="${style}"><f>${xmlText(cell.formula)}</f><v>${cell.result}</v></c>`;
  }
}

function rowXml({ number, role, cells }: Row, sheet: Sheet): string {
  const columns = sheet.source.columns;
  const written = cells.map((cell, column) => {
    const kind = columns[column]?.kind ?? 'text';
    return cellXml(
      `${columnLetter(column)}${number}`,
      cell,
      cellStyle(kind, role, cell.kind === 'formula' && cell.quiet),
    );
  });
  const lines = Math.max(
    1,
    ...cells.map((cell, column) =>
      cell.kind === 'words' && role !== 'section'
        ? Math.ceil((cell.text.length * 1.15) / (columns[column]?.width ?? 10))
        : 1,
    ),
  );
  return `<row r="${number}" ht="${Math.max(20, lines * 15 + 4)}" customHeight="1">${written.join('')}</row>`;
}

/** Lists to choose from, for the plain rows of a column. */
function validations({ source, rows }: Sheet): string {
  const plain = rows.filter(({ role }) => role === 'plain').map(({ number }) => number);
  const first = plain[0] ?? headRow;
  const last = plain.at(-1) ?? headRow;
  const rules = source.columns.flatMap(({ choices, title }, column) => {
    if (choices === undefined) return [];
    const range = `${columnLetter(column)}${first}:${columnLetter(column)}${last}`;
    return [
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="${xmlText(title.slice(0, 32))}" prompt="Bitte auswählen" sqref="${range}"><formula1>${xmlText(`"${choices.join(',')}"`)}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** `xl/worksheets/sheet….xml`: title, lead, a frozen head and the rows; prints on A4 across, one page wide. */
export function sheetXml(sheet: Sheet, title: string): string {
  const { source, rows } = sheet;
  const last = columnLetter(source.columns.length - 1);
  const total = source.columns.reduce((sum, { width }) => sum + width, 0);
  const leadHeight = Math.ceil((source.lead.length * 1.1) / total) * 15 + 6;
  const columns = source.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = source.columns.map(({ title }, column) =>
    wordsCell(`${columnLetter(column)}${headRow}`, headStyle, title),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}${rows.at(-1)?.number ?? headRow}"/>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A${headRow + 1}" sqref="A${headRow + 1}"/>`,
    '</sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="20"/>',
    `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
    `<row r="1" ht="30" customHeight="1">${wordsCell('A1', titleStyle, title)}</row>`,
    `<row r="2" ht="${leadHeight}" customHeight="1">${wordsCell('A2', leadStyle, source.lead)}</row>`,
    '<row r="3" ht="8" customHeight="1"/>',
    `<row r="${headRow}" ht="36" customHeight="1">${heads.join('')}</row>`,
    ...rows.map((row) => rowXml(row, sheet)),
    '</sheetData>',
    source.columns.length > 1 ? `<mergeCells count="1"><mergeCell ref="A2:${last}2"/></mergeCells>` : '',
    validations(sheet),
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.8" header="0.3" footer="0.35"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L&amp;8${xmlText(imprint)}&amp;R&amp;8Seite &amp;P von &amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}
