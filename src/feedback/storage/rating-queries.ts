import { sql } from 'kysely';
import type { Level } from '../../domain/dimensions.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import type { Storage } from './storage-port.ts';
import { blank, queryTemplate } from './query-template.ts';
import type { RatingTable, TallyColumn } from './tables.ts';
import { tallyChanges, tallyColumns } from './tally-columns.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** A rating as stored. */
export type StoredRating = RatingTable;

const ratingOf = queryTemplate(({ queries }) =>
  queries
    .selectFrom('rating')
    .selectAll()
    .where('module', '=', blank<string>('module'))
    .where('voter', '=', blank<string>('voter')),
);

/** The rating of a voter, undefined when there is none. */
export async function findRating(
  storage: Storage,
  module: string,
  voter: string,
): Promise<StoredRating | undefined> {
  const { rows } = await storage.queries.executeQuery(ratingOf(storage, { module, voter }));
  return rows[0];
}

/** All thirty counts of a row that does not exist yet: what was added; there is nothing to take away. */
const firstCounts = Object.fromEntries(
  tallyColumns.map((column) => [column, blank<number>(`first ${column}`)]),
);

function addTo(table: 'module_state' | 'role_tally') {
  return Object.fromEntries(
    tallyColumns.map((column) => [
      column,
      sql<number>`${sql.ref(`${table}.${column}`)} + ${blank<number>(`add ${column}`)}`,
    ]),
  );
}

function tallyValues(changes: ReadonlyMap<TallyColumn, number>): Record<string, number> {
  const values: Record<string, number> = {};
  for (const column of tallyColumns) {
    const change = changes.get(column) ?? 0;
    values[`add ${column}`] = change;
    values[`first ${column}`] = Math.max(change, 0);
  }
  return values;
}

function moduleStateTemplate(onlyWhileOpen: boolean) {
  return queryTemplate(({ queries }) =>
    queries
      .insertInto('module_state')
      .values({
        ...firstCounts,
        module: blank<string>('module'),
        revision: 1,
        ratings: 'open',
        comments: 'open',
        scale: blank<number>('scale'),
        raters: blank<number>('first raters'),
        updated_at: blank<number>('now'),
      })
      .onConflict((conflict) => {
        const update = conflict.column('module').doUpdateSet({
          ...addTo('module_state'),
          revision: sql<number>`module_state.revision + 1`,
          raters: sql<number>`module_state.raters + ${blank<number>('raters')}`,
          updated_at: blank<number>('now'),
          scale: blank<number>('scale'),
        });
        return onlyWhileOpen ? update.where('module_state.ratings', '=', 'open') : update;
      }),
  );
}

const countInOpenModule = moduleStateTemplate(true);
const countInAnyModule = moduleStateTemplate(false);

function changeModuleState(
  storage: Storage,
  module: string,
  change: { raters: -1 | 0 | 1; tally: ReadonlyMap<TallyColumn, number>; scale: number; now: number },
  onlyWhileOpen: boolean,
): Statement {
  const { raters, scale, now } = change;
  const template = onlyWhileOpen ? countInOpenModule : countInAnyModule;
  const own = { module, scale, now, raters, 'first raters': Math.max(raters, 0) };
  return {
    query: template(storage, { ...tallyValues(change.tally), ...own }),
    rows: 1,
    mismatch: 'closed',
  };
}

const countInRole = queryTemplate(({ queries }) =>
  queries
    .insertInto('role_tally')
    .values({ ...firstCounts, module: blank<string>('module'), role: blank<Role>('role'), released: '{}' })
    .onConflict((conflict) => conflict.columns(['module', 'role']).doUpdateSet(addTo('role_tally'))),
);

function changeRole(
  storage: Storage,
  module: string,
  role: Role,
  tally: ReadonlyMap<TallyColumn, number>,
): Statement {
  return { query: countInRole(storage, { ...tallyValues(tally), module, role }), rows: 1 };
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

const insertRating = queryTemplate(({ queries }) =>
  queries
    .insertInto('rating')
    .values({
      module: blank<string>('module'),
      voter: blank<string>('voter'),
      scale: blank<number>('scale'),
      role: blank<Role>('role'),
      phase: blank<Level>('phase'),
      time: blank<Level>('time'),
      staff: blank<Level>('staff'),
      cost: blank<Level>('cost'),
      participation: blank<Level>('participation'),
      complexity: blank<Level>('complexity'),
      revision: blank<number>('revision'),
      created_at: blank<number>('created_at'),
      updated_at: blank<number>('updated_at'),
    })
    .onConflict((conflict) => conflict.columns(['module', 'voter']).doNothing()),
);

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
      ? insertRating(storage, { ...after })
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
