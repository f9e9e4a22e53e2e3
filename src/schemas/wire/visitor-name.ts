import * as z from 'zod';
import { nameLimits } from '../../domain/ratings/comment-limits.ts';
import { isReservedName } from '../../domain/language/name-skeleton.ts';
import {
  codePointCount,
  hasControlCharacter,
  hasInvisibleCharacter,
  hasStackedMarks,
} from '../../domain/language/visible-text.ts';

/** The name a visitor wants to be shown with. One line, every character visible, no office. */
export const visitorName = z
  .string({ error: 'wrong-type' })
  .refine((name) => name.isWellFormed(), { error: 'ill-formed-text', abort: true })
  .refine(
    (name) =>
      codePointCount(name) <= nameLimits.longest &&
      new TextEncoder().encode(name).byteLength <= nameLimits.bytes,
    { error: 'too-long', abort: true },
  )
  .refine((name) => !hasControlCharacter(name) && !/[\t\n\r\u2028\u2029]/.test(name), {
    error: 'control-character',
    abort: true,
  })
  .refine((name) => !hasInvisibleCharacter(name), { error: 'control-character', abort: true })
  .transform((name) => name.normalize('NFC').trim())
  .refine((name) => name !== '', { error: 'blank', abort: true })
  .refine((name) => !hasStackedMarks(name), { error: 'invalid' })
  .refine((name) => !isReservedName(name), { error: 'reserved-name' })
  .meta({ description: 'One line, at most 60 characters' });
