import * as z from 'zod';
import { slugPattern } from '../../domain/slug.ts';

const word = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u, { error: 'erwartet ein Wort oder wenige, ohne Satzzeichen' })
  .meta({ description: 'Wort, wie Menschen es in die Suche tippen' });

/** Words that mean the same: an entry that holds one of them is found by all. */
export const synonymSchema = z.strictObject({
  id: z.string().regex(slugPattern),
  words: z
    .array(word)
    .min(2)
    .max(12)
    .refine((words) => new Set(words.map((one) => one.toLowerCase())).size === words.length, {
      error: 'erwartet jedes Wort nur einmal',
    })
    .meta({ description: 'Mindestens zwei Wörter, die dasselbe meinen' }),
});
