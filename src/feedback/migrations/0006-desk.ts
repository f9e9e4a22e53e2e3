import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** What a team needs at one desk: who has taken what, which words are looked for, where two people decide. */
export function desk(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('assignment')
      .addColumn('subject', 'text', (column) => column.primaryKey())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('watch_entry')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('pattern', 'text', (column) => column.notNull())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('watch_entry_once', ['kind', 'pattern']),
    db.schema
      .createTable('second_look')
      .addColumn('module', 'text', (column) => column.primaryKey())
      .addColumn('since', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('first_look')
      .addColumn('comment', 'text', (column) => column.primaryKey())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
  ];
}
