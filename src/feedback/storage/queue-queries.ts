import { newId } from './new-id.ts';
import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** All comments waiting for a decision, oldest first. */
export function findPending(storage: Storage) {
  return storage.queries
    .selectFrom('comment')
    .selectAll()
    .where('state', '=', 'pending')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** How much waits: comments, reports and objections. */
export async function countWaiting(
  storage: Storage,
): Promise<{ comments: number; reports: number; objections: number }> {
  const count = async (table: 'comment' | 'report' | 'objection', state: 'pending' | 'open') => {
    const row = await storage.queries
      .selectFrom(table)
      .select((builder) => builder.fn.countAll<number>().as('n'))
      .where('state', '=', state)
      .executeTakeFirst();
    return row?.n ?? 0;
  };
  return {
    comments: await count('comment', 'pending'),
    reports: await count('report', 'open'),
    objections: await count('objection', 'open'),
  };
}

/** Reports nobody has looked at, oldest first. */
export function findOpenReports(storage: Storage, limit: number) {
  return storage.queries
    .selectFrom('report')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** A report by its id; undefined when there is none. */
export function findReport(storage: Storage, id: string) {
  return storage.queries.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Closes a report; undone with `decided-already` when another moderator was faster. */
export function closeReport(storage: Storage, id: string, state: 'upheld' | 'dismissed'): Statement {
  return {
    query: storage.queries
      .updateTable('report')
      .set({ state })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .compile(),
    rows: 1,
    mismatch: 'decided-already',
  };
}

/** Notes what a moderator did, and why where a reason is asked for; written together with it. */
export function logAction(
  storage: Storage,
  entry: {
    moderator: string;
    action: string;
    subject: string;
    at: number;
    reason?: string;
    /** Milliseconds since it was sent, where something of a visitor's is decided. */
    waited?: number;
  },
): Statement {
  return {
    query: storage.queries
      .insertInto('log_entry')
      .values({ id: newId(entry.at), reason: null, waited: null, ...entry })
      .compile(),
    rows: 1,
  };
}
