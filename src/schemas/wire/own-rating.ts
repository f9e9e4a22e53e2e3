import * as z from 'zod';
import { givenLevels } from './rating-request.ts';
import { visitorRole } from './visitor-role.ts';

/** A visitor's own rating, as stored. */
export const ownRating = z.strictObject({
  scale: z.int().min(1),
  role: visitorRole.optional(),
  levels: givenLevels,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type OwnRating = z.infer<typeof ownRating>;
