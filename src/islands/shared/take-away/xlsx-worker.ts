import type { ExportTable } from '../../../domain/tables/export-table.ts';
import type { FileFacts } from '../../../papers/model/paper.ts';
import { sheetOfTable } from '../../../papers/xlsx/sheet-of-table.ts';
import { writeXlsx } from '../../../papers/xlsx/write-xlsx.ts';

/** What the worker is asked for. */
export interface XlsxTask {
  readonly facts: FileFacts;
  readonly tables: readonly ExportTable[];
}

/** What the worker reports: the file, or that it failed. */
export type XlsxReport = { readonly file: Uint8Array<ArrayBuffer> } | { readonly failed: string };

async function write({ facts, tables }: XlsxTask): Promise<void> {
  try {
    const file = await writeXlsx({ ...facts, sheets: tables.map(sheetOfTable) });
    postMessage({ file } satisfies XlsxReport);
  } catch (error) {
    postMessage({ failed: String(error) } satisfies XlsxReport);
  }
}

addEventListener('message', ({ data }: MessageEvent<XlsxTask>) => void write(data));
