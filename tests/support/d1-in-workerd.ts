import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import * as z from 'zod';
import type { D1Binding, D1Statement } from '../../src/feedback/storage/d1-dialect.ts';

/** Runs inside workerd, next to the database: passes statements on to the real binding. */
const script = `export default {
  async fetch(request, env) {
    const statements = await request.json();
    const prepared = statements.map(({ sql, values }) => env.DB.prepare(sql).bind(...values));
    try {
      const results = prepared.length === 1 ? [await prepared[0].all()] : await env.DB.batch(prepared);
      return Response.json({ results: results.map((one) => one.results) });
    } catch (error) {
      return Response.json({ error: error.message });
    }
  },
};`;

const answer = z.union([
  z.object({ results: z.array(z.array(z.unknown())) }),
  z.object({ error: z.string() }),
]);

interface RemoteStatement extends D1Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function isRemote(statement: D1Statement): statement is RemoteStatement {
  return 'sql' in statement && 'values' in statement;
}

/** A D1 database; `file` is the SQLite file it lies in, once something has been stored. */
export interface RunningD1 {
  readonly binding: D1Binding;
  readonly file: () => string;
  readonly stop: () => Promise<void>;
}

/** The SQLite file of the only database in a folder of Miniflare's. */
export function d1File(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[/\\][0-9a-f]{64}\.sqlite$/.test(name),
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`no single database in ${folder}`);
  return join(folder, found[0]);
}

/**
 * A real D1 database in workerd. Statements travel there in one request each; Miniflare's own proxy would take a
 * request for every call of every method, a hundred times slower.
 */
export async function startD1(): Promise<RunningD1> {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-d1-'));
  const miniflare = new Miniflare({
    modules: true,
    script,
    compatibilityDate: '2026-07-30',
    d1Databases: { DB: randomUUID() },
    d1Persist: folder,
  });
  await miniflare.ready;

  async function send(statements: readonly RemoteStatement[]): Promise<unknown[][]> {
    const response = await miniflare.dispatchFetch('http://d1/', {
      method: 'POST',
      body: JSON.stringify(statements.map(({ sql, values }) => ({ sql, values }))),
    });
    const result = answer.parse(await response.json());
    if ('error' in result) throw new Error(result.error);
    return result.results;
  }

  function statement(sql: string, values: readonly unknown[]): RemoteStatement {
    const self: RemoteStatement = {
      sql,
      values,
      bind: (...bound) => statement(sql, bound),
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as D1 itself types its rows
      all: async <Row>() => ({ results: rowsOf<Row>((await send([self]))[0] ?? []) }),
    };
    return self;
  }

  return {
    binding: {
      prepare: (sql) => statement(sql, []),
      batch: (statements) => send(statements.filter(isRemote)),
    },
    file: () => d1File(folder),
    stop: async () => {
      await miniflare.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Rows as the caller expects them, which is how D1 itself types them. */
function rowsOf<Row>(rows: unknown[]): Row[] {
  return rows.filter((row): row is Row => typeof row === 'object');
}
