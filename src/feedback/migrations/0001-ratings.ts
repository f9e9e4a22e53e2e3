import { sql, type Compilable, type Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

// Written out, not made from the list of dimensions: a migration must stay as it was when that list changes.
const tally = ['phase', 'time', 'staff', 'cost', 'participation', 'complexity'].flatMap((key) =>
  [1, 2, 3, 4, 5].map((level) => `${key}_${level}`),
);

/** Ratings, their counts per module and per role, and facts about the store. */
export function ratings(db: Kysely<Tables>): Compilable[] {
  let state = db.schema
    .createTable('module_state')
    .addColumn('module', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('ratings', 'text', (column) => column.notNull().defaultTo('open'))
    .addColumn('comments', 'text', (column) => column.notNull().defaultTo('open'))
    .addColumn('scale', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('raters', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`raters >= 0`),
    )
    .addColumn('updated_at', 'bigint', (column) => column.notNull().defaultTo(0));
  let roles = db.schema
    .createTable('role_tally')
    .addColumn('module', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('released', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('history', 'text', (column) => column.notNull().defaultTo('{}'))
    .addPrimaryKeyConstraint('role_tally_key', ['module', 'role']);
  for (const name of tally) {
    // A count below zero would mean that a rating was taken away twice: the check undoes such a write.
    state = state.addColumn(name, 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`${sql.ref(name)} >= 0`),
    );
    roles = roles.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0));
  }
  let rating = db.schema
    .createTable('rating')
    .addColumn('module', 'text', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('scale', 'integer', (column) => column.notNull())
    .addColumn('role', 'text');
  for (const key of ['phase', 'time', 'staff', 'cost', 'participation', 'complexity']) {
    rating = rating.addColumn(key, 'integer', (column) => column.check(sql`${sql.ref(key)} BETWEEN 1 AND 5`));
  }
  return [
    db.schema
      .createTable('store_fact')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull()),
    state,
    roles,
    rating
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('rating_key', ['module', 'voter']),
  ];
}
