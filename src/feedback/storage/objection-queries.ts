import type { ObjectionTable } from './objection-tables.ts';
import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** An objection as stored. */
export type StoredObjection = ObjectionTable;

/** An objection by its id; undefined when there is none. */
export function findObjection({ queries }: Storage, id: string): Promise<StoredObjection | undefined> {
  return queries.selectFrom('objection').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The newest objection about a comment. */
export function findObjectionAbout(
  { queries }: Storage,
  comment: string,
): Promise<StoredObjection | undefined> {
  return queries
    .selectFrom('objection')
    .selectAll()
    .where('comment', '=', comment)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Objections nobody has decided on, oldest first. */
export function findOpenObjections({ queries }: Storage, limit: number): Promise<StoredObjection[]> {
  return queries
    .selectFrom('objection')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Who rejected a comment last, by decision or upon a report; undefined when the log no longer knows. */
export async function findDecider({ queries }: Storage, comment: string): Promise<string | undefined> {
  const row = await queries
    .selectFrom('log_entry')
    .leftJoin('report', 'report.id', 'log_entry.subject')
    .select('log_entry.moderator')
    .where((where) =>
      where.or([
        where.and([where('log_entry.subject', '=', comment), where('log_entry.action', 'like', 'reject%')]),
        where.and([where('report.comment', '=', comment), where('log_entry.action', 'like', 'uphold%')]),
      ]),
    )
    .orderBy('log_entry.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.moderator;
}

/** Stores an objection; undone with `replay` when this rejection was objected to before. */
export function addObjection({ queries }: Storage, objection: StoredObjection): Statement {
  return {
    query: queries
      .insertInto('objection')
      .values(objection)
      .onConflict((conflict) => conflict.columns(['comment', 'revision']).doNothing())
      .compile(),
    rows: 1,
    mismatch: 'replay',
  };
}

/** Decides an objection; undone with `decided-already` when another moderator was faster. */
export function closeObjection(
  { queries }: Storage,
  id: string,
  decided: { readonly state: 'upheld' | 'dismissed'; readonly answer: string; readonly decided_at: number },
): Statement {
  return {
    query: queries
      .updateTable('objection')
      .set(decided)
      .where('id', '=', id)
      .where('state', '=', 'open')
      .compile(),
    rows: 1,
    mismatch: 'decided-already',
  };
}

/** Drops what was objected about a comment: all of it, or only what is not decided yet; and who had taken it. */
export function dropObjections({ queries }: Storage, comment: string, which: 'all' | 'open'): Statement[] {
  const about = queries.selectFrom('objection').select('id').where('comment', '=', comment);
  const query = queries.deleteFrom('objection').where('comment', '=', comment);
  return [
    { query: queries.deleteFrom('assignment').where('subject', 'in', about).compile() },
    { query: (which === 'open' ? query.where('state', '=', 'open') : query).compile() },
  ];
}
