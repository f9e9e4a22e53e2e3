import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/**
 * Roles of moderators, and wrong attempts to sign in, counted by network and account instead of locking the account.
 * Whoever is there already could do everything and keeps that.
 */
export function team(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .alterTable('moderator')
      .addColumn('role', 'text', (column) => column.notNull().defaultTo('administrator')),
    db.schema.alterTable('moderator').dropColumn('failures'),
    db.schema.alterTable('moderator').dropColumn('locked_until'),
    db.schema
      .createTable('failed_sign_in')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('blocked_until', 'bigint', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
  ];
}
