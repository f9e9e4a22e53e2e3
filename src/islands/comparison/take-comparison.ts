import { comparisonTable } from '../../domain/comparison/comparison-export.ts';
import { comparedModule } from '../../domain/comparison/comparison.ts';
import { writeCsv } from '../../papers/csv/write-csv.ts';
import { exportTexts } from '../../i18n/export-texts.ts';
import { takeAwayTexts } from '../../i18n/take-away-texts.ts';
import { type TableOrigin, aboutTable, comparisonWords, fileFacts } from '../../i18n/table-words.ts';
import type { ModuleRecord } from '../../schemas/wire/module-record.ts';
import type { RatingsOverview } from '../../schemas/wire/rating-summary.ts';
import { loadRecord } from '../shared/take-away/load-records.ts';
import type { PaperFile } from '../shared/take-away/paper-files.ts';
import type { MadeFile } from '../shared/take-away/start-take-away.ts';

/** What a download of a comparison may be. */
export type ComparisonFile = 'csv' | 'xlsx' | PaperFile;

/** Full records with the ratings that are on the page: live ones where the endpoint answered. */
async function records(
  slugs: readonly string[],
  live: RatingsOverview['modules'] | undefined,
): Promise<ModuleRecord[]> {
  const loaded = await Promise.all(slugs.map(loadRecord));
  if (live === undefined) return loaded;
  return loaded.map((record) => ({ ...record, ratings: live[record.slug] ?? null }));
}

/**
 * Makes a file of the comparison. Loaded when somebody asks for one.
 * @throws Error when the records do not arrive
 */
export async function takeComparison(
  kind: ComparisonFile,
  slugs: readonly string[],
  live: RatingsOverview['modules'] | undefined,
  origin: TableOrigin,
): Promise<MadeFile | 'printed'> {
  const modules = await records(slugs, live);
  if (typeof kind === 'object') {
    const [{ takePaper }, { drawProfilePicture }] = await Promise.all([
      import('../shared/take-away/take-paper.ts'),
      import('../shared/take-away/draw-profile-picture.ts'),
    ]);
    const picture = await drawProfilePicture(modules.map(comparedModule));
    return takePaper(kind, { modules, origin, picture });
  }
  const table = comparisonTable(
    exportTexts['export.sheet.comparison'],
    modules.map(comparedModule),
    comparisonWords(origin),
  );
  const name = takeAwayTexts['take.file.comparison'];
  if (kind === 'csv') return { name, ending: 'csv', content: writeCsv(table) };
  const { makeXlsx } = await import('../shared/take-away/make-xlsx.ts');
  return {
    name,
    ending: 'xlsx',
    content: await makeXlsx(fileFacts(origin, table.name), [table, aboutTable(origin, location.href)]),
  };
}
