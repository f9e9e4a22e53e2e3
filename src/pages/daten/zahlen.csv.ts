import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/catalogue.ts';
import { allFigures } from '../../catalogue/records/entry-figures.ts';
import { figuresTable } from '../../domain/figures/figures-table.ts';
import { writeCsv } from '../../papers/csv/write-csv.ts';
import { exportTexts } from '../../i18n/export-texts.ts';
import { figuresTableWords } from '../../i18n/table-words.ts';
import { csvResponse, tableOrigin } from './_table-origin.ts';

/** All documented figures as a table, one row each. */
export const GET: APIRoute = async ({ site }) => {
  const rows = allFigures(await getCatalogue());
  const words = figuresTableWords(tableOrigin(site));
  return csvResponse(writeCsv(figuresTable(exportTexts['export.sheet.figures'], rows, words)));
};
