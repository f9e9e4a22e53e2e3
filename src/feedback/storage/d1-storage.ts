import { Kysely } from 'kysely';
import { D1Dialect, type D1Binding, type D1Statement } from './d1-dialect.ts';
import { fromD1Error, isRefusedByD1 } from './d1-errors.ts';
import type { Storage } from './storage-port.ts';
import type { Tables } from './tables.ts';
import { mismatchOf, type WriteSet } from './write-set.ts';

const patience = 2_000;

/**
 * A batch is one transaction, undone only by an error. So that a wrong row count is one, a second statement follows
 * that reads `changes()` and, when it differs, asks for an impossible JSON path; SQLite names that path in its
 * error, which tells us the statement.
 */
const guard = "SELECT CASE WHEN changes() = ? THEN 1 ELSE json_extract('{}', ?) END";
const guardError = /bad JSON path: '?rows-of-(\d+)/;

function toStorageError(error: unknown, set: WriteSet): unknown {
  const failed = error instanceof Error ? guardError.exec(error.message)?.[1] : undefined;
  return failed === undefined ? fromD1Error(error) : mismatchOf(set[Number(failed)]);
}

function toBatch(binding: D1Binding, set: WriteSet): D1Statement[] {
  return set.flatMap((statement, index) => {
    const main = binding.prepare(statement.query.sql).bind(...statement.query.parameters);
    return statement.rows === undefined
      ? [main]
      : [main, binding.prepare(guard).bind(statement.rows, `rows-of-${index}`)];
  });
}

/** Works on a Cloudflare D1 binding. */
export function openD1Storage(binding: D1Binding): Storage {
  return {
    engine: 'd1',
    queries: new Kysely<Tables>({ dialect: new D1Dialect(binding) }),
    write: async (set) => {
      const start = performance.now();
      for (;;) {
        try {
          await binding.batch(toBatch(binding, set));
          return;
        } catch (error) {
          if (!isRefusedByD1(error) || performance.now() - start > patience) throw toStorageError(error, set);
          await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
        }
      }
    },
    close: () => Promise.resolve(),
  };
}
