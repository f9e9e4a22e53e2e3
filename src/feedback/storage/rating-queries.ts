import { sql, type Insertable } from 'kysely';
import type { Role } from '../../domain/roles.ts';
import type { Storage } from './storage-port.ts';
import type { ModuleStateTable, RatingTable, RoleTallyTable, TallyColumn } from './tables.ts';
import { tallyChanges } from './tally-columns.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** A rating as stored. */
export type StoredRating = RatingTable;

/** The rating of a voter, undefined when there is none. */
export function findRating(
  storage: Storage,
  module: string,
  voter: string,
): Promise<StoredRating | undefined> {
  return storage.queries
    .selectFrom('rating')
    .selectAll()
    .where('module', '=', module)
    .where('voter', '=', voter)
    .executeTakeFirst();
}

function addTo(table: 'module_state' | 'role_tally', changes: ReadonlyMap<TallyColumn, number>) {
  return Object.fromEntries(
    [...changes].map(([column, by]) => [column, sql<number>`${sql.ref(`${table}.${column}`)} + ${by}`]),
  );
}

/** Only what was added: on a row that does not exist yet there is nothing to take away. */
function added(changes: ReadonlyMap<TallyColumn, number>) {
  return Object.fromEntries([...changes].filter(([, by]) => by > 0));
}

function changeModuleState(
  storage: Storage,
  module: string,
  change: { raters: -1 | 0 | 1; tally: ReadonlyMap<TallyColumn, number>; scale: number; now: number },
  onlyWhileOpen: boolean,
): Statement {
  const first: Insertable<ModuleStateTable> = {
    module,
    revision: 1,
    ratings: 'open',
    comments: 'open',
    scale: change.scale,
    raters: Math.max(change.raters, 0),
    updated_at: change.now,
    ...added(change.tally),
  };
  const query = storage.queries.insertInto('module_state').values(first);
  const upsert = query.onConflict((conflict) => {
    const update = conflict.column('module').doUpdateSet({
      revision: sql<number>`module_state.revision + 1`,
      raters: sql<number>`module_state.raters + ${change.raters}`,
      updated_at: change.now,
      scale: change.scale,
      ...addTo('module_state', change.tally),
    });
    return onlyWhileOpen ? update.where('module_state.ratings', '=', 'open') : update;
  });
  return { query: upsert.compile(), rows: 1, mismatch: 'closed' };
}

function changeRole(
  storage: Storage,
  module: string,
  role: Role,
  tally: ReadonlyMap<TallyColumn, number>,
): Statement {
  const first: Insertable<RoleTallyTable> = { module, role, released: '{}', ...added(tally) };
  return {
    query: storage.queries
      .insertInto('role_tally')
      .values(first)
      .onConflict((conflict) => conflict.columns(['module', 'role']).doUpdateSet(addTo('role_tally', tally)))
      .compile(),
    rows: 1,
  };
}

function changeRoles(
  storage: Storage,
  module: string,
  before: StoredRating | undefined,
  after: StoredRating | undefined,
): Statement[] {
  const from = before?.role ?? undefined;
  const to = after?.role ?? undefined;
  const steps =
    from === to
      ? [{ role: to, tally: tallyChanges(before, after) }]
      : [
          { role: from, tally: tallyChanges(before, undefined) },
          { role: to, tally: tallyChanges(undefined, after) },
        ];
  return steps.flatMap(({ role, tally }) =>
    role === undefined || tally.size === 0 ? [] : [changeRole(storage, module, role, tally)],
  );
}

/**
 * The write set that replaces `before` by `after` and keeps all counts in step. It is undone with `retry` when the
 * rating is no longer what `before` says, and with `closed` when the module takes no ratings.
 */
export function replaceRating(
  storage: Storage,
  before: StoredRating | undefined,
  after: StoredRating,
): WriteSet {
  const { queries } = storage;
  const write =
    before === undefined
      ? queries
          .insertInto('rating')
          .values(after)
          .onConflict((conflict) => conflict.columns(['module', 'voter']).doNothing())
          .compile()
      : queries
          .updateTable('rating')
          .set({ ...after, revision: before.revision + 1 })
          .where('module', '=', before.module)
          .where('voter', '=', before.voter)
          .where('revision', '=', before.revision)
          .compile();
  const change = {
    raters: before === undefined ? 1 : 0,
    tally: tallyChanges(before, after),
    scale: after.scale,
    now: after.updated_at,
  } as const;
  return [
    { query: write, rows: 1, mismatch: 'retry' },
    changeModuleState(storage, after.module, change, true),
    ...changeRoles(storage, after.module, before, after),
  ];
}

/** The write set that takes a rating away; undone with `retry` when it has changed. Works in closed modules too. */
export function withdrawRating(storage: Storage, before: StoredRating, now: number): WriteSet {
  const change = { raters: -1, tally: tallyChanges(before, undefined), scale: before.scale, now } as const;
  return [
    {
      query: storage.queries
        .deleteFrom('rating')
        .where('module', '=', before.module)
        .where('voter', '=', before.voter)
        .where('revision', '=', before.revision)
        .compile(),
      rows: 1,
      mismatch: 'retry',
    },
    changeModuleState(storage, before.module, change, false),
    ...changeRoles(storage, before.module, before, undefined),
  ];
}
