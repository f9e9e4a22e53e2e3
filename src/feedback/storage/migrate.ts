import type { Compilable, Kysely } from 'kysely';
import { migrations as allMigrations } from '../migrations/migrations.ts';
import type { Storage } from './storage-port.ts';
import { readSchemaVersion } from './store-facts.ts';
import type { Tables } from './tables.ts';
import type { WriteSet } from './write-set.ts';

/** The store was written by a newer program; this one would misread it. */
export class SchemaTooNew extends Error {
  readonly found: number;
  readonly known: number;

  constructor(found: number, known: number) {
    super(`schema version ${found} is newer than ${known}`);
    this.name = 'SchemaTooNew';
    this.found = found;
    this.known = known;
  }
}

type Migration = (db: Kysely<Tables>) => readonly Compilable[];

async function currentVersion(storage: Storage): Promise<number> {
  // Read first, so that a store that is up to date needs no write lock. D1 lets nobody look at its list of tables.
  const known = storage.engine === 'd1' ? 0 : await readSchemaVersion(storage);
  if (known > 0) return known;
  await storage.write([
    {
      query: storage.queries.schema
        .createTable('schema_version')
        .ifNotExists()
        .addColumn('version', 'integer', (column) => column.primaryKey())
        .addColumn('applied_at', 'bigint', (column) => column.notNull())
        .compile(),
    },
  ]);
  const row = await storage.queries
    .selectFrom('schema_version')
    .select((builder) => builder.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** The statements of one migration, its entry in `schema_version` first, so that only one process applies it. */
export function migrationStatements(
  storage: Storage,
  version: number,
  migration: Migration,
  now: number,
): WriteSet {
  const entry = storage.queries.insertInto('schema_version').values({ version, applied_at: now }).compile();
  return [{ query: entry, rows: 1 }, ...migration(storage.queries).map((one) => ({ query: one.compile() }))];
}

/**
 * Brings the schema to the newest version, each migration in one transaction. Safe to run in several processes at
 * once and to repeat after being killed at any point.
 *
 * @throws SchemaTooNew when the store was written by a newer program
 */
export async function migrate(
  storage: Storage,
  now: number,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  for (let failures = 0; ;) {
    try {
      const version = await currentVersion(storage);
      if (version > migrations.length) throw new SchemaTooNew(version, migrations.length);
      const next = migrations[version];
      if (next === undefined) return;
      await storage.write(migrationStatements(storage, version + 1, next, now));
    } catch (error) {
      // Another process may have been faster, which shows as a duplicate key or table: look again.
      if (error instanceof SchemaTooNew || ++failures >= 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, failures * 50));
    }
  }
}
