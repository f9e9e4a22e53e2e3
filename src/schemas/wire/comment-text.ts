import * as z from 'zod';
import { commentLimits } from '../../domain/ratings/comment-limits.ts';
import {
  codePointCount,
  hasControlCharacter,
  visibleCharacters,
} from '../../domain/language/visible-text.ts';

/** Plain text of a comment, kept letter by letter. It is never HTML, never Markdown. */
export const commentText = z
  .string({ error: (issue) => (issue.input === undefined ? 'missing' : 'wrong-type') })
  .refine((text) => text.isWellFormed(), { error: 'ill-formed-text', abort: true })
  .refine((text) => !hasControlCharacter(text), { error: 'control-character', abort: true })
  .refine((text) => visibleCharacters(text).length > 0, { error: 'blank', abort: true })
  .refine((text) => visibleCharacters(text).length >= commentLimits.shortest, { error: 'too-short' })
  .refine(
    (text) =>
      codePointCount(text) <= commentLimits.longest &&
      new TextEncoder().encode(text).byteLength <= commentLimits.bytes,
    { error: 'too-long' },
  )
  .meta({ description: 'Plain text, 10 to 4000 characters' });
