import type { Storage } from './storage-port.ts';
import type { UseMarkTable } from './tables.ts';
import type { Statement } from './write-set.ts';

/** A mark of use as stored. */
export type StoredUse = UseMarkTable;

/** The mark of use of a voter, undefined when there is none. */
export function findUse(storage: Storage, module: string, voter: string): Promise<StoredUse | undefined> {
  return storage.queries
    .selectFrom('use_mark')
    .selectAll()
    .where('module', '=', module)
    .where('voter', '=', voter)
    .executeTakeFirst();
}

/** Replaces `before` by `after`; undone with `retry` when the mark is no longer what `before` says. */
export function replaceUse(storage: Storage, before: StoredUse | undefined, after: StoredUse): Statement {
  const { queries } = storage;
  const query =
    before === undefined
      ? queries
          .insertInto('use_mark')
          .values(after)
          .onConflict((conflict) => conflict.columns(['module', 'voter']).doNothing())
          .compile()
      : queries
          .updateTable('use_mark')
          .set({ ...after, revision: before.revision + 1 })
          .where('module', '=', before.module)
          .where('voter', '=', before.voter)
          .where('revision', '=', before.revision)
          .compile();
  return { query, rows: 1, mismatch: 'retry' };
}
