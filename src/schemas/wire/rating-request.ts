import * as z from 'zod';
import { byDimension, scaleVersion } from '../../domain/dimensions.ts';
import { ratingLevel } from './rating-level.ts';
import { visitorRole } from './visitor-role.ts';

/** The levels of one rating: one dimension at least; one left out means "keine Angabe". */
export const givenLevels = z
  .strictObject(byDimension(() => ratingLevel.optional()))
  .refine((given) => Object.keys(given).length > 0, { error: 'no-dimension' });

/** A visitor's rating of a module. It replaces what the same visitor gave before, as a whole. */
export const ratingRequest = z.strictObject({
  /** Version of the scale the visitor saw. */
  scale: z.literal(scaleVersion, { error: 'not-a-choice' }),
  role: visitorRole.optional(),
  levels: givenLevels,
});

export type RatingRequest = z.infer<typeof ratingRequest>;
