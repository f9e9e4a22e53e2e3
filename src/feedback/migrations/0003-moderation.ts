import { sql, type Compilable, type Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** Moderators, how they sign in, and what they did. */
export function moderation(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('moderator')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('mail', 'text', (column) => column.notNull().unique())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('passphrase', 'text')
      .addColumn('totp', 'text')
      .addColumn('totp_step', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('locked_until', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('created_at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('invitation')
      .addColumn('token', 'text', (column) => column.primaryKey())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('passkey')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('counter', 'bigint', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('ceremony')
      .addColumn('challenge', 'text', (column) => column.primaryKey())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('session')
      .addColumn('token', 'text', (column) => column.primaryKey())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addColumn('confirmed_at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('log_entry')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
    db.schema.createIndex('report_queue').on('report').columns(['state', 'id']),
    db.schema.createIndex('outbox_unsent').on('outbox').columns(['id']).where(sql.ref('sent_at'), 'is', null),
  ];
}
