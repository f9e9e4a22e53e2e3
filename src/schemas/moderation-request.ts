import { z } from 'zod';
import { commentText } from './comment-text.ts';

const reason = z
  .string({ error: (issue) => (issue.input === undefined ? 'missing' : 'wrong-type') })
  .trim()
  .min(3, { error: 'too-short' })
  .max(500, { error: 'too-long' })
  .meta({ description: 'Told to the author' });

/** Approve, or reject with a reason; `revision` is the one the moderator has seen. */
export const decision = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.literal('approve'), revision: z.int() }),
    z.strictObject({ decision: z.literal('reject'), revision: z.int(), reason }),
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

/** A reply by the editors. */
export const editorsReply = z.strictObject({ text: commentText });

/** What becomes of a report: upholding takes the comment off the page. */
export const reportDecision = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.literal('uphold'), reason }),
    z.strictObject({ decision: z.literal('dismiss') }),
  ],
  { error: 'not-a-choice' },
);

export type ReportDecision = z.infer<typeof reportDecision>;

const openness = z.enum(['open', 'read-only', 'closed'], { error: 'not-a-choice' });

/** Whether a module takes ratings and comments. */
export const moduleSettings = z.strictObject({ ratings: openness, comments: openness });

export type ModuleSettings = z.infer<typeof moduleSettings>;
