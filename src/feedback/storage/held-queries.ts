import { sql } from 'kysely';
import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import type { IntakePattern } from '../../domain/ratings/intake-patterns.ts';
import type { Storage } from './storage-port.ts';
import type { WriteSet } from './write-set.ts';

/** Gifts that were held together. */
export interface HeldTogether {
  readonly kind: GiftKind;
  readonly module: string;
  readonly day: number;
  readonly pattern: IntakePattern;
  /** Where the pattern is `network`: its number, null once that is forgotten. */
  readonly network?: number | null;
  /** Where the pattern is `profile`. */
  readonly profile?: string;
}

/** Everything held, counted by what and whence it is; newest day first. */
export function readHeld({ queries }: Storage) {
  return queries
    .selectFrom('intake')
    .select(['kind', 'module', 'day', 'pattern', 'network_group', 'profile'])
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('state', '=', 'held')
    .groupBy(['kind', 'module', 'day', 'pattern', 'network_group', 'profile'])
    .orderBy('day', 'desc')
    .orderBy('kind')
    .orderBy('module')
    .orderBy('pattern')
    .orderBy('network_group')
    .execute();
}

/** Roles of everything held. */
export function readHeldRoles({ queries }: Storage) {
  return queries
    .selectFrom('intake')
    .innerJoin('rating', (join) =>
      join.onRef('rating.module', '=', 'intake.module').onRef('rating.voter', '=', 'intake.voter'),
    )
    .select(['intake.module', 'intake.day', 'intake.pattern', 'intake.network_group', 'intake.profile'])
    .select(['rating.role', (builder) => builder.fn.countAll<number>().as('n')])
    .where('intake.kind', '=', 'rating')
    .where('intake.state', '=', 'held')
    .where('rating.role', 'is not', null)
    .groupBy(['intake.module', 'intake.day', 'intake.pattern', 'intake.network_group', 'intake.profile'])
    .groupBy('rating.role')
    .execute();
}

/** How many are held, of all kinds. */
export async function countHeld({ queries }: Storage): Promise<number> {
  const row = await queries
    .selectFrom('intake')
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('state', '=', 'held')
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** In how many groups that is, each decided at once. */
export async function countHeldGroups({ queries }: Storage): Promise<number> {
  const groups = queries
    .selectFrom('intake')
    .select(['kind', 'module', 'day', 'pattern'])
    .where('state', '=', 'held')
    .groupBy(['kind', 'module', 'day', 'pattern'])
    .groupBy(sql`CASE WHEN pattern = 'network' THEN coalesce(network_group, 0) END`)
    .groupBy(sql`CASE WHEN pattern = 'profile' THEN profile END`)
    .as('held_group');
  const row = await queries
    .selectFrom(groups)
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** How many of a group are still held. */
export async function countHeldTogether({ queries }: Storage, of: HeldTogether): Promise<number> {
  let query = queries
    .selectFrom('intake')
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('state', '=', 'held')
    .where('kind', '=', of.kind)
    .where('module', '=', of.module)
    .where('day', '=', of.day)
    .where('pattern', '=', of.pattern);
  if (of.network !== undefined) query = query.where('network_group', 'is not distinct from', of.network);
  if (of.profile !== undefined) query = query.where('profile', '=', of.profile);
  return (await query.executeTakeFirst())?.n ?? 0;
}

/** Decides a group; undone with `retry` unless `count` of it are held. */
export function decideHeldTogether(
  { queries }: Storage,
  of: HeldTogether,
  state: 'passed' | 'discarded',
  count: number,
): WriteSet {
  let query = queries
    .updateTable('intake')
    .set({ state })
    .where('state', '=', 'held')
    .where('kind', '=', of.kind)
    .where('module', '=', of.module)
    .where('day', '=', of.day)
    .where('pattern', '=', of.pattern);
  if (of.network !== undefined) query = query.where('network_group', 'is not distinct from', of.network);
  if (of.profile !== undefined) query = query.where('profile', '=', of.profile);
  return [{ query: query.compile(), rows: count, mismatch: 'retry' }];
}
