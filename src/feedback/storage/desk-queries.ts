import { sql } from 'kysely';
import type { CommentSearch } from '../../schemas/wire/moderation-request.ts';
import { readPosition, writtenBefore } from './comment-position.ts';
import type { StoredComment } from './comment-queries.ts';
import type { Storage } from './storage-port.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The text of a column in lower case. SQLite's `lower` knows ASCII only, so the German capitals follow by hand.
 * `replace` in place of `LIKE` below: nothing in it has to be escaped, and D1 takes patterns of 50 bytes only.
 */
const folded = (column: 'text' | 'name') =>
  sql<string>`replace(replace(replace(lower(coalesce(${sql.ref(column)}, '')), 'Ä', 'ä'), 'Ö', 'ö'), 'Ü', 'ü')`;

const holds = (column: 'text' | 'name', word: string) =>
  sql<boolean>`replace(${folded(column)}, ${word}, '') <> ${folded(column)}`;

/** Comments that fit, newest first. Of the words searched for the first eight count. */
export function findMatchingComments(
  storage: Storage,
  { text, module, status, from, before, cursor }: CommentSearch,
  limit: number,
): Promise<StoredComment[]> {
  let query = storage.queries
    .selectFrom('comment')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  const end = cursor === undefined ? undefined : readPosition(cursor);
  if (module !== undefined) query = query.where('module', '=', module);
  if (status !== undefined) query = query.where('state', '=', status);
  if (from !== undefined) query = query.where('created_at', '>=', Date.parse(from));
  if (before !== undefined) query = query.where('created_at', '<', Date.parse(before));
  if (end !== undefined) query = query.where(writtenBefore(end));
  const words = (text ?? '').toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 8);
  for (const word of words) {
    query = query.where((where) =>
      where.or([
        holds('text', word),
        holds('name', word),
        ...(uuid.test(word) ? [where('id', '=', word)] : []),
      ]),
    );
  }
  return query.execute();
}

/** Everything that answers a comment, in whatever state, oldest first. */
export function findAnswers(storage: Storage, parent: string, limit: number): Promise<StoredComment[]> {
  return storage.queries
    .selectFrom('comment')
    .selectAll()
    .where('parent', '=', parent)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** All reports of a comment, decided or not, oldest first. */
export function findReportsOf(storage: Storage, comment: string, limit: number) {
  return storage.queries
    .selectFrom('report')
    .select(['id', 'reason', 'text', 'state', 'created_at'])
    .where('comment', '=', comment)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many comments of each state there are in each module. */
export function countComments(storage: Storage) {
  return storage.queries
    .selectFrom('comment')
    .select(['module', 'state', (builder) => builder.fn.countAll<number | string>().as('n')])
    .groupBy(['module', 'state'])
    .execute();
}

/** How many reports nobody has decided on there are in each module. */
export function countOpenReports(storage: Storage) {
  return storage.queries
    .selectFrom('report')
    .innerJoin('comment', 'comment.id', 'report.comment')
    .select(['comment.module', (builder) => builder.fn.countAll<number | string>().as('n')])
    .where('report.state', '=', 'open')
    .groupBy('comment.module')
    .execute();
}
