import type { DatabaseSync } from 'node:sqlite';
import type { SqliteStatements } from './sqlite-statements.ts';
import { StorageBusy, StorageFull } from './storage-port.ts';
import { mismatchOf, WriteMismatch, type WriteSet } from './write-set.ts';

interface Waiting {
  readonly set: WriteSet;
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Milliseconds after which a write that cannot get the lock is given up. */
const patience = 2_000;
const largestGroup = 64;

// Primary result codes, https://www.sqlite.org/rescode.html
const busyCodes = new Set([5, 6]);
const fullCode = 13;

function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0;
}

/** Translates an error of SQLite to the words of the storage port. */
export function toStorageError(error: unknown): unknown {
  const code = resultCode(error);
  if (busyCodes.has(code)) return new StorageBusy(error);
  return code === fullCode ? new StorageFull(error) : error;
}

/**
 * Group commit: write sets that arrive while the disk is busy share one transaction, hence one flush to disk, and
 * each is acknowledged only after it. A write set that fails is undone alone, by a savepoint.
 */
export class SqliteWriteQueue {
  readonly #database: DatabaseSync;
  readonly #statements: SqliteStatements;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(database: DatabaseSync, statements: SqliteStatements) {
    this.#database = database;
    this.#statements = statements;
  }

  write(set: WriteSet): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ set, since: performance.now(), resolve, reject });
      this.#schedule(0);
    });
  }

  /** Resolves when nothing waits any more. */
  drained(): Promise<void> {
    return this.#waiting.length === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#idle.push(resolve));
  }

  #schedule(delay: number): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const flush = () => {
      this.#scheduled = false;
      this.#flush();
      if (this.#waiting.length > 0) this.#schedule(0);
      else for (const resolve of this.#idle.splice(0)) resolve();
    };
    if (delay > 0) setTimeout(flush, delay);
    else setImmediate(flush);
  }

  #flush(): void {
    try {
      // IMMEDIATE takes the write lock before anything is read, so no transaction ever has to be upgraded.
      this.#statements.run('BEGIN IMMEDIATE', []);
    } catch (error) {
      this.#postpone(error);
      return;
    }
    const group = this.#waiting.splice(0, largestGroup);
    try {
      const failures = group.map((one) => this.#runUndoable(one.set));
      this.#statements.run('COMMIT', []);
      group.forEach((one, index) => {
        const failure = failures[index];
        if (failure === undefined) one.resolve();
        else one.reject(failure);
      });
    } catch (error) {
      this.#rollBack();
      // One set may have spoiled it for all, for example by filling the disk: each gets a chance of its own.
      if (group.length > 1) for (const one of group) this.#runAlone(one);
      else group[0]?.reject(toStorageError(error));
    }
  }

  #runAlone(one: Waiting): void {
    try {
      this.#statements.run('BEGIN IMMEDIATE', []);
      this.#run(one.set);
      this.#statements.run('COMMIT', []);
      one.resolve();
    } catch (error) {
      this.#rollBack();
      one.reject(toStorageError(error));
    }
  }

  #run(set: WriteSet): void {
    for (const statement of set) {
      const changed = this.#statements.run(statement.query.sql, statement.query.parameters);
      if (statement.rows !== undefined && changed !== statement.rows) throw mismatchOf(statement);
    }
  }

  /** Runs a set and gives back why it was undone. An error that may have ended the transaction is thrown on. */
  #runUndoable(set: WriteSet): WriteMismatch | undefined {
    this.#statements.run('SAVEPOINT one', []);
    try {
      this.#run(set);
      this.#statements.run('RELEASE one', []);
      return undefined;
    } catch (error) {
      if (!(error instanceof WriteMismatch)) throw error;
      this.#statements.run('ROLLBACK TO one', []);
      this.#statements.run('RELEASE one', []);
      return error;
    }
  }

  #rollBack(): void {
    // SQLite itself has rolled back after some errors, such as a full disk.
    if (this.#database.isTransaction) this.#statements.run('ROLLBACK', []);
  }

  #postpone(error: unknown): void {
    const now = performance.now();
    const fatal = !busyCodes.has(resultCode(error));
    const kept = this.#waiting.filter((one) => !fatal && now - one.since < patience);
    for (const one of this.#waiting) if (!kept.includes(one)) one.reject(toStorageError(error));
    this.#waiting = kept;
    // Jitter keeps two processes from meeting at the lock again and again.
    if (kept.length > 0) this.#schedule(20 + Math.random() * 80);
  }
}
