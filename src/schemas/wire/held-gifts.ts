import * as z from 'zod';
import { giftKinds } from '../../domain/ratings/gift-kinds.ts';
import { intakePatterns } from '../../domain/ratings/intake-patterns.ts';
import { roleKeys } from '../../domain/ratings/roles.ts';
import { useStatuses } from '../../domain/ratings/use-statuses.ts';
import { dimensionKeys } from '../../domain/dimensions.ts';
import { slugPattern } from '../../domain/slug.ts';
import { moderatorWords } from './moderator-words.ts';

const count = z.int().min(0);
const kind = z.enum(giftKinds, { error: 'not-a-choice' }).meta({ description: 'Ratings or marks of use' });
const module = z.string({ error: 'wrong-type' }).regex(slugPattern, { error: 'invalid' });
const day = z.iso.date({ error: 'invalid' }).meta({ description: 'Day of intake: from release to release' });
const group = z
  .string({ error: 'wrong-type' })
  .regex(/^[A-Z]{1,4}$/, { error: 'invalid' })
  .meta({ description: 'Letter of the network among those of the same module and day; kept for 30 days' });
const reason = moderatorWords.meta({ description: 'Kept in the log' });

/** Gifts that were held together: same kind, module, day and pattern, and the same network where that is the pattern. */
export const heldGroup = z.strictObject({
  id: z.string().meta({ description: 'Names the group in a decision' }),
  kind,
  module: z.string(),
  day,
  pattern: z.enum(intakePatterns).meta({
    description: 'Too many from one network, too many equal ones, or too many in all, on one day',
  }),
  group: group.nullable().meta({ description: 'The network, where that is the pattern' }),
  count: z.int().min(1).meta({ description: 'How many are held' }),
  networks: count.meta({ description: 'From how many networks they came, as far as that is known' }),
  roles: z.partialRecord(z.enum(roleKeys), count),
  dimensions: z
    .partialRecord(z.enum(dimensionKeys), z.tuple([count, count, count, count, count]))
    .meta({ description: 'Ratings: number per level, first level 1' }),
  uses: z.partialRecord(z.enum(useStatuses), count).meta({ description: 'Marks of use: number per status' }),
});

export type HeldGroup = z.infer<typeof heldGroup>;

/** Everything that is held, newest day first. */
export const heldGifts = z.strictObject({
  groups: z.array(heldGroup).meta({ description: 'At most 200; the rest comes up as these are decided' }),
  total: z.strictObject({ groups: count, gifts: count }),
});

export type HeldGifts = z.infer<typeof heldGifts>;

/** Whether a group that is held counts from the next release, or never. */
export const heldDecision = z.strictObject({
  decision: z.enum(['count', 'discard'], { error: 'not-a-choice' }),
  reason,
});

export type HeldDecision = z.infer<typeof heldDecision>;

/** How many gifts a decision or removal was about. */
export const giftsDecided = z.strictObject({ count });

/** What came in to one module on one day from one network, by what became of it. */
export const intakeGroup = z.strictObject({
  kind,
  day,
  group: group.nullable().meta({ description: 'null after 30 days, or where networks are not told apart' }),
  waiting: count.meta({ description: 'Counts from the next release' }),
  counted: count,
  held: count,
  discarded: count,
});

/** What came in to one module, newest day first. */
export const moduleIntake = z.strictObject({ groups: z.array(intakeGroup) });

export type ModuleIntake = z.infer<typeof moduleIntake>;

/** Which module, and how many days back. */
export const intakeQuery = z.object({
  module,
  days: z.coerce
    .number({ error: 'wrong-type' })
    .int({ error: 'invalid' })
    .min(1, { error: 'invalid' })
    .max(366, { error: 'invalid' })
    .default(30),
});

/** Takes out of the figures what came in to a module in a span of days, or of it only what came from one network. */
export const intakeRemoval = z
  .strictObject({ kind, module, from: day, to: day, group: group.optional(), reason })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'invalid' })
  // A letter means another network every day.
  .refine(({ from, to, group: letter }) => letter === undefined || from === to, {
    path: ['group'],
    error: 'invalid',
  });

export type IntakeRemoval = z.infer<typeof intakeRemoval>;

const giftCounts = z.strictObject({ rating: count, use: count });

/** The newest release of the public figures, and what waits for the next. */
export const releaseState = z.strictObject({
  releasedOn: z.iso.date().nullable(),
  releasedAt: z.iso.datetime().nullable(),
  added: giftCounts.meta({ description: 'Gifts that count since the newest release and not longer' }),
  next: z.iso.date().meta({ description: 'Day of the next release' }),
  hour: z.int().min(0).max(23).meta({ description: 'Hour of the daily release, German time' }),
  waiting: giftCounts.meta({ description: 'Gifts that count from the next release' }),
  held: count,
});

export type ReleaseState = z.infer<typeof releaseState>;

/** Something in what came in that a person should look at. It decides nothing. */
export const oddity = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('late-release'), since: z.iso.datetime() }),
  z
    .strictObject({ what: z.literal('shared-networks'), kind, module: z.string(), count, of: count })
    .meta({ description: 'Most of what counts came on one day from one network with others' }),
]);

export type Oddity = z.infer<typeof oddity>;

export const oddities = z.strictObject({ oddities: z.array(oddity) });

export type Oddities = z.infer<typeof oddities>;
