import * as z from 'zod';
import { commentText } from './comment-text.ts';
import { visitorName } from './visitor-name.ts';
import { visitorRole } from './visitor-role.ts';

/** A new comment, or a reply to one. */
export const commentRequest = z.strictObject({
  text: commentText,
  name: visitorName.optional(),
  role: visitorRole.optional(),
  inReplyTo: z
    .uuid({ error: 'parent-unavailable' })
    .optional()
    .meta({ description: 'A published comment of the same module' }),
  /** A field people do not see; only programs fill it in. What it holds is never kept. */
  website: z.string({ error: 'wrong-type' }).max(2000, { error: 'too-long' }).optional(),
});

export type CommentRequest = z.infer<typeof commentRequest>;

/** What an author changes; null takes name or role away. */
export const commentChange = z
  .strictObject({
    text: commentText.optional(),
    name: visitorName.nullable().optional(),
    role: visitorRole.nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'missing' });

export type CommentChange = z.infer<typeof commentChange>;
