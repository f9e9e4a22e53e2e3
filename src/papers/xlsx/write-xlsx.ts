import { type Cell, type DataValidation, writeXlsx as writeWorkbook, type WriteSheet } from 'hucre/xlsx';
import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { xmlCharacters } from '../../domain/language/xml-characters.ts';
import { coreProperties, corePropertiesPath } from '../core-properties.ts';
import type { CellValue, Sheet, SheetColumn, SheetRow, Workbook } from '../model/workbook.ts';
import { officePackage, unpackOffice } from '../office-package.ts';
import { cellStyle, defaultFont, placeStyles } from './cell-styles.ts';

/** What Excel takes in one cell, in characters. */
const longestCell = 32_767;

/**
 * Words are always words: nothing in a cell ever runs as a formula, and `_x0041_`, by which the format means a character
 * (ECMA-376, 22.4.2.4), stays what it is.
 */
function wordsCell(text: string): Partial<Cell> {
  const words = xmlCharacters(text).slice(0, longestCell);
  return { type: 'string', value: words.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') };
}

function cellOf(value: CellValue): Partial<Cell> {
  switch (value.kind) {
    case 'empty':
      return { type: 'empty', value: null };
    case 'words':
      return wordsCell(value.text);
    case 'number':
      return { type: 'number', value: value.value };
    case 'day':
      return { type: 'date', value: new Date(`${value.iso}T00:00:00Z`) };
    case 'formula':
      return { type: 'formula', value: null, formula: value.formula, formulaResult: value.result };
  }
}

/** A name Excel takes for a sheet: at most 31 characters, without those it forbids. */
function sheetName(name: string): string {
  return xmlCharacters(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31);
}

/** Letter of a column counted from 0. A sheet to choose in has at most 26. */
function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Lines a cell of words needs, so that its row is high enough in programs that do not look for themselves. */
function linesOf({ cells }: SheetRow, columns: readonly SheetColumn[]): number {
  return Math.max(
    1,
    ...cells.map(({ value }, column) =>
      value.kind === 'words' ? Math.ceil((value.text.length * 1.15) / (columns[column]?.width ?? 10)) : 1,
    ),
  );
}

/** Lists to choose from, for the plain rows of a column. */
function choices({ columns, rows }: Sheet, headRow: number): DataValidation[] {
  const plain = rows.flatMap(({ role }, index) => (role === 'plain' ? [index + headRow + 2] : []));
  return columns.flatMap(({ choices: values, title }, column) => {
    if (values === undefined) return [];
    const letter = columnLetter(column);
    return [
      {
        type: 'list',
        values: [...values],
        allowBlank: true,
        showInputMessage: true,
        inputTitle: title.slice(0, 32),
        inputMessage: paperFrameTexts['frame.choose'],
        range: `${letter}${plain[0] ?? 1}:${letter}${plain.at(-1) ?? 1}`,
      } as const,
    ];
  });
}

/** Prints on A4 across, one page wide, with the head on every page. */
function printing(headRow: number, imprint: string): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const [page, of] = [paperFrameTexts['frame.page'], paperFrameTexts['frame.pageOf']];
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.8, header: 0.3, footer: 0.35 },
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
    },
    headerFooter: {
      oddFooter: `&L&8${imprint.replaceAll('&', '&&')}&R&8${page} &P ${of} &N`,
    },
  };
}

function sheetOf(sheet: Sheet, imprint: string): WriteSheet {
  const { name, lead, columns, rows, firstColumnStays } = sheet;
  const isForm = lead !== undefined;
  /** Row of the head, counted from 0. */
  const headRow = isForm ? 3 : 0;
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  if (lead) {
    const letters = columns.reduce((sum, { width }) => sum + width, 0);
    cells.set('0,0', { ...wordsCell(lead.title), style: placeStyles.title });
    cells.set('1,0', { ...wordsCell(lead.text), style: placeStyles.lead });
    rowDefs.set(0, { height: 30 });
    rowDefs.set(1, { height: Math.ceil((lead.text.length * 1.1) / letters) * 15 + 6 });
    rowDefs.set(2, { height: 8 });
    rowDefs.set(headRow, { height: 36 });
  }
  columns.forEach(({ title }, column) => {
    cells.set(`${headRow},${column}`, { ...wordsCell(title), style: placeStyles.head });
  });
  rows.forEach((row, index) => {
    const at = headRow + 1 + index;
    row.cells.forEach((cell, column) => {
      if (cell.value.kind === 'empty' && !isForm) return;
      cells.set(`${at},${column}`, { ...cellOf(cell.value), style: cellStyle(cell, row.role, isForm) });
    });
    if (isForm) {
      const lines = row.role === 'section' ? 1 : linesOf(row, columns);
      rowDefs.set(at, { height: Math.max(20, lines * 15 + 4) });
    }
  });
  const end = columns.length - 1;
  return {
    name: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    cells,
    rowDefs,
    merges: isForm && end > 0 ? [{ startRow: 1, startCol: 0, endRow: 1, endCol: end }] : [],
    dataValidations: choices(sheet, headRow),
    freezePane: { rows: headRow + 1, ...(firstColumnStays ? { columns: 1 } : {}) },
    view: { showGridLines: !isForm },
    a11y: { headerRow: headRow },
    ...printing(headRow, imprint),
  };
}

/** A workbook as an Excel file: numbers are numbers, days are days, formulas carry the result they have now. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeWorkbook({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, xmlCharacters(workbook.imprint))),
    defaultFont,
  });
  return officePackage({ ...unpackOffice(file), [corePropertiesPath]: coreProperties(workbook) });
}
