import { sql } from 'kysely';
import { dimensionKeys, scaleVersion, type DimensionKey, type Level } from '../../domain/dimensions.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import type { UseStatus } from '../../domain/ratings/use-statuses.ts';
import type { Storage } from './storage-port.ts';

/** How often a level was given in a dimension of a module, by people of one role or without one. */
export interface LevelCount {
  readonly module: string;
  readonly role: Role | null;
  readonly key: DimensionKey;
  readonly level: Level;
  readonly n: number;
  /** Of these, how many from a network and day of their own. */
  readonly independent: number;
}

/** Ratings that count, under the scale of today, together with how they came in. */
function counted({ queries }: Storage) {
  return queries
    .selectFrom('rating')
    .innerJoin('intake', (join) =>
      join
        .onRef('intake.module', '=', 'rating.module')
        .onRef('intake.voter', '=', 'rating.voter')
        .on('intake.kind', '=', 'rating'),
    )
    .where('intake.state', '=', 'counted')
    .where('rating.scale', '=', scaleVersion);
}

/** All ratings that count, as counts per module, role, dimension and level. */
export async function readLevelCounts(storage: Storage): Promise<LevelCount[]> {
  const found: LevelCount[] = [];
  for (const key of dimensionKeys) {
    const rows = await counted(storage)
      .select([
        'rating.module',
        'rating.role',
        sql<Level>`${sql.ref(`rating.${key}`)}`.as('level'),
        (builder) => builder.fn.countAll<number>().as('n'),
        (builder) => builder.fn.sum<number>('intake.independent').as('independent'),
      ])
      .where(`rating.${key}`, 'is not', null)
      .groupBy(['rating.module', 'rating.role', `rating.${key}`])
      .execute();
    found.push(...rows.map((row) => ({ ...row, key })));
  }
  return found;
}

/** How many people of a role who gave a dimension came, each from a network and day of their own, after a release. */
export async function countIndependentSince(
  storage: Storage,
  of: { readonly module: string; readonly role: Role; readonly key: DimensionKey },
  release: number,
): Promise<number> {
  const row = await counted(storage)
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('rating.module', '=', of.module)
    .where('rating.role', '=', of.role)
    .where(`rating.${of.key}`, 'is not', null)
    .where('intake.independent', '=', 1)
    .where('intake.release', '>', release)
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** How many people's ratings count, by module. */
export async function readRaters(storage: Storage): Promise<Map<string, number>> {
  const rows = await counted(storage)
    .select(['rating.module', (builder) => builder.fn.countAll<number>().as('n')])
    .groupBy('rating.module')
    .execute();
  return new Map(rows.map(({ module, n }) => [module, n]));
}

/** How many marks of use count, per module and status. */
export function readUseCounts({
  queries,
}: Storage): Promise<{ module: string; status: UseStatus; n: number }[]> {
  return queries
    .selectFrom('use_mark')
    .innerJoin('intake', (join) =>
      join
        .onRef('intake.module', '=', 'use_mark.module')
        .onRef('intake.voter', '=', 'use_mark.voter')
        .on('intake.kind', '=', 'use'),
    )
    .select(['use_mark.module', 'use_mark.status', (builder) => builder.fn.countAll<number>().as('n')])
    .where('intake.state', '=', 'counted')
    .groupBy(['use_mark.module', 'use_mark.status'])
    .execute();
}
