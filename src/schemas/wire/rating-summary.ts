import * as z from 'zod';
import { byDimension, levels } from '../../domain/dimensions.ts';
import { roleKeys } from '../../domain/ratings/roles.ts';

const count = z.int().min(0);
const levelOrNull = z.literal(levels).nullable();

/** A distribution of ratings over the five levels. */
export const distributionSummary = z.strictObject({
  n: z.int().min(1).meta({ description: 'Number of ratings' }),
  levels: z
    .tuple([count, count, count, count, count])
    .readonly()
    .meta({ description: 'Number of ratings per level, first level 1' }),
  median: levelOrNull.meta({ description: 'Median (inverse distribution function); null below n = 5' }),
  q1: levelOrNull.meta({ description: 'First quartile; null below n = 5' }),
  q3: levelOrNull.meta({ description: 'Third quartile; null below n = 5' }),
});

const dimensionSummary = distributionSummary.extend({
  roles: z.partialRecord(z.enum(roleKeys), distributionSummary).optional().meta({
    description:
      'Split by role, only for roles of at least ten people, and changing in whole groups of at least five',
  }),
});

/** The day of the release that everything public is taken from. */
export const releaseDay = z.iso
  .date()
  .nullable()
  .meta({ description: 'Day of the release all figures are taken from; null before the first' });

/** What visitors gave a module, as released last: it changes once a day. Dimensions nobody rated are absent. */
export const ratingSummary = z.strictObject({
  raters: count.meta({ description: 'People who rated at least one dimension' }),
  scale: z.int().min(1).meta({ description: 'Version of the scale' }),
  releasedOn: releaseDay,
  uses: z
    .strictObject({ doing: count, done: count, dropped: count })
    .meta({ description: 'People who are doing it, have done it, have dropped it' }),
  dimensions: z.strictObject(byDimension(() => dimensionSummary.optional())),
});

export type RatingSummary = z.infer<typeof ratingSummary>;

/** Summaries of all modules somebody has rated or marked, by slug. */
export const ratingsOverview = z.strictObject({
  scale: z.int().min(1),
  releasedOn: releaseDay,
  modules: z.record(z.string(), ratingSummary),
});

export type RatingsOverview = z.infer<typeof ratingsOverview>;
