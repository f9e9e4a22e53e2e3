import type { ExportCell, ExportTable } from '../../domain/tables/export-table.ts';
import { decimalDigits } from '../../domain/figures/hundredths.ts';

/** Marks the file as UTF-8, without which Excel takes umlauts apart. */
export const byteOrderMark = '\uFEFF';

/**
 * Beginnings a spreadsheet would take for a formula: = + - @, their full-width forms, tab and carriage return (OWASP,
 * "CSV Injection"). Spaces before them do not stop every program.
 */
const formulaStart = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Words as a spreadsheet reads them: an apostrophe in front keeps words that look like a formula words. */
function guarded(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function field(cell: ExportCell): string {
  switch (cell.kind) {
    case 'text':
      return quoted(guarded(cell.text));
    case 'count':
      return String(cell.value);
    case 'amount':
      return decimalDigits(cell.hundredths, { comma: true, fixed: false });
    case 'euros':
      return decimalDigits(cell.cents, { comma: true, fixed: true });
    case 'day':
      return cell.iso;
    case 'empty':
      return '';
  }
}

/**
 * A table as CSV the way German Excel and LibreOffice open it: UTF-8 with byte order mark, semicolons, decimal commas,
 * CRLF after every line, quotes as in RFC 4180. Words that would run as a formula are disarmed, numbers are not.
 */
export function writeCsv({ columns, rows }: ExportTable): string {
  const lines = [columns.map(({ title }) => quoted(guarded(title))), ...rows.map((row) => row.map(field))];
  return byteOrderMark + lines.map((line) => `${line.join(';')}\r\n`).join('');
}
