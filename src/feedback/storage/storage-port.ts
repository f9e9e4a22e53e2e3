import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import type { WriteSet } from './write-set.ts';

export type EngineName = 'sqlite' | 'postgres' | 'd1';

/**
 * The storage port: what the endpoint asks of an engine. Everything else is Kysely code shared by all engines.
 */
export interface Storage {
  readonly engine: EngineName;
  /** Builds and compiles queries, and runs reads. Writes go through `write` alone. */
  readonly queries: Kysely<Tables>;
  /**
   * Runs a write set in one transaction. When the promise resolves, the change is durable: it survives the death
   * of the process and of the machine. When it rejects, nothing took effect, with one exception: a connection that
   * breaks while committing leaves the outcome open, so writes must be safe to repeat.
   *
   * @throws WriteMismatch when a statement touched another number of rows than it must
   * @throws StorageBusy when the store stayed locked for two seconds
   * @throws StorageFull when there is no room
   */
  readonly write: (set: WriteSet) => Promise<void>;
  /** Lets running writes finish and releases the engine. */
  readonly close: () => Promise<void>;
}

/** The store is locked or not reachable; trying again later may help. */
export class StorageBusy extends Error {
  constructor(cause?: unknown) {
    super('storage is busy', { cause });
    this.name = 'StorageBusy';
  }
}

/** The store has no room for more; reading still works. */
export class StorageFull extends Error {
  constructor(cause?: unknown) {
    super('storage is full', { cause });
    this.name = 'StorageFull';
  }
}

/**
 * Whether an error of a read means that the store cannot be reached or is locked: SQLSTATE of PostgreSQL (lock not
 * available, database takes no connections, connection lost, shutting down, out of resources) or a network error of Node.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof StorageBusy) return true;
  // The driver itself gives no code when a connection breaks off or none can be had.
  if (error instanceof Error && /^(?:Connection terminated|timeout exceeded)/.test(error.message))
    return true;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(?:55P03|55000|57P0\d|08\w{3}|53\w{3}|E(?:CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH))$/.test(code);
}
