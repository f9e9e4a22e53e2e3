import type { APIRoute } from 'astro';
import { dataOriginOf } from '../../catalogue/records/data-origin.ts';
import { getFeedbackSnapshot } from '../../catalogue/publishing/get-feedback-snapshot.ts';
import { scaleVersion } from '../../domain/dimensions.ts';
import { dataTexts } from '../../i18n/data-texts.ts';

/** All ratings as counts, as they were when the pages were built. */
export const GET: APIRoute = ({ site }) => {
  const { releasedOn, demo, ratings } = getFeedbackSnapshot();
  const origin = dataOriginOf(dataTexts['data.ratings.title'], site);
  return Response.json({ ...origin, scale: scaleVersion, releasedOn, sample: demo, modules: ratings });
};
