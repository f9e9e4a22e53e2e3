import { comparedModule } from '../../domain/comparison/comparison.ts';
import { moduleTable } from '../../domain/comparison/module-table.ts';
import { writeCsv } from '../../papers/csv/write-csv.ts';
import { exportTexts } from '../../i18n/export-texts.ts';
import { takeAwayTexts } from '../../i18n/take-away-texts.ts';
import { type TableOrigin, aboutTable, fileFacts, tableWords } from '../../i18n/table-words.ts';
import { loadAllRecords } from '../shared/take-away/load-records.ts';
import type { MadeFile } from '../shared/take-away/start-take-away.ts';

/**
 * Makes a file of the modules that are shown, in the order in which they are. Loaded when somebody asks for one.
 *
 * @param slugs modules in their order; none gives undefined
 * @param sentence what the list shows, in words
 * @throws Error when the records do not arrive
 */
export async function takeCatalogue(
  kind: 'csv' | 'xlsx',
  slugs: readonly string[],
  sentence: string,
  origin: TableOrigin,
): Promise<MadeFile | undefined> {
  if (slugs.length === 0) return undefined;
  const known = new Map((await loadAllRecords()).map((record) => [record.slug, record]));
  const modules = slugs.flatMap((slug) => known.get(slug) ?? []).map(comparedModule);
  const table = moduleTable(exportTexts['export.sheet.modules'], modules, tableWords(origin));
  const name = takeAwayTexts['take.file.modules'];
  if (kind === 'csv') return { name, ending: 'csv', content: writeCsv(table) };
  const { makeXlsx } = await import('../shared/take-away/make-xlsx.ts');
  const about = aboutTable(origin, location.href, [sentence]);
  return { name, ending: 'xlsx', content: await makeXlsx(fileFacts(origin, table.name), [table, about]) };
}
