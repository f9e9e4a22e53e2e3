import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

const cacheSize = 400;

/** Narrows a query parameter to what SQLite can store. Queries are typed, so anything else is a defect. */
export function toSqlValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}

/** Prepares statements and keeps them for reuse; preparing costs more than running most of them. */
export class SqliteStatements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  readonly #readers = new Map<string, boolean>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    if (this.#prepared.size >= cacheSize) this.#prepared.clear();
    this.#prepared.set(sql, statement);
    return statement;
  }

  /** Runs a statement and gives back the number of rows it changed. */
  run(sql: string, parameters: readonly unknown[]): number {
    return Number(this.prepare(sql).run(...parameters.map(toSqlValue)).changes);
  }

  /** Whether a statement gives back rows. */
  isReader(sql: string): boolean {
    let reader = this.#readers.get(sql);
    if (reader === undefined) {
      reader = this.prepare(sql).columns().length > 0;
      if (this.#readers.size >= cacheSize) this.#readers.clear();
      this.#readers.set(sql, reader);
    }
    return reader;
  }

  all(sql: string, parameters: readonly unknown[]): unknown[] {
    return this.prepare(sql).all(...parameters.map(toSqlValue));
  }

  forget(): void {
    this.#prepared.clear();
  }
}
