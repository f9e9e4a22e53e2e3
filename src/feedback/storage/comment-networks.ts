import { sql } from 'kysely';
import { blank, queryTemplate } from './query-template.ts';
import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** From where a comment came. */
export interface CommentOrigin {
  readonly comment: string;
  readonly module: string;
  /** Day of intake, in days since 1970-01-01. */
  readonly day: number;
  /** Hash of the network and the module under the key of the day. */
  readonly network: string;
}

const sameDay = sql`other.module = ${blank('module')} AND other.day = ${blank('day')}`;

const note = queryTemplate(({ queries }) =>
  queries.insertInto('comment_network').values({
    comment: blank<string>('comment'),
    module: blank<string>('module'),
    day: blank<number>('day'),
    network: blank<string>('network'),
    network_group: sql<number>`coalesce(
      (SELECT max(other.network_group) FROM comment_network AS other
        WHERE ${sameDay} AND other.network = ${blank('network')}),
      (SELECT 1 + coalesce(max(other.network_group), 0) FROM comment_network AS other WHERE ${sameDay}))`,
  }),
);

/**
 * Notes which network of its day a comment came from, as a number. To be written behind a statement that locks the
 * module, so that of two at once the later one sees the other.
 */
export function noteCommentNetwork(storage: Storage, origin: CommentOrigin): Statement {
  return { query: note(storage, { ...origin }), rows: 1 };
}

/** Day and number of the networks comments that wait came from, by the id of the comment. */
export async function findCommentNetworks({
  queries,
}: Storage): Promise<Map<string, { day: number; group: number }>> {
  const rows = await queries
    .selectFrom('comment_network')
    .innerJoin('comment', 'comment.id', 'comment_network.comment')
    .select(['comment_network.comment', 'comment_network.day', 'comment_network.network_group as group'])
    .where('comment.state', '=', 'pending')
    .execute();
  return new Map(rows.map(({ comment, day, group }) => [comment, { day, group }]));
}

/** Day and number of the network one comment came from; undefined once that is forgotten. */
export function findCommentOrigin({ queries }: Storage, comment: string) {
  return queries
    .selectFrom('comment_network')
    .select(['day', 'network_group'])
    .where('comment', '=', comment)
    .executeTakeFirst();
}

/** Forgets from where a comment came; for what is decided or erased. */
export function forgetCommentNetwork({ queries }: Storage, comment: string): Statement {
  return { query: queries.deleteFrom('comment_network').where('comment', '=', comment).compile() };
}

/**
 * Forgets what networks were told apart by before a day, and from where a comment came before another.
 * @param forgotten day before which nothing is left, days since 1970-01-01
 */
export function forgetCommentNetworks({ queries }: Storage, day: number, forgotten: number): Statement[] {
  return [
    {
      query: queries
        .updateTable('comment_network')
        .set({ network: null })
        .where('day', '<', day)
        .where('network', 'is not', null)
        .compile(),
    },
    { query: queries.deleteFrom('comment_network').where('day', '<', forgotten).compile() },
  ];
}
