import type { APIRoute } from 'astro';
import { allRecords } from '../../catalogue/publishing/all-records.ts';
import { comparedModule } from '../../domain/comparison/comparison.ts';
import { levels } from '../../domain/dimensions.ts';
import { ratingsTable } from '../../domain/ratings/ratings-table.ts';
import { writeCsv } from '../../papers/csv/write-csv.ts';
import { dataTexts } from '../../i18n/data-texts.ts';
import { dimensionWords } from '../../i18n/dimension-words.ts';
import { exportTexts } from '../../i18n/export-texts.ts';
import { licenceText, sampleText } from '../../i18n/table-words.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { csvResponse, tableOrigin } from './_table-origin.ts';

const { text } = textsFrom(exportTexts);

/** All ratings as a table of counts. */
export const GET: APIRoute = async ({ site }) => {
  const origin = tableOrigin(site);
  const heads = [
    text('export.module'),
    text('export.slug'),
    text('export.dimension'),
    text('export.ratings.n'),
    ...levels.map((level) => text('export.ratings.stufe', { level })),
    text('export.ratings.medianOnly'),
    text('export.ratings.q1'),
    text('export.ratings.q3'),
    text('export.licence'),
    text('export.date'),
    ...(origin.sample ? [text('export.sample')] : []),
  ];
  const modules = (await allRecords()).map(comparedModule);
  const table = ratingsTable(dataTexts['data.ratings.title'], modules, heads, {
    licence: licenceText(origin),
    date: origin.date,
    sample: sampleText(origin),
    dimension: (key) => dimensionWords[key].name,
  });
  return csvResponse(writeCsv(table));
};
