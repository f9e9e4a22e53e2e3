import type { CellStyle } from 'hucre/xlsx';
import { colours, hex, officeFont } from '../look/look.ts';
import type { CellFormat, SheetCell, SheetRow } from '../model/workbook.ts';

/**
 * How values are shown. Separators follow the language of the reader's program, German in a German one; currency and
 * dates are German everywhere.
 */
const formats: Readonly<Record<CellFormat, string | undefined>> = {
  text: undefined,
  count: '0',
  number: undefined,
  // One format for both would show a comma behind whole numbers.
  whole: '#,##0',
  amount: '#,##0.00',
  euros: '[$-407]#,##0.00\\ "€"',
  day: 'dd\\.mm\\.yyyy',
  time: 'hh:mm',
  hours: '[h]:mm',
};
/** A result that is 0 because nothing is filled in yet is not shown. */
const quietFormats: Readonly<Partial<Record<CellFormat, string>>> = {
  euros: '[$-407]#,##0.00\\ "€";[$-407]\\-#,##0.00\\ "€";""',
  hours: '[h]:mm;\\-[h]:mm;""',
};

const side = { style: 'thin', color: { rgb: hex(colours.line) } } as const;
const border: CellStyle['border'] = { top: side, bottom: side, left: side, right: side };

function fill(colour: string): Pick<CellStyle, 'fill'> {
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(colour) } } };
}

function font(size: number, colour: string, bold: boolean): Pick<CellStyle, 'font'> {
  return { font: { name: officeFont, size, bold, color: { rgb: hex(colour) } } };
}

/** Letters of all cells that say nothing else. */
export const defaultFont = { name: officeFont, size: 11, color: { rgb: hex(colours.ink) } } as const;

/** Styles of single places. */
export const placeStyles = {
  title: { ...font(18, colours.ink, true), alignment: { vertical: 'center' } },
  lead: { ...font(11, colours.muted, false), alignment: { vertical: 'top', wrapText: true } },
  head: {
    ...font(11, colours.white, true),
    ...fill(colours.ink),
    border,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
  },
} as const satisfies Record<string, CellStyle>;

const roleLooks: Readonly<Record<SheetRow['role'], CellStyle>> = {
  plain: {},
  section: { ...font(11, colours.ink, true), ...fill(colours.band) },
  sum: font(11, colours.ink, true),
  total: { ...font(11, colours.ink, true), ...fill(colours.wash) },
};

/** One object per style, which the library tells apart faster. */
const made = new Map<string, CellStyle>();

/** The style of a cell in a row. A sheet with a lead is a form: its cells are set in the middle and have edges. */
export function cellStyle({ format, value }: SheetCell, role: SheetRow['role'], isForm: boolean): CellStyle {
  const quiet = value.kind === 'formula' && value.quiet;
  const key = [format, role, isForm, quiet].join(' ');
  const known = made.get(key);
  if (known) return known;
  const isText = format === 'text';
  const numFmt = (quiet ? quietFormats[format] : undefined) ?? formats[format];
  const style: CellStyle = {
    ...roleLooks[role],
    ...(isForm ? { border } : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
    alignment: {
      vertical: isForm ? 'center' : 'top',
      wrapText: true,
      ...(isText ? { horizontal: 'left' } : {}),
      ...(isText && isForm ? { indent: 1 } : {}),
    },
  };
  made.set(key, style);
  return style;
}
