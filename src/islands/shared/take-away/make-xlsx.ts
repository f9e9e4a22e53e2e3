import type { ExportTable } from '../../../domain/tables/export-table.ts';
import { scriptUrl } from '../endpoint/script-url.ts';
import type { XlsxReport } from './xlsx-worker.ts';
import workerAddress from './xlsx-worker.ts?worker&url';

/**
 * Tables as a workbook, one sheet each.
 *
 * @param progress told the share of rows laid out, 0 to 1
 * @throws Error when the workbook cannot be written
 */
export function makeXlsx(
  tables: readonly ExportTable[],
  progress: (share: number) => void = () => undefined,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptUrl(workerAddress), { type: 'module' });
    const fail = (reason: string) => {
      worker.terminate();
      reject(new Error(reason));
    };
    worker.addEventListener('error', ({ message }) => fail(message));
    worker.addEventListener('message', ({ data }: MessageEvent<XlsxReport>) => {
      if ('done' in data) progress(data.total === 0 ? 1 : data.done / data.total);
      else if ('failed' in data) fail(data.failed);
      else {
        worker.terminate();
        resolve(data.file);
      }
    });
    worker.postMessage(tables);
  });
}
