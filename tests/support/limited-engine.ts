import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openD1Storage } from '../../src/feedback/storage/d1-storage.ts';
import { migrate } from '../../src/feedback/storage/migrate.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import type { EngineName } from '../../src/feedback/storage/storage-port.ts';
import { startD1 } from './d1-in-workerd.ts';
import { createPostgresDatabase, type OpenEngine } from './open-engine.ts';

/** An engine with room for some dozen long comments. `tidy` lets it use again what erased ones took. */
export interface LimitedEngine extends OpenEngine {
  readonly tidy: () => Promise<void>;
}

/** SQLite itself refuses to let the file grow. */
async function limitedSqlite(): Promise<LimitedEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-full-'));
  const file = join(folder, 'feedback.sqlite');
  const storage = openSqliteStorage(file, { maxPages: 80 });
  await migrate(storage, Date.now());
  return {
    storage,
    reopen: () => openSqliteStorage(file),
    tidy: () => Promise.resolve(),
    dispose: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A real disk cannot be filled in a test; a quota in the real server raises the very error of a full one (53100). */
async function limitedPostgres(): Promise<LimitedEngine> {
  const url = await createPostgresDatabase();
  const storage = openPostgresStorage(url);
  await migrate(storage, Date.now());
  const admin = new Client({ connectionString: url });
  await admin.connect();
  // Uncompressed, so that monotonous texts take up room, too.
  await admin.query(`
    ALTER TABLE comment ALTER COLUMN text SET STORAGE EXTERNAL;
    CREATE FUNCTION quota() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF pg_total_relation_size('comment') > 300000 THEN
        RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER quota AFTER INSERT ON comment FOR EACH ROW EXECUTE FUNCTION quota()`);
  return {
    storage,
    reopen: () => openPostgresStorage(url),
    tidy: async () => {
      await admin.query('VACUUM FULL comment');
    },
    dispose: async () => {
      await admin.end();
      await storage.close();
    },
  };
}

/** Cloudflare alone limits the size of a database; a trigger in the real engine raises the error it documents. */
async function limitedD1(): Promise<LimitedEngine> {
  const { binding, stop } = await startD1();
  const storage = openD1Storage(binding);
  await migrate(storage, Date.now());
  const quota = `CREATE TRIGGER quota AFTER INSERT ON comment WHEN (SELECT sum(length(text)) FROM comment) > 60000
    BEGIN SELECT RAISE(ABORT, 'Exceeded maximum DB size'); END`;
  await binding.prepare(quota).bind().all();
  return { storage, reopen: () => openD1Storage(binding), tidy: () => Promise.resolve(), dispose: stop };
}

/** Opens a real engine with little room. */
export function openLimitedEngine(name: EngineName): Promise<LimitedEngine> {
  return { sqlite: limitedSqlite, postgres: limitedPostgres, d1: limitedD1 }[name]();
}
