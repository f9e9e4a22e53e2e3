import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, TypeOverrides, types } from 'pg';
import { closingPool } from './closing-pool.ts';
import { StorageBusy, StorageFull, type Storage } from './storage-port.ts';
import type { Tables } from './tables.ts';
import { mismatchOf, WriteMismatch, type WriteSet } from './write-set.ts';

/** Milliseconds after which a write that cannot be done is given up. */
const patience = 2_000;

// SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html
const worthRepeating = new Set(['40001', '40P01', '55P03', '55000']);
const fullClass = new Set(['53100', '53400']);
const unreachableClasses = ['08', '53', '57'];

function toStorageError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WriteMismatch) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (fullClass.has(code)) return new StorageFull(error);
  const unreachable = !(error instanceof DatabaseError) || unreachableClasses.includes(code.slice(0, 2));
  return unreachable || worthRepeating.has(code) ? new StorageBusy(error) : error;
}

function isWorthRepeating(error: unknown): boolean {
  return error instanceof DatabaseError && worthRepeating.has(error.code ?? '');
}

async function runOnce(client: PostgresPoolClient, set: WriteSet): Promise<void> {
  await client.query('BEGIN', []);
  try {
    for (const statement of set) {
      const result = await client.query(statement.query.sql, statement.query.parameters);
      if (statement.rows !== undefined && result.rowCount !== statement.rows) throw mismatchOf(statement);
    }
    await client.query('COMMIT', []);
  } catch (error) {
    await client.query('ROLLBACK', []);
    throw error;
  }
}

async function writeOnce(pool: PostgresPool, set: WriteSet): Promise<void> {
  const client = await pool.connect();
  try {
    await runOnce(client, set);
  } finally {
    client.release();
  }
}

/** Connects to PostgreSQL. Several processes may work on one database. */
export function openPostgresStorage(connectionString: string): Storage {
  const parsers = new TypeOverrides();
  // Counts and UTC milliseconds are below 2^53; as strings they would differ from the other engines.
  parsers.setTypeParser(types.builtins.INT8, Number);
  const connections = new Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: patience,
    options: '-c lock_timeout=2000 -c statement_timeout=10000 -c idle_in_transaction_session_timeout=10000',
    types: parsers,
  });
  // Without listeners, a lost connection would end the process: the pool listens only to connections at rest, and one
  // that is lost at work tells its query first and then everybody. The request finds out by the error of its query.
  connections.on('error', () => undefined);
  connections.on('connect', (client) => client.on('error', () => undefined));
  const pool = closingPool(connections);
  return {
    engine: 'postgres',
    queries: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    write: async (set) => {
      const start = performance.now();
      for (;;) {
        try {
          await writeOnce(pool, set);
          return;
        } catch (error) {
          if (!isWorthRepeating(error) || performance.now() - start > patience) throw toStorageError(error);
          await wait(10 + Math.random() * 40);
        }
      }
    },
    close: () => pool.end(),
  };
}
