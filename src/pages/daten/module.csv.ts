import type { APIRoute } from 'astro';
import { allRecords } from '../../catalogue/publishing/all-records.ts';
import { comparedModule } from '../../domain/comparison/comparison.ts';
import { moduleTable } from '../../domain/comparison/module-table.ts';
import { writeCsv } from '../../papers/csv/write-csv.ts';
import { exportTexts } from '../../i18n/export-texts.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { csvResponse, tableOrigin } from './_table-origin.ts';

/** All modules as a table. */
export const GET: APIRoute = async ({ site }) => {
  const modules = (await allRecords()).map(comparedModule);
  const words = tableWords(tableOrigin(site));
  return csvResponse(writeCsv(moduleTable(exportTexts['export.sheet.modules'], modules, words)));
};
