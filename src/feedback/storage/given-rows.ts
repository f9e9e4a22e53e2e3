import type { Storage } from './storage-port.ts';
import type { Tables } from './tables.ts';
import type { Statement } from './write-set.ts';

/** Tables with one row per module and keyed hash of a visitor's secret, which grows by a revision with every change. */
type GivenTable = 'rating' | 'use_mark';

type GivenRow = Tables[GivenTable];

/** Takes what a visitor gave away; undone with `retry` when it has changed. */
export function deleteGiven(storage: Storage, table: GivenTable, before: GivenRow): Statement {
  return {
    query: storage.queries
      .deleteFrom(table)
      .where('module', '=', before.module)
      .where('voter', '=', before.voter)
      .where('revision', '=', before.revision)
      .compile(),
    rows: 1,
    mismatch: 'retry',
  };
}
