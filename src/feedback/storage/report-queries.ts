import type { Storage } from './storage-port.ts';
import type { ReportTable } from './tables.ts';
import type { Statement } from './write-set.ts';

/** Whether this reporter has reported this comment before. */
export async function hasReported(storage: Storage, comment: string, reporter: string): Promise<boolean> {
  const row = await storage.queries
    .selectFrom('report')
    .select('id')
    .where('comment', '=', comment)
    .where('reporter', '=', reporter)
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores a report; undone with `replay` when the same reporter has reported the comment before. */
export function addReport(storage: Storage, report: ReportTable): Statement {
  return {
    query: storage.queries
      .insertInto('report')
      .values(report)
      .onConflict((conflict) => conflict.columns(['comment', 'reporter']).doNothing())
      .compile(),
    rows: 1,
    mismatch: 'replay',
  };
}
