import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** Ids of comments are random and say nothing of their order: lists are read by time and id. */
export function commentsByTime(db: Kysely<Tables>): Compilable[] {
  return [
    ...['comment_page', 'comment_queue', 'comment_replies'].map((name) => db.schema.dropIndex(name)),
    db.schema.createIndex('comment_page').on('comment').columns(['module', 'parent', 'created_at', 'id']),
    db.schema.createIndex('comment_queue').on('comment').columns(['state', 'created_at', 'id']),
    db.schema.createIndex('comment_replies').on('comment').columns(['parent', 'created_at', 'id']),
  ];
}
