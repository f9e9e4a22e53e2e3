import { Kysely } from 'kysely';
import { D1Dialect, type D1Binding, type D1Statement } from './d1-dialect.ts';
import { StorageBusy, StorageFull, type Storage } from './storage-port.ts';
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
  const message = error instanceof Error ? error.message : String(error);
  const failed = guardError.exec(message)?.[1];
  if (failed !== undefined) return mismatchOf(set[Number(failed)]);
  if (/SQLITE_FULL|database or disk is full|exceeded maximum DB size/i.test(message))
    return new StorageFull(error);
  const unreachable = /Network connection lost|reset because|exceeded timeout/i.test(message);
  return unreachable || isLocked(error) ? new StorageBusy(error) : error;
}

/** Whether the batch certainly did not run. After a lost connection nobody knows, so that is not repeated here. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && /SQLITE_BUSY|overloaded/i.test(error.message);
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
          if (!isLocked(error) || performance.now() - start > patience) throw toStorageError(error, set);
          await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
        }
      }
    },
    close: () => Promise.resolve(),
  };
}
