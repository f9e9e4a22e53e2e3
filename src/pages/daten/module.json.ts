import type { APIRoute } from 'astro';
import { allRecords } from '../../catalogue/publishing/all-records.ts';
import { getFeedbackSnapshot } from '../../catalogue/publishing/get-feedback-snapshot.ts';
import { dataOriginOf } from '../../catalogue/records/data-origin.ts';
import { dataTexts } from '../../i18n/data-texts.ts';

/** All modules as JSON. */
export const GET: APIRoute = async ({ site }) =>
  Response.json({
    ...dataOriginOf(dataTexts['data.modules.title'], site),
    sample: getFeedbackSnapshot().demo,
    modules: await allRecords(),
  });
