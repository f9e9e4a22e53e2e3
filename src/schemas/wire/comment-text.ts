import * as z from 'zod';
import { commentLimits } from '../../domain/ratings/comment-limits.ts';
import { cleanText } from '../../domain/language/clean-text.ts';
import { codePointCount, visibleCharacters } from '../../domain/language/visible-text.ts';

/** Plain text of a comment, kept letter by letter but for what nobody could see. It is never HTML, never Markdown. */
export const commentText = z
  .string({ error: (issue) => (issue.input === undefined ? 'missing' : 'wrong-type') })
  .refine((text) => text.isWellFormed(), { error: 'ill-formed-text', abort: true })
  .transform(cleanText)
  .refine((text) => visibleCharacters(text).length > 0, { error: 'blank', abort: true })
  .refine((text) => visibleCharacters(text).length >= commentLimits.shortest, { error: 'too-short' })
  .refine(
    (text) =>
      codePointCount(text) <= commentLimits.longest &&
      new TextEncoder().encode(text).byteLength <= commentLimits.bytes,
    { error: 'too-long' },
  )
  .meta({ description: 'Plain text, 10 to 4000 characters' });
