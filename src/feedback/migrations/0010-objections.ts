import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** Objections of authors, and what the public figures of moderation are made of. */
export function objections(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('objection')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('comment', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('contact', 'text')
      .addColumn('decider', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('decided_at', 'bigint')
      .addUniqueConstraint('objection_once', ['comment', 'revision']),
    db.schema.createIndex('objection_queue').on('objection').columns(['state', 'created_at']),
    db.schema.alterTable('comment').addColumn('reason_key', 'text'),
    db.schema.alterTable('log_entry').addColumn('waited', 'bigint'),
    db.schema.alterTable('release').addColumn('moderation', 'text'),
  ];
}
