import * as z from 'zod';
import { cleanText } from '../../domain/language/clean-text.ts';

/** What a moderator gives as a reason: plain text, without what nobody could see and no file may hold. */
export const moderatorWords = z
  .string({ error: 'wrong-type' })
  .refine((text) => text.isWellFormed(), { error: 'ill-formed-text', abort: true })
  .transform((text) => cleanText(text).trim())
  .refine((text) => text.length >= 3, { error: 'too-short' })
  .refine((text) => text.length <= 500, { error: 'too-long' });
