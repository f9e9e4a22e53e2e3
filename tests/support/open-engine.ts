import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openD1Storage } from '../../src/feedback/storage/d1-storage.ts';
import { migrate } from '../../src/feedback/storage/migrate.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import type { EngineName, Storage } from '../../src/feedback/storage/storage-port.ts';
import { startD1 } from './d1-in-workerd.ts';

/** A real engine with an empty store. `reopen` opens the same store once more, as another process would. */
export interface OpenEngine {
  readonly storage: Storage;
  readonly reopen: () => Storage;
  readonly dispose: () => Promise<void>;
}

export const engineNames: readonly EngineName[] = ['sqlite', 'postgres', 'd1'];

function openSqlite(): OpenEngine {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-sqlite-'));
  const file = join(folder, 'feedback.sqlite');
  const storage = openSqliteStorage(file);
  return {
    storage,
    reopen: () => openSqliteStorage(file),
    dispose: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Makes an empty database in the PostgreSQL of this run. */
export async function createPostgresDatabase(): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

async function openPostgres(): Promise<OpenEngine> {
  const url = await createPostgresDatabase();
  const storage = openPostgresStorage(url);
  return { storage, reopen: () => openPostgresStorage(url), dispose: () => storage.close() };
}

async function openD1(): Promise<OpenEngine> {
  const { binding, stop } = await startD1();
  return { storage: openD1Storage(binding), reopen: () => openD1Storage(binding), dispose: stop };
}

/** Opens a real engine: a SQLite file, a PostgreSQL database, or D1 in workerd. */
export async function openEngine(name: EngineName, options: { migrated: boolean } = { migrated: true }) {
  const engine = await { sqlite: openSqlite, postgres: openPostgres, d1: openD1 }[name]();
  if (options.migrated) await migrate(engine.storage, Date.now());
  return engine;
}
