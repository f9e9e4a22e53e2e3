import * as z from 'zod';
import { rejectionReasonKeys } from '../../domain/ratings/rejection-reasons.ts';
import { releaseDay } from './rating-summary.ts';

const n = z.int().min(0);

const decidedFigures = z.strictObject({
  yes: n.meta({ description: 'Published; of reports and objections, upheld' }),
  no: n.meta({ description: 'Rejected; of reports and objections, dismissed' }),
  medianDays: z
    .int()
    .min(1)
    .nullable()
    .meta({ description: 'Whole days within which half were decided; null when there are none' }),
});

/** How comments, reports and objections were decided in the year before a release. */
export const moderationFigures = z.strictObject({
  from: z.iso.date().meta({ description: 'First day of what was counted' }),
  comments: decidedFigures,
  reports: decidedFigures,
  objections: decidedFigures,
  reasons: z
    .partialRecord(z.enum(rejectionReasonKeys), n)
    .meta({ description: 'For what comments were rejected or taken off the page' }),
  gifts: z.strictObject({
    counted: n.meta({ description: 'Ratings and marks of use that were held and let count' }),
    removed: n.meta({ description: 'Ratings and marks of use that were taken out' }),
  }),
});

export type PublicModerationFigures = z.infer<typeof moderationFigures>;

/** Figures of moderation as of the newest release; null before the first. */
export const releasedModeration = z.strictObject({
  releasedOn: releaseDay,
  figures: moderationFigures.nullable(),
});
