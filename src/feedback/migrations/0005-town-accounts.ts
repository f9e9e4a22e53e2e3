import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** Moderators who sign in with the account their town gave them (OpenID Connect). */
export function townAccounts(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema.alterTable('moderator').addColumn('subject', 'text'),
    db.schema.createIndex('moderator_subject').unique().on('moderator').columns(['subject']),
    db.schema.alterTable('session').addColumn('town_grant', 'text'),
    db.schema
      .alterTable('session')
      .addColumn('checked_at', 'bigint', (column) => column.notNull().defaultTo(0)),
    db.schema
      .alterTable('session')
      .addColumn('checking_at', 'bigint', (column) => column.notNull().defaultTo(0)),
  ];
}
