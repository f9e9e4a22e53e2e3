import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** Comments and reports, and what keeps requests from counting twice. */
export function comments(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('comment')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('module', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('parent', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('role', 'text')
      .addColumn('editors', 'integer', (column) => column.notNull())
      .addColumn('honeypot', 'integer', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull()),
    // One page of a module, newest first; a queue, oldest first; the replies to the comments of a page.
    db.schema.createIndex('comment_page').on('comment').columns(['module', 'parent', 'id']),
    db.schema.createIndex('comment_queue').on('comment').columns(['state', 'id']),
    db.schema.createIndex('comment_replies').on('comment').columns(['parent', 'id']),
    db.schema
      .createTable('report')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('comment', 'text', (column) => column.notNull())
      .addColumn('reporter', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('text', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('report_once', ['comment', 'reporter']),
    db.schema
      .createTable('outbox')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('sent_at', 'bigint'),
    db.schema
      .createTable('idempotency')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('spent_challenge')
      .addColumn('nonce', 'text', (column) => column.primaryKey())
      .addColumn('expires_at', 'bigint', (column) => column.notNull()),
  ];
}
