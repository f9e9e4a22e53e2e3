import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { vi } from 'vitest';
import type { D1Binding, D1Statement } from '../../src/feedback/storage/d1-dialect.ts';
import { openD1Storage } from '../../src/feedback/storage/d1-storage.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { SqliteStatements } from '../../src/feedback/storage/sqlite-statements.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import type { EngineName } from '../../src/feedback/storage/storage-port.ts';
import { startD1 } from './d1-in-workerd.ts';
import { createPostgresDatabase, type OpenEngine } from './open-engine.ts';

/** What one connection was asked, in order; a batch of D1 stands between `batch` and `COMMIT`. */
export type Trace = readonly string[];

/** A real engine that notes every statement sent to it, by connection. */
export interface TracedEngine extends OpenEngine {
  readonly traces: () => Trace[];
}

function tracedSqlite(): TracedEngine {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-traced-'));
  const file = join(folder, 'feedback.sqlite');
  const [run, all] = [
    vi.spyOn(SqliteStatements.prototype, 'run'),
    vi.spyOn(SqliteStatements.prototype, 'all'),
  ];
  // Whatever would go past the prepared statements shows up here.
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
  const sent = () =>
    [run, all]
      .flatMap(({ mock }) =>
        mock.calls.map(([sql], index) => ({ sql, at: mock.invocationCallOrder[index] ?? 0 })),
      )
      .sort((a, b) => a.at - b.at)
      .map(({ sql }) => sql);
  const storage = openSqliteStorage(file);
  return {
    storage,
    reopen: () => openSqliteStorage(file),
    traces: () => [sent(), exec.mock.calls.map(([sql]) => sql)],
    dispose: async () => {
      vi.restoreAllMocks();
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  const text: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'text') : undefined;
  return typeof text === 'string' ? text : 'unknown';
}

async function tracedPostgres(): Promise<TracedEngine> {
  const url = await createPostgresDatabase();
  const query = vi.spyOn(Client.prototype, 'query');
  const storage = openPostgresStorage(url);
  return {
    storage,
    reopen: () => openPostgresStorage(url),
    traces: () => {
      const byClient = new Map<unknown, string[]>();
      query.mock.calls.forEach(([sent]: readonly unknown[], index) => {
        const client: unknown = query.mock.contexts[index];
        byClient.set(client, [...(byClient.get(client) ?? []), textOf(sent)]);
      });
      return [...byClient.values()];
    },
    dispose: async () => {
      vi.restoreAllMocks();
      await storage.close();
    },
  };
}

async function tracedD1(): Promise<TracedEngine> {
  const { binding, stop } = await startD1();
  const sent: string[] = [];
  const known = new WeakMap<D1Statement, { readonly inner: D1Statement; readonly sql: string }>();
  const noted = (inner: D1Statement, sql: string): D1Statement => {
    const outer: D1Statement = {
      bind: (...values) => noted(inner.bind(...values), sql),
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as D1 itself types its rows
      all: <Row>() => {
        sent.push(sql);
        return inner.all<Row>();
      },
    };
    known.set(outer, { inner, sql });
    return outer;
  };
  const traced: D1Binding = {
    prepare: (sql) => noted(binding.prepare(sql), sql),
    batch: (statements) => {
      const found = statements.map((statement) => known.get(statement)).filter((one) => one !== undefined);
      sent.push('batch', ...found.map(({ sql }) => sql), 'COMMIT');
      return binding.batch(found.map(({ inner }) => inner));
    },
  };
  const open = () => openD1Storage(traced);
  return { storage: open(), reopen: open, traces: () => [sent], dispose: stop };
}

/** Opens a real engine that notes what it is asked, without a schema. */
export function openTracedEngine(name: EngineName): Promise<TracedEngine> | TracedEngine {
  return { sqlite: tracedSqlite, postgres: tracedPostgres, d1: tracedD1 }[name]();
}
