import type { ExportTable } from '../../../domain/tables/export-table.ts';
import type { FileFacts } from '../../../papers/model/paper.ts';
import { scriptUrl } from '../endpoint/script-url.ts';
import type { XlsxReport, XlsxTask } from './xlsx-worker.ts';
import workerAddress from './xlsx-worker.ts?worker&url';

/**
 * Tables as a workbook, one sheet each, written away from the page, which stays usable meanwhile.
 * @throws Error when the workbook cannot be written
 */
export function makeXlsx(facts: FileFacts, tables: readonly ExportTable[]): Promise<BlobPart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptUrl(workerAddress), { type: 'module' });
    const fail = (reason: string) => {
      worker.terminate();
      reject(new Error(reason));
    };
    worker.addEventListener('error', ({ message }) => fail(message));
    worker.addEventListener('message', ({ data }: MessageEvent<XlsxReport>) => {
      worker.terminate();
      if ('failed' in data) fail(data.failed);
      else resolve(data.file);
    });
    worker.postMessage({ facts, tables } satisfies XlsxTask);
  });
}
