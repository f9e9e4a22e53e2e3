import * as z from 'zod';
import { rejectionReasonKeys } from '../../domain/ratings/rejection-reasons.ts';
import { ratingSummary } from './rating-summary.ts';
import { visitorRole } from './visitor-role.ts';

/** A reply as everybody sees it. */
export const publicReply = z.strictObject({
  id: z.uuid(),
  text: z.string(),
  name: z.string().optional(),
  role: visitorRole.optional(),
  editors: z.boolean().meta({ description: 'Written by the editors; nobody else can get this' }),
  createdAt: z.iso.date().meta({ description: 'Day, by the German calendar' }),
});

/** A comment as everybody sees it. An erased one is a tombstone without text, kept while replies hang on it. */
export const publicComment = z.strictObject({
  ...publicReply.shape,
  text: z.string().nullable().meta({ description: 'null when erased' }),
  replies: z.array(publicReply),
});

export type PublicComment = z.infer<typeof publicComment>;

/** Everything visitors gave a module: summary and the newest comments. */
export const moduleFeedback = z.strictObject({
  summary: ratingSummary,
  accepts: z.strictObject({ ratings: z.boolean(), comments: z.boolean() }),
  comments: z.array(publicComment).meta({ description: 'Newest first' }),
  next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last' }),
});

export type ModuleFeedback = z.infer<typeof moduleFeedback>;

/** Answer to a new or changed comment: it waits for the editors. */
export const commentReceipt = z.strictObject({ id: z.uuid(), status: z.literal('pending') });

/** What authors see of their own comment: everything that is stored about it. */
export const ownComment = z.strictObject({
  id: z.uuid(),
  module: z.string(),
  status: z.enum(['pending', 'published', 'rejected']),
  reason: z.string().optional().meta({ description: 'Why it was rejected, in the words of the editors' }),
  reasonKey: z
    .enum(rejectionReasonKeys)
    .optional()
    .meta({ description: 'The reason of the list, which names the rule' }),
  decidedOn: z.iso.date().optional().meta({ description: 'Day on which it was rejected' }),
  objection: z
    .strictObject({
      status: z.enum(['possible', 'open', 'upheld', 'dismissed']),
      text: z.string().optional(),
      sentOn: z.iso.date().optional(),
      answer: z.string().optional().meta({ description: 'Why it was decided as it was' }),
    })
    .optional()
    .meta({ description: 'What was objected to the rejection; absent where there is nothing to object to' }),
  ownKey: z
    .string()
    .meta({ description: 'Opens this comment from another device; sent in place of the secret' }),
  text: z.string(),
  name: z.string().optional(),
  role: visitorRole.optional(),
  inReplyTo: z.uuid().optional(),
  createdAt: z.iso.date(),
  updatedAt: z.iso.date(),
});

export type OwnComment = z.infer<typeof ownComment>;
