import * as z from 'zod';
import { watchKinds, watchLimits } from '../../domain/moderation/watch-kinds.ts';

const kind = z.enum(watchKinds, { error: 'not-a-choice' });

/** A word or link that is looked for in what waits. */
export const watchEntry = z.strictObject({
  id: z.uuid(),
  kind,
  pattern: z.string(),
  since: z.iso.date(),
});

export type WatchEntry = z.infer<typeof watchEntry>;

export const watchList = z.strictObject({ entries: z.array(watchEntry) });

export type WatchList = z.infer<typeof watchList>;

/** A new word, or the host name of a link; of a whole address the host counts. */
export const watchOrder = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('word'),
    pattern: z
      .string()
      .transform((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim())
      .refine((text) => text.length >= watchLimits.shortest, { error: 'too-short' })
      .refine((text) => text.length <= watchLimits.longest, { error: 'too-long' }),
  }),
  z.strictObject({
    kind: z.literal('link'),
    pattern: z
      .string()
      .max(500, { error: 'too-long' })
      .transform((text) =>
        text
          .normalize('NFKC')
          .toLowerCase()
          .trim()
          .replace(/^[a-z]+:\/\//, '')
          .replace(/[/?#:].*$/s, '')
          .replace(/^www\./, ''),
      )
      .refine((host) => host.length <= watchLimits.longest, { error: 'too-long' })
      .refine((host) => /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(host), { error: 'invalid' }),
  }),
]);

export type WatchOrder = z.infer<typeof watchOrder>;

/** Who is to decide on something; null frees it. */
export const assignmentOrder = z.strictObject({ moderator: z.uuid({ error: 'invalid' }).nullable() });

/** Whether two people approve in a module. */
export const secondLookOrder = z.strictObject({ wanted: z.boolean() });
