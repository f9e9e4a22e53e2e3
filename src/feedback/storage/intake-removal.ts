import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import type { Storage } from './storage-port.ts';
import type { WriteSet } from './write-set.ts';

/** What came in to a module in a span of days, or of one day from one network. */
export interface IntakeSpan {
  readonly kind: GiftKind;
  readonly module: string;
  /** First and last day, in days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  /** Number of the network. */
  readonly network?: number;
}

/** What came in to a module, counted by day, network and state; newest day first. */
export function readIntakeGroups({ queries }: Storage, module: string, from: number) {
  return queries
    .selectFrom('intake')
    .select(['kind', 'day', 'network_group', 'state'])
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('module', '=', module)
    .where('day', '>=', from)
    .groupBy(['kind', 'day', 'network_group', 'state'])
    .orderBy('day', 'desc')
    .orderBy('kind')
    .orderBy('network_group')
    .execute();
}

/** What counts since a day, by kind and module: in all, and of it the first of each network and day. */
export function readIndependence({ queries }: Storage, from: number) {
  return queries
    .selectFrom('intake')
    .select((builder) => [
      'kind',
      'module',
      builder.fn.countAll<number>().as('n'),
      builder.fn.sum<number>('independent').as('independent'),
    ])
    .where('state', '=', 'counted')
    .where('day', '>=', from)
    .groupBy(['kind', 'module'])
    .orderBy('module')
    .orderBy('kind')
    .execute();
}

/** How many of a span are not discarded yet. */
export async function countInSpan({ queries }: Storage, span: IntakeSpan): Promise<number> {
  let query = queries
    .selectFrom('intake')
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('kind', '=', span.kind)
    .where('module', '=', span.module)
    .where('day', '>=', span.from)
    .where('day', '<=', span.to)
    .where('state', '<>', 'discarded');
  if (span.network !== undefined) query = query.where('network_group', '=', span.network);
  return (await query.executeTakeFirst())?.n ?? 0;
}

/** Discards a span; undone with `retry` unless it holds `count`. */
export function discardSpan({ queries }: Storage, span: IntakeSpan, count: number): WriteSet {
  let query = queries
    .updateTable('intake')
    .set({ state: 'discarded' })
    .where('kind', '=', span.kind)
    .where('module', '=', span.module)
    .where('day', '>=', span.from)
    .where('day', '<=', span.to)
    .where('state', '<>', 'discarded');
  if (span.network !== undefined) query = query.where('network_group', '=', span.network);
  return [{ query: query.compile(), rows: count, mismatch: 'retry' }];
}
