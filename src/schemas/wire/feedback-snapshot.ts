import * as z from 'zod';
import { slugPattern } from '../../domain/slug.ts';
import { moduleFeedback, publicComment } from './comment-answer.ts';
import { moderationFigures } from './moderation-figures.ts';
import { ratingSummary, releaseDay } from './rating-summary.ts';

/** Version of the snapshot file; it grows whenever an older program would misread the file. */
export const snapshotVersion = 2;

/** What visitors gave one module: summary, what it still takes, and every published comment. */
const moduleSnapshot = z.strictObject({
  summary: ratingSummary,
  accepts: moduleFeedback.shape.accepts,
  comments: z.array(publicComment).meta({ description: 'Newest first, all of them' }),
});

/** Everything public of the store at one moment, as the build puts it into the pages. */
export const feedbackSnapshot = z.strictObject({
  version: z.literal(snapshotVersion),
  takenOn: z.iso.date().meta({ description: 'Day on which comments were taken' }),
  releasedOn: releaseDay,
  demo: z.boolean().meta({ description: 'Taken from a store of sample data' }),
  moderation: moderationFigures.nullable().default(null),
  modules: z.record(z.string().regex(slugPattern), moduleSnapshot),
});

export type ModuleSnapshot = z.infer<typeof moduleSnapshot>;
export type FeedbackSnapshotFile = z.infer<typeof feedbackSnapshot>;
