import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** From which network of its module and day a waiting comment came, so that a flood is seen as one. */
export function commentNetworks(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('comment_network')
      .addColumn('comment', 'text', (column) => column.primaryKey())
      .addColumn('module', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('network', 'text')
      .addColumn('network_group', 'integer', (column) => column.notNull()),
    db.schema.createIndex('comment_network_day').on('comment_network').columns(['module', 'day', 'network']),
  ];
}
