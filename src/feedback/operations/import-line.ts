import * as z from 'zod';
import { byDimension, levels } from '../../domain/dimensions.ts';
import { rejectionReasonKeys } from '../../domain/ratings/rejection-reasons.ts';
import { reportReasonKeys } from '../../domain/ratings/report-reasons.ts';
import { roleKeys } from '../../domain/ratings/roles.ts';
import { commentText } from '../../schemas/wire/comment-text.ts';
import { visitorName } from '../../schemas/wire/visitor-name.ts';
import { profileOf } from '../../domain/ratings/rating-profile.ts';
import { germanDay } from '../guard/german-day.ts';
import { recordIntake } from '../storage/intake-queries.ts';
import { touchModule } from '../storage/module-settings.ts';
import { addObjection, findObjection } from '../storage/objection-queries.ts';
import { findRating, replaceRating } from '../storage/rating-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import type { WriteSet } from '../storage/write-set.ts';

const level = z.literal(levels).nullable();
const time = z.int().min(0);
const role = z.enum(roleKeys).nullable();
const hash = z.string().regex(/^[\w-]{43}$/);

const ratingRow = z.strictObject({
  module: z.string(),
  voter: hash,
  scale: z.int().min(1),
  role,
  ...byDimension(() => level),
  revision: z.int().min(1),
  created_at: time,
  updated_at: time,
});

const commentRow = z.strictObject({
  id: z.uuid(),
  module: z.string(),
  author: z.union([hash, z.literal('')]),
  parent: z.uuid().nullable(),
  state: z.enum(['pending', 'published', 'rejected', 'erased']),
  text: z.union([commentText, z.literal('')]),
  name: visitorName.nullable(),
  role,
  editors: z.literal([0, 1]),
  honeypot: z.literal([0, 1]),
  reason: z.string().nullable(),
  reason_key: z.enum(rejectionReasonKeys).nullable().default(null),
  revision: z.int().min(1),
  created_at: time,
  updated_at: time,
});

const reportRow = z.strictObject({
  id: z.uuid(),
  comment: z.uuid(),
  reporter: hash,
  reason: z.enum(reportReasonKeys),
  text: z.string().nullable(),
  state: z.enum(['open', 'upheld', 'dismissed']),
  contact: z.string().nullable().default(null),
  created_at: time,
});

const objectionRow = z.strictObject({
  id: z.uuid(),
  comment: z.uuid(),
  revision: z.int().min(1),
  text: commentText,
  contact: z.string().nullable(),
  decider: z.string().nullable(),
  state: z.enum(['open', 'upheld', 'dismissed']),
  answer: z.string().nullable(),
  created_at: time,
  decided_at: time.nullable(),
});

/** One line of an export, or of another system brought into its shape. */
export const importLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rating'), row: ratingRow }),
  z.strictObject({ kind: z.literal('comment'), row: commentRow }),
  z.strictObject({ kind: z.literal('report'), row: reportRow }),
  z.strictObject({ kind: z.literal('objection'), row: objectionRow }),
  z.strictObject({ kind: z.literal('feedback-export'), version: z.literal(1) }),
]);

export type ImportLine = z.infer<typeof importLine>;

/**
 * What brings one line in. What is there already stays as it is, so an import can be repeated.
 * @returns statements to be written together; empty when there is nothing to add
 */
export async function importStatements(storage: Storage, line: ImportLine): Promise<WriteSet> {
  const { queries } = storage;
  switch (line.kind) {
    case 'rating': {
      const { row: rating } = line;
      if ((await findRating(storage, rating.module, rating.voter)) !== undefined) return [];
      const { module, voter } = rating;
      const arrival = {
        kind: 'rating',
        module,
        voter,
        day: germanDay(rating.updated_at),
        network: null,
        profile: profileOf(rating),
        state: 'passed',
      } as const;
      return [replaceRating(storage, undefined, rating), ...recordIntake(storage, arrival, 0)];
    }
    case 'comment': {
      const { row: comment } = line;
      const known = await queries
        .selectFrom('comment')
        .select('id')
        .where('id', '=', comment.id)
        .executeTakeFirst();
      if (known !== undefined) return [];
      const query = queries.insertInto('comment').values(comment).compile();
      return [{ query, rows: 1 }, touchModule(storage, comment.module)];
    }
    case 'report': {
      const { row: report } = line;
      const known = await queries
        .selectFrom('report')
        .select('id')
        .where('id', '=', report.id)
        .executeTakeFirst();
      if (known !== undefined) return [];
      return [{ query: queries.insertInto('report').values(report).compile(), rows: 1 }];
    }
    case 'objection': {
      const { row: objection } = line;
      if ((await findObjection(storage, objection.id)) !== undefined) return [];
      return [addObjection(storage, objection)];
    }
    case 'feedback-export':
      return [];
  }
}
