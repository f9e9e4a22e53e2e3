import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/catalogue.ts';
import { codebookOf } from '../../catalogue/records/codebook.ts';
import { dataOriginOf } from '../../catalogue/records/data-origin.ts';
import { dataTexts } from '../../i18n/data-texts.ts';

/** What every field of the open data means. */
export const GET: APIRoute = async ({ site }) =>
  Response.json({
    ...dataOriginOf(dataTexts['data.codebook.title'], site),
    ...codebookOf(await getCatalogue()),
  });
