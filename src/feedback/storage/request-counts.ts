import { sql } from 'kysely';
import { blank, queryTemplate } from './query-template.ts';
import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

const increment = queryTemplate(({ queries }) =>
  queries
    .insertInto('request_count')
    .values({ key: blank<string>('key'), slot: blank<number>('slot'), n: 1 })
    .onConflict((conflict) =>
      conflict.columns(['key', 'slot']).doUpdateSet({ n: sql<number>`request_count.n + 1` }),
    ),
);

/** Counts one request. */
export function countRequest(storage: Storage, key: string, slot: number): Statement {
  return { query: increment(storage, { key, slot }), rows: 1 };
}

/** Requests counted under any of these keys from a slot on, by slot, oldest first. */
export async function readRequestCounts(
  storage: Storage,
  keys: readonly string[],
  from: number,
): Promise<{ slot: number; n: number }[]> {
  const rows = await storage.queries
    .selectFrom('request_count')
    .select(['slot', 'n'])
    .where('key', 'in', keys)
    .where('slot', '>=', from)
    .orderBy('slot')
    .execute();
  return rows;
}

/** Forgets counts of slots before one. */
export function forgetRequests({ queries }: Storage, slot: number): Statement {
  return { query: queries.deleteFrom('request_count').where('slot', '<', slot).compile() };
}
