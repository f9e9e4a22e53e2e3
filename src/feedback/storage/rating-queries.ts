import { byDimension, type Level } from '../../domain/dimensions.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import { blank, queryTemplate } from './query-template.ts';
import type { Storage } from './storage-port.ts';
import type { RatingTable } from './tables.ts';
import type { Statement } from './write-set.ts';

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

const insertRating = queryTemplate(({ queries }) =>
  queries
    .insertInto('rating')
    .values({
      module: blank<string>('module'),
      voter: blank<string>('voter'),
      scale: blank<number>('scale'),
      role: blank<Role>('role'),
      ...byDimension((key) => blank<Level>(key)),
      revision: blank<number>('revision'),
      created_at: blank<number>('created_at'),
      updated_at: blank<number>('updated_at'),
    })
    .onConflict((conflict) => conflict.columns(['module', 'voter']).doNothing()),
);

/** Replaces `before` by `after`; undone with `retry` when the rating is no longer what `before` says. */
export function replaceRating(
  storage: Storage,
  before: StoredRating | undefined,
  after: StoredRating,
): Statement {
  const query =
    before === undefined
      ? insertRating(storage, { ...after })
      : storage.queries
          .updateTable('rating')
          .set({ ...after, revision: before.revision + 1 })
          .where('module', '=', before.module)
          .where('voter', '=', before.voter)
          .where('revision', '=', before.revision)
          .compile();
  return { query, rows: 1, mismatch: 'retry' };
}
