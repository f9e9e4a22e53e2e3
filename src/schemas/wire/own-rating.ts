import * as z from 'zod';
import { givenLevels } from './rating-request.ts';
import { ratingSummary } from './rating-summary.ts';
import { visitorRole } from './visitor-role.ts';

/** Whether something given is in the public figures. */
export const counting = {
  counted: z.union([z.boolean(), z.literal('held')]).meta({
    description: 'Whether it is in the released figures; held: set aside until the editors have looked',
  }),
  countsFrom: z.iso.date().optional().meta({
    description: 'Day of the next release, from which it counts; absent when it counts, is held or left out',
  }),
};

/** A visitor's own rating, as stored. */
export const ownRating = z.strictObject({
  scale: z.int().min(1),
  role: visitorRole.optional(),
  levels: givenLevels,
  ...counting,
  createdAt: z.iso.date(),
  updatedAt: z.iso.date(),
});

export type OwnRating = z.infer<typeof ownRating>;

/** Answer to a rating: the released summary, which it does not change, and the rating as stored. */
export const ratingReceipt = ratingSummary.extend({ own: ownRating });

export type RatingReceipt = z.infer<typeof ratingReceipt>;
