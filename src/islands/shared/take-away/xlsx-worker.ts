import writeXlsxFile from 'write-excel-file/universal';
import type { ExportTable } from '../../../domain/tables/export-table.ts';
import { xlsxSheets } from './xlsx-sheets.ts';

/** What the worker reports: rows laid out so far, then the file, or that it failed. */
export type XlsxReport =
  { readonly done: number; readonly total: number } | { readonly file: Blob } | { readonly failed: string };

/** Writes a workbook away from the page, which stays usable meanwhile. */
async function write(tables: readonly ExportTable[]): Promise<void> {
  try {
    const sheets = xlsxSheets(tables, (done, total) => postMessage({ done, total } satisfies XlsxReport));
    const file = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBlob();
    postMessage({ file } satisfies XlsxReport);
  } catch (error) {
    postMessage({ failed: String(error) } satisfies XlsxReport);
  }
}

addEventListener('message', ({ data }: MessageEvent<readonly ExportTable[]>) => void write(data));
