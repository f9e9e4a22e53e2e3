import * as z from 'zod';
import { commentText } from './comment-text.ts';
import { moderatedComment, moderatorName } from './moderation-answer.ts';
import { moderatorWords } from './moderator-words.ts';

/** An author's objection to the rejection of a comment. */
export const objectionRequest = z.strictObject({
  text: commentText.meta({ description: 'Why the decision is wrong; read by moderators alone' }),
  contact: z
    .email({ error: 'invalid' })
    .max(254, { error: 'too-long' })
    .optional()
    .meta({ description: 'Where the decision is sent; never public, gone with the objection' }),
});

export type ObjectionRequest = z.infer<typeof objectionRequest>;

/** Answer to an objection. */
export const objectionReceipt = z.strictObject({ status: z.literal('received') });

/** What becomes of an objection: upholding puts the comment back on the page. Both are told why. */
export const objectionDecision = z.strictObject({
  decision: z.enum(['uphold', 'dismiss'], { error: 'not-a-choice' }),
  reason: moderatorWords.meta({ description: 'Told to the author' }),
});

export type ObjectionDecision = z.infer<typeof objectionDecision>;

/** Objections nobody has decided on. */
export const openObjections = z.strictObject({
  objections: z
    .array(
      z.strictObject({
        id: z.uuid(),
        text: z.string(),
        createdAt: z.iso.datetime(),
        comment: moderatedComment,
        decider: z.string().optional().meta({
          description: 'Mail address of who rejected the comment, or operator; absent when unknown',
        }),
        assignee: moderatorName.optional().meta({ description: 'Who has taken it' }),
        mayDecide: z
          .boolean()
          .meta({ description: 'False for who rejected the comment, while somebody else is there' }),
      }),
    )
    .meta({ description: 'Oldest first' }),
});

export type OpenObjections = z.infer<typeof openObjections>;
