import * as z from 'zod';
import { nameLimits } from '../../domain/ratings/comment-limits.ts';
import { cleanName } from '../../domain/language/clean-text.ts';
import { codePointCount, hasStackedMarks } from '../../domain/language/visible-text.ts';
import { isReservedName } from './reserved-names.ts';

/** The name a visitor wants to be shown with: one line, no office. What nobody could see is taken out of it. */
export const visitorName = z
  .string({ error: 'wrong-type' })
  .refine((name) => name.isWellFormed(), { error: 'ill-formed-text', abort: true })
  .transform(cleanName)
  .refine((name) => name !== '', { error: 'blank', abort: true })
  .refine(
    (name) =>
      codePointCount(name) <= nameLimits.longest &&
      new TextEncoder().encode(name).byteLength <= nameLimits.bytes,
    { error: 'too-long', abort: true },
  )
  .refine((name) => !hasStackedMarks(name), { error: 'invalid' })
  .refine((name) => !isReservedName(name), { error: 'reserved-name' })
  .meta({ description: 'One line, at most 60 characters' });
