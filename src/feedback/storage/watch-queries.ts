import type { WatchEntryTable } from './desk-tables.ts';
import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** Everything that is looked for, in the order of the alphabet. */
export function findWatchEntries({ queries }: Storage): Promise<WatchEntryTable[]> {
  return queries.selectFrom('watch_entry').selectAll().orderBy('kind').orderBy('pattern').execute();
}

/** Adds what is looked for unless it is there. */
export function addWatchEntry({ queries }: Storage, entry: WatchEntryTable): Statement {
  return {
    query: queries
      .insertInto('watch_entry')
      .values(entry)
      .onConflict((conflict) => conflict.columns(['kind', 'pattern']).doNothing())
      .compile(),
  };
}

/** Looks for something no more; undone with `not-found` when it was not looked for. */
export function removeWatchEntry({ queries }: Storage, id: string): Statement {
  return {
    query: queries.deleteFrom('watch_entry').where('id', '=', id).compile(),
    rows: 1,
    mismatch: 'not-found',
  };
}
