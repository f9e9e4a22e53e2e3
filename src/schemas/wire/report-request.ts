import * as z from 'zod';
import { longestReport } from '../../domain/ratings/comment-limits.ts';
import { reportReasonKeys } from '../../domain/ratings/report-reasons.ts';
import { cleanText } from '../../domain/language/clean-text.ts';
import { codePointCount } from '../../domain/language/visible-text.ts';

/** A report of a published comment. */
export const reportRequest = z.strictObject({
  reason: z.enum(reportReasonKeys, { error: 'not-a-choice' }),
  text: z
    .string({ error: 'wrong-type' })
    .refine((text) => text.isWellFormed(), { error: 'ill-formed-text', abort: true })
    .transform(cleanText)
    .refine((text) => codePointCount(text) <= longestReport, { error: 'too-long' })
    .optional()
    .meta({ description: 'What is wrong, at most 1000 characters' }),
  contact: z
    .email({ error: 'invalid' })
    .max(254, { error: 'too-long' })
    .optional()
    .meta({ description: 'Where the decision is sent; never public, gone with the report' }),
});

export type ReportRequest = z.infer<typeof reportRequest>;

/** Answer to a report. */
export const reportReceipt = z.strictObject({ status: z.literal('received') });
