import { sql, type Selectable } from 'kysely';
import { dimensionKeys, scaleVersion, type DimensionKey } from '../../domain/dimensions.ts';
import { noRatings, type LevelCounts } from '../../domain/ratings/distribution.ts';
import { releaseRole } from '../../domain/ratings/release-role.ts';
import type { RoleTally, Tally } from '../../domain/ratings/summarise-ratings.ts';
import { blank, queryTemplate } from './query-template.ts';
import type { Storage } from './storage-port.ts';
import type { ModuleStateTable, Openness, RoleTallyTable } from './tables.ts';
import { readTally } from './tally-columns.ts';
import type { WriteSet } from './write-set.ts';
import { parseReleased, parseReleaseHistory, type ReleaseHistory } from './released-figures.ts';

/** Counts and settings of a module. */
export interface ModuleState {
  readonly module: string;
  readonly revision: number;
  readonly ratings: Openness;
  readonly comments: Openness;
  readonly scale: number;
  readonly raters: number;
  /** UTC milliseconds, 0 when nobody has rated. */
  readonly updatedAt: number;
  readonly tally: Tally;
}

function toState(row: Selectable<ModuleStateTable>): ModuleState {
  const { module, revision, ratings, comments, scale, raters } = row;
  return {
    module,
    revision,
    ratings,
    comments,
    scale,
    raters,
    updatedAt: row.updated_at,
    tally: readTally(row),
  };
}

/** Figures of a role as stored, with the text of all that were ever published. */
export interface StoredRoleTally extends RoleTally {
  readonly history: string;
}

function toRoleTally(row: Selectable<RoleTallyTable>): StoredRoleTally {
  const { role, history } = row;
  return { role, live: readTally(row), released: parseReleased(row.released), history };
}

/** The state of a module nobody has contributed to yet. */
function untouched(module: string): ModuleState {
  return {
    module,
    revision: 0,
    ratings: 'open',
    comments: 'open',
    scale: scaleVersion,
    raters: 0,
    updatedAt: 0,
    tally: {},
  };
}

const stateOf = queryTemplate(({ queries }) =>
  queries.selectFrom('module_state').selectAll().where('module', '=', blank<string>('module')),
);

/** State of one module; a module without contributions has revision 0. */
export async function readModuleState(storage: Storage, module: string): Promise<ModuleState> {
  const { rows } = await storage.queries.executeQuery(stateOf(storage, { module }));
  const row = rows[0];
  return row === undefined ? untouched(module) : toState(row);
}

const revisionOf = queryTemplate(({ queries }) =>
  queries.selectFrom('module_state').select('revision').where('module', '=', blank<string>('module')),
);

/** A number that grows whenever anything public changes in one module; 0 without contributions. */
export async function readRevision(storage: Storage, module: string): Promise<number> {
  const { rows } = await storage.queries.executeQuery(revisionOf(storage, { module }));
  return rows[0]?.revision ?? 0;
}

/** States of all modules that ever had a contribution. */
export async function readModuleStates(storage: Storage): Promise<ModuleState[]> {
  const rows = await storage.queries.selectFrom('module_state').selectAll().orderBy('module').execute();
  return rows.map(toState);
}

const roleTalliesOf = queryTemplate(({ queries }) =>
  queries.selectFrom('role_tally').selectAll().where('module', '=', blank<string>('module')),
);

/** Figures by role of one module. */
export async function readRoleTallies(storage: Storage, module: string): Promise<StoredRoleTally[]> {
  const { rows } = await storage.queries.executeQuery(roleTalliesOf(storage, { module }));
  return rows.map(toRoleTally);
}

/** Figures by role of all modules, by module. */
export async function readAllRoleTallies(storage: Storage): Promise<Map<string, RoleTally[]>> {
  const byModule = new Map<string, RoleTally[]>();
  for (const row of await storage.queries.selectFrom('role_tally').selectAll().execute()) {
    byModule.set(row.module, [...(byModule.get(row.module) ?? []), toRoleTally(row)]);
  }
  return byModule;
}

/** A number that grows whenever anything public changes in any module. */
export async function readTotalRevision(storage: Storage): Promise<number> {
  const row = await storage.queries
    .selectFrom('module_state')
    .select((builder) => builder.fn.sum<number | string | null>('revision').as('total'))
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

function nextRelease({ live, released, history }: StoredRoleTally) {
  const next: Partial<Record<DimensionKey, LevelCounts>> = { ...released };
  let all: ReleaseHistory | undefined;
  for (const key of dimensionKeys) {
    const earlier = () => (all ?? parseReleaseHistory(history))[key] ?? [];
    const figures = releaseRole(released[key], live[key] ?? noRatings, earlier);
    if (figures === released[key] || figures === undefined) continue;
    next[key] = figures;
    all = { ...(all ?? parseReleaseHistory(history)), [key]: [...earlier(), figures] };
  }
  return all === undefined ? undefined : { released: JSON.stringify(next), history: JSON.stringify(all) };
}

/**
 * The write set that publishes what may be published of the roles' figures by now, undefined when nothing is due.
 * It is undone with `retry` when the module has changed since `state` was read.
 */
export function releaseRoles(
  storage: Storage,
  state: ModuleState,
  tallies: readonly StoredRoleTally[],
): WriteSet | undefined {
  const due = tallies.flatMap((tally) => {
    const figures = nextRelease(tally);
    return figures === undefined ? [] : [{ role: tally.role, figures }];
  });
  if (due.length === 0) return undefined;
  const { queries } = storage;
  return [
    {
      query: queries
        .updateTable('module_state')
        .set({ revision: sql<number>`revision + 1` })
        .where('module', '=', state.module)
        .where('revision', '=', state.revision)
        .compile(),
      rows: 1,
      mismatch: 'retry',
    },
    ...due.map(({ role, figures }) => ({
      query: queries
        .updateTable('role_tally')
        .set(figures)
        .where('module', '=', state.module)
        .where('role', '=', role)
        .compile(),
      rows: 1,
    })),
  ];
}
