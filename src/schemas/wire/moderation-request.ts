import * as z from 'zod';
import { rejectionReasonKeys } from '../../domain/ratings/rejection-reasons.ts';
import { commentText } from './comment-text.ts';
import { moderatorWords } from './moderator-words.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'invalid' })
  .max(100, { error: 'too-long' });

const words = moderatorWords.meta({
  description: 'Told to the author, after the sentence of the reason where there is one',
});

const reasonKey = z
  .enum(rejectionReasonKeys, { error: 'not-a-choice' })
  .meta({ description: 'A reason of the fixed list; its sentence is told to the author' });

const because = { reasonKey: reasonKey.optional(), reason: words.optional() };

interface Because {
  readonly reasonKey?: z.infer<typeof reasonKey> | undefined;
  readonly reason?: string | undefined;
}

/** Words of one's own may be left out only where the list has a sentence. */
function saysWhy({ reasonKey: key, reason }: Because): boolean {
  return reason !== undefined || (key !== undefined && key !== 'other');
}

const mustSayWhy = { path: ['reason'], error: 'missing' };

/** Approve, or reject with a reason; `revision` is the one the moderator has seen. */
export const decision = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.literal('approve'), revision: z.int() }),
    z
      .strictObject({ decision: z.literal('reject'), revision: z.int(), ...because })
      .refine(saysWhy, mustSayWhy),
  ],
  { error: 'not-a-choice' },
);

export type Decision = z.infer<typeof decision>;

/** Several decisions at once, each on its own: one that fails does not undo the others. */
export const bulkDecision = z.strictObject({
  decisions: z
    .array(z.strictObject({ id: z.uuid(), decision }))
    .min(1)
    .max(100),
});

/** Which of what waits a moderator wants to see, and in which order. */
export const queueQuery = z.object({
  assigned: z
    .string()
    .regex(/^(?:me|nobody|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/, { error: 'not-a-choice' })
    .optional()
    .meta({ description: 'What one has taken oneself, nobody has, or the moderator with this id has' }),
  kind: z
    .enum(['comment', 'reply', 'changed'], { error: 'not-a-choice' })
    .optional()
    .meta({ description: 'Comments, answers to comments, or what was changed since it was first sent' }),
  days: z.coerce
    .number({ error: 'wrong-type' })
    .int({ error: 'invalid' })
    .min(1, { error: 'invalid' })
    .max(366, { error: 'invalid' })
    .optional()
    .meta({ description: 'What has waited for at least so many days' }),
  module: slug.optional(),
  group: z.uuid({ error: 'invalid' }).optional().meta({ description: 'A group of the queue' }),
  order: z.enum(['oldest', 'striking'], { error: 'not-a-choice' }).optional(),
  cursor: z
    .string()
    .regex(/^[01]\d{14}\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, { error: 'invalid' })
    .optional(),
});

export type QueueQuery = z.infer<typeof queueQuery>;

/** A reply by the editors. */
export const editorsReply = z.strictObject({ text: commentText });

/** What becomes of a report: upholding takes the comment off the page. */
export const reportDecision = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.literal('uphold'), ...because }).refine(saysWhy, mustSayWhy),
    z.strictObject({ decision: z.literal('dismiss') }),
  ],
  { error: 'not-a-choice' },
);

export type ReportDecision = z.infer<typeof reportDecision>;

/** Whether a module takes ratings or comments: `read-only` still shows what is there, `closed` hides it. */
export const openness = z.enum(['open', 'read-only', 'closed'], { error: 'not-a-choice' });

/** Whether a module takes ratings and comments. */
export const moduleSettings = z.strictObject({ ratings: openness, comments: openness });

export type ModuleSettings = z.infer<typeof moduleSettings>;

/** Which comments a moderator looks for; everything given must hold. */
export const commentSearch = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1, { error: 'too-short' })
    .max(200, { error: 'too-long' })
    .optional()
    .meta({ description: 'Words that all occur in text or name, in any case; or the id of a comment' }),
  module: slug.optional(),
  status: z.enum(['pending', 'published', 'rejected', 'erased'], { error: 'not-a-choice' }).optional(),
  from: z.iso.datetime({ error: 'invalid' }).optional().meta({ description: 'Written at or after' }),
  before: z.iso.datetime({ error: 'invalid' }).optional().meta({ description: 'Written before' }),
  cursor: z
    .string()
    .regex(/^\d{14}\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, { error: 'invalid' })
    .optional(),
});

export type CommentSearch = z.infer<typeof commentSearch>;

/** What is exported: everything visitors gave, what is stored about one comment, or about the moderator who asks. */
export const exportRequest = z.strictObject({
  of: z.enum(['all', 'me'], { error: 'not-a-choice' }).optional(),
  comment: z.uuid({ error: 'invalid' }).optional(),
});

export type ExportRequest = z.infer<typeof exportRequest>;
