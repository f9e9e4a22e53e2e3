import * as z from 'zod';
import { commentMarks } from '../../domain/moderation/comment-marks.ts';
import { moderatorRoles } from '../../domain/moderation/moderator-roles.ts';
import { reportReasonKeys } from '../../domain/ratings/report-reasons.ts';
import { openness } from './moderation-request.ts';
import { visitorRole } from './visitor-role.ts';

export const moderatorName = z.strictObject({ id: z.string(), mail: z.string() });

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
  editors: z.boolean().meta({ description: 'Written by the editors' }),
  marks: z.array(z.enum(commentMarks)).meta({ description: 'What is striking about it; it decides nothing' }),
  watched: z.array(z.string()).meta({ description: 'Words and links of the lists that occur in it' }),
  assignee: moderatorName.optional().meta({ description: 'Who has taken it' }),
  firstLook: moderatorName
    .optional()
    .meta({ description: 'Who approved it first, where two people have to' }),
  reason: z.string().optional().meta({ description: 'Why it was rejected, as its author reads it' }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type ModeratedComment = z.infer<typeof moderatedComment>;

export const moderationQueue = z.strictObject({
  comments: z
    .array(moderatedComment)
    .meta({ description: 'Oldest first, or, where that was asked for, striking ones before the others' }),
  next: z.string().nullable(),
  total: z.int().meta({ description: 'How many fit what was asked for, on all pages' }),
  groups: z
    .array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(['duplicate', 'network', 'flood']),
        network: z
          .string()
          .optional()
          .meta({ description: 'Letter of the network, among those of its module and day' }),
        size: z.int(),
        module: z.string().optional().meta({ description: 'Where all are of one module' }),
        minutes: z.int().meta({ description: 'From the first to the last' }),
      }),
    )
    .meta({
      description:
        'Waiting comments with (nearly) the same text, from one network, or that came in a rush; largest first',
    }),
});

export type ModerationQueue = z.infer<typeof moderationQueue>;

/** Comments found, and the cursor of the next page. */
export const foundComments = z.strictObject({
  comments: z.array(moderatedComment).meta({ description: 'Newest first' }),
  next: z.string().nullable(),
});

export type FoundComments = z.infer<typeof foundComments>;

/** An entry of the log of moderation. */
export const logEntry = z.strictObject({
  id: z.uuid(),
  moderator: z.string().meta({ description: 'Mail address, or operator' }),
  action: z.string().meta({ description: 'A word, and what belongs to it as name=value' }),
  subject: z.string(),
  person: z.string().optional().meta({ description: 'Mail address of whose account it is about' }),
  comment: z.uuid().optional().meta({ description: 'The comment it is about, while that is stored' }),
  module: z.string().optional().meta({ description: 'The module of that comment' }),
  reason: z.string().optional().meta({ description: 'Why, where a reason was asked for' }),
  at: z.iso.datetime(),
});

export type LogEntry = z.infer<typeof logEntry>;

const aboutReport = {
  id: z.uuid(),
  reason: z.enum(reportReasonKeys),
  text: z.string().optional(),
  createdAt: z.iso.datetime(),
};

/** Everything a moderator should know before deciding on a comment. */
export const commentContext = z.strictObject({
  comment: moderatedComment,
  parent: moderatedComment.optional().meta({ description: 'The comment it answers' }),
  replies: z
    .array(moderatedComment)
    .meta({ description: 'Answers to it, or, where it is an answer itself, the others; oldest first' }),
  reports: z
    .array(z.strictObject({ ...aboutReport, status: z.enum(['open', 'upheld', 'dismissed']) }))
    .meta({ description: 'Oldest first' }),
  decisions: z.array(logEntry).meta({ description: 'What was done to it and its reports, oldest first' }),
});

export type CommentContext = z.infer<typeof commentContext>;

export const decided = z.strictObject({
  id: z.uuid(),
  status: z
    .enum(['published', 'rejected', 'pending'])
    .meta({ description: 'pending after the first of two approvals' }),
});

export const bulkDecided = z.strictObject({
  results: z.array(
    z.strictObject({
      id: z.uuid(),
      result: z.enum([
        'published',
        'rejected',
        'pending',
        'decided-already',
        'second-person-needed',
        'not-found',
      ]),
    }),
  ),
});

export const replied = z.strictObject({ id: z.uuid() });

export const openReports = z.strictObject({
  reports: z.array(
    z.strictObject({ ...aboutReport, assignee: moderatorName.optional(), comment: moderatedComment }),
  ),
});

export type OpenReports = z.infer<typeof openReports>;

export const moderationLog = z.strictObject({
  entries: z.array(logEntry).meta({ description: 'Newest first' }),
  next: z.uuid().nullable(),
});

export type ModerationLog = z.infer<typeof moderationLog>;

/** What there is in a module, and whether it takes more. */
export const moduleCounts = z.strictObject({
  module: z.string(),
  known: z.boolean().meta({ description: 'Whether the site was built with it; others cannot be set' }),
  ratings: openness,
  comments: openness,
  raters: z.int(),
  pending: z.int(),
  published: z.int(),
  rejected: z.int(),
  openReports: z.int(),
  secondLook: z.boolean().meta({ description: 'Whether two people approve here' }),
});

export type ModuleCounts = z.infer<typeof moduleCounts>;

export const moderatedModules = z.strictObject({ modules: z.array(moduleCounts) });

export type ModeratedModules = z.infer<typeof moderatedModules>;

/** When what keeps the store in order last ran. */
export const upkeep = z.strictObject({
  engine: z.enum(['sqlite', 'postgres', 'd1']),
  retention: z
    .strictObject({
      at: z.iso.datetime(),
      days: z.strictObject({ rejectedComments: z.int(), decidedReports: z.int(), log: z.int() }),
    })
    .nullable()
    .meta({ description: 'Last run of the retention job and the periods it kept to; null before the first' }),
  backup: z
    .strictObject({ at: z.iso.datetime() })
    .nullable()
    .meta({ description: 'Last backup made by the command line; other ways are not known here' }),
});

export type Upkeep = z.infer<typeof upkeep>;

export const moderatorSession = z.strictObject({
  id: z.uuid(),
  mail: z.string(),
  role: z.enum(moderatorRoles),
  pendingComments: z.int(),
  openReports: z.int(),
  openObjections: z.int(),
  heldGroups: z.int().meta({ description: 'Groups of ratings and marks of use that are held' }),
  confirmed: z.boolean().meta({ description: 'Proved who they are in the last five minutes' }),
});

export type ModeratorSession = z.infer<typeof moderatorSession>;
