import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** Where whoever reports something wants an answer. */
export function answersToReports(db: Kysely<Tables>): Compilable[] {
  return [db.schema.alterTable('report').addColumn('contact', 'text')];
}
