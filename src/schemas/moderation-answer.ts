import { z } from 'zod';
import { reportReasonKeys } from '../domain/report-reasons.ts';
import { visitorRole } from './visitor-role.ts';

/** A comment as moderators see it. */
export const moderatedComment = z.strictObject({
  id: z.uuid(),
  module: z.string(),
  status: z.enum(['pending', 'published', 'rejected', 'erased']),
  revision: z.int(),
  text: z.string(),
  name: z.string().optional(),
  role: visitorRole.optional(),
  inReplyTo: z.uuid().optional(),
  suspicious: z.boolean().meta({ description: 'The field people do not see was filled in' }),
  createdAt: z.iso.datetime(),
});

export const moderationQueue = z.strictObject({
  comments: z.array(moderatedComment).meta({ description: 'Oldest first' }),
  next: z.uuid().nullable(),
});

export const decided = z.strictObject({ id: z.uuid(), status: z.enum(['published', 'rejected']) });

export const bulkDecided = z.strictObject({
  results: z.array(
    z.strictObject({
      id: z.uuid(),
      result: z.enum(['published', 'rejected', 'decided-already', 'not-found']),
    }),
  ),
});

export const replied = z.strictObject({ id: z.uuid() });

export const openReports = z.strictObject({
  reports: z.array(
    z.strictObject({
      id: z.uuid(),
      reason: z.enum(reportReasonKeys),
      text: z.string().optional(),
      createdAt: z.iso.datetime(),
      comment: moderatedComment,
    }),
  ),
});

export const moderationLog = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.uuid(),
      moderator: z.string().meta({ description: 'Mail address, or operator' }),
      action: z.string(),
      subject: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});

export const moderatorSession = z.strictObject({
  mail: z.string(),
  pendingComments: z.int(),
  openReports: z.int(),
  confirmed: z.boolean().meta({ description: 'Proved who they are in the last five minutes' }),
});
