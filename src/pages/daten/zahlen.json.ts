import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/catalogue.ts';
import { getFeedbackSnapshot } from '../../catalogue/publishing/get-feedback-snapshot.ts';
import { dataOriginOf } from '../../catalogue/records/data-origin.ts';
import { allFigureRows } from '../../catalogue/records/entry-figures.ts';
import { dataTexts } from '../../i18n/data-texts.ts';

/** All documented figures as JSON. */
export const GET: APIRoute = async ({ site }) =>
  Response.json({
    ...dataOriginOf(dataTexts['data.figures.title'], site),
    sample: getFeedbackSnapshot().demo,
    figures: allFigureRows(await getCatalogue()),
  });
