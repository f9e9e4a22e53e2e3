import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { SqliteStatements } from './sqlite-statements.ts';
import { SqliteWriteQueue, toStorageError } from './sqlite-write-queue.ts';
import type { Storage } from './storage-port.ts';
import type { Tables } from './tables.ts';

/** Settings that make a commit durable and a lock harmless. */
const pragmas = [
  'PRAGMA journal_mode = WAL',
  // With WAL, only FULL flushes the log at every commit: what was acknowledged survives a power cut.
  'PRAGMA synchronous = FULL',
  // The driver blocks the process while it waits, so waiting longer is done between attempts.
  'PRAGMA busy_timeout = 250',
  // What is deleted is overwritten: the key of a day must not be found in the file afterwards.
  'PRAGMA secure_delete = ON',
  'PRAGMA foreign_keys = ON',
  'PRAGMA trusted_schema = OFF',
];

/** The few members Kysely calls, on top of the cached statements. */
function kyselyDatabase(statements: SqliteStatements): SqliteDatabase {
  return {
    close: () => statements.forget(),
    prepare: (sql) => ({
      reader: statements.isReader(sql),
      all: (parameters) => {
        try {
          return statements.all(sql, parameters);
        } catch (error) {
          throw toStorageError(error);
        }
      },
      run: (parameters) => ({ changes: statements.run(sql, parameters), lastInsertRowid: 0 }),
      iterate: (parameters) => statements.all(sql, parameters)[Symbol.iterator](),
    }),
  };
}

/**
 * Opens the SQLite file, making it and its folder when absent, readable by the owner alone.
 *
 * @param file absolute path, or `:memory:`
 * @param limits `maxPages`: the file may not grow beyond so many pages of 4 KiB
 */
export function openSqliteStorage(file: string, limits: { readonly maxPages?: number } = {}): Storage {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file);
  // SQLite gives its neighbour files (-wal, -shm) the mode of the database itself.
  if (file !== ':memory:') chmodSync(file, 0o600);
  for (const pragma of pragmas) database.exec(pragma);
  if (limits.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(limits.maxPages)}`);
  return overDatabase(database);
}

/**
 * Opens an existing SQLite file to read from, beside whoever writes to it. Never makes or changes one.
 * @throws Error of the driver when there is no such file, and at every write
 */
export function openSqliteForReading(file: string): Storage {
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec('PRAGMA busy_timeout = 2000');
  return overDatabase(database);
}

function overDatabase(database: DatabaseSync): Storage {
  const statements = new SqliteStatements(database);
  const queue = new SqliteWriteQueue(database, statements);
  return {
    engine: 'sqlite',
    queries: new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(statements) }) }),
    write: (set) => queue.write(set),
    close: async () => {
      await queue.drained();
      statements.forget();
      database.close();
    },
  };
}
