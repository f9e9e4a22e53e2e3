import { sql } from 'kysely';
import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import { forgetCommentNetworks } from './comment-networks.ts';
import type { ReleaseTable, RoleFigureTable } from './intake-tables.ts';
import type { Storage } from './storage-port.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** Days for which it can be told which gifts came from one network. */
export const groupDays = 30;

/**
 * Lets everything count that waits and is not held. Of each network and day only the first counts as a person of its
 * own where roles are concerned.
 */
export function countWaiting({ queries }: Storage, release: number): WriteSet {
  return [
    {
      query: queries
        .updateTable('intake')
        .set({ state: 'counted', release })
        .where('state', 'in', ['waiting', 'passed'])
        .compile(),
    },
    {
      query: queries
        .updateTable('intake')
        .set({ independent: 0 })
        .where('release', '=', release)
        .where('network_group', 'is not', null)
        .where(
          sql<boolean>`EXISTS (SELECT 1 FROM intake AS other WHERE other.kind = intake.kind
            AND other.module = intake.module AND other.day = intake.day
            AND other.network_group = intake.network_group AND other.state = 'counted'
            AND (other.release < intake.release OR other.release = intake.release AND other.voter < intake.voter))`,
        )
        .compile(),
    },
  ];
}

/** How many gifts of each kind something is said about. */
export type GiftCounts = Readonly<Record<GiftKind, number>>;

function toCounts(rows: readonly { readonly kind: GiftKind; readonly n: number }[]): GiftCounts {
  const of = (kind: GiftKind) => rows.find((row) => row.kind === kind)?.n ?? 0;
  return { rating: of('rating'), use: of('use') };
}

/** How many gifts count from the next release. */
export async function countForNextRelease({ queries }: Storage): Promise<GiftCounts> {
  const rows = await queries
    .selectFrom('intake')
    .select((builder) => ['kind', builder.fn.countAll<number>().as('n')])
    .where('state', 'in', ['waiting', 'passed'])
    .groupBy('kind')
    .execute();
  return toCounts(rows);
}

/** How many gifts a release counted first, of those that still count. */
export async function countNewIn({ queries }: Storage, release: number): Promise<GiftCounts> {
  const rows = await queries
    .selectFrom('intake')
    .select((builder) => ['kind', builder.fn.countAll<number>().as('n')])
    .where('release', '=', release)
    .where('state', '=', 'counted')
    .groupBy('kind')
    .execute();
  return toCounts(rows);
}

/** Puts new figures in place of the old ones; undone with `replay` when another process has released in between. */
export function publish(
  storage: Storage,
  release: ReleaseTable,
  summaries: ReadonlyMap<string, unknown>,
  roles: readonly RoleFigureTable[],
): WriteSet {
  const { queries } = storage;
  return [
    {
      query: queries
        .insertInto('release')
        .values(release)
        .onConflict((conflict) => conflict.column('number').doNothing())
        .compile(),
      rows: 1,
      mismatch: 'replay',
    },
    { query: queries.deleteFrom('released_summary').compile() },
    ...[...summaries].map(([module, summary]) => ({
      query: queries
        .insertInto('released_summary')
        .values({ module, summary: JSON.stringify(summary) })
        .compile(),
      rows: 1,
    })),
    ...roles.map((row) => ({
      query: queries
        .insertInto('role_figure')
        .values(row)
        .onConflict((conflict) => conflict.columns(['module', 'role']).doUpdateSet(row))
        .compile(),
      rows: 1,
    })),
  ];
}

/** Forgets by what networks were told apart before a day, and after a month which gifts and comments came from one. */
export function forgetNetworks(storage: Storage, day: number): Statement[] {
  const { queries } = storage;
  return [
    { query: queries.deleteFrom('day_key').where('day', '<', day).compile() },
    {
      query: queries
        .updateTable('intake')
        .set({ network: null })
        .where('day', '<', day)
        .where('network', 'is not', null)
        .compile(),
    },
    {
      query: queries
        .updateTable('intake')
        .set({ network_group: null })
        .where('day', '<', day - groupDays)
        .where('network_group', 'is not', null)
        .compile(),
    },
    ...forgetCommentNetworks(storage, day, day - groupDays),
  ];
}
