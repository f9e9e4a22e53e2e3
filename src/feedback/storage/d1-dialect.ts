import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { fromD1Error } from './d1-errors.ts';

/** The members of Cloudflare's `D1Database` in use. */
export interface D1Binding {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<unknown>;
}

export interface D1Statement {
  bind(...values: unknown[]): D1Statement;
  // Like Cloudflare's own type: the caller says what rows it expects, as with Kysely.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  all<Row>(): Promise<{ results: Row[] }>;
}

class D1Connection implements DatabaseConnection {
  readonly #binding: D1Binding;

  constructor(binding: D1Binding) {
    this.#binding = binding;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.#binding.prepare(query.sql).bind(...query.parameters);
      return { rows: (await statement.all<Row>()).results };
    } catch (error) {
      throw fromD1Error(error);
    }
  }

  streamQuery(): never {
    throw new Error('D1 cannot stream');
  }
}

function refuseTransaction(): Promise<void> {
  return Promise.reject(new Error('D1 knows no open transactions; write through a write set'));
}

/** Kysely dialect for the reads on Cloudflare D1. It has no transactions: writes are batches, see `openD1Storage`. */
export class D1Dialect implements Dialect {
  readonly #binding: D1Binding;

  constructor(binding: D1Binding) {
    this.#binding = binding;
  }

  createDriver(): Driver {
    const connection = new D1Connection(this.#binding);
    return {
      init: () => Promise.resolve(),
      acquireConnection: () => Promise.resolve(connection),
      releaseConnection: () => Promise.resolve(),
      beginTransaction: refuseTransaction,
      commitTransaction: refuseTransaction,
      rollbackTransaction: refuseTransaction,
      destroy: () => Promise.resolve(),
    };
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }

  createAdapter() {
    return new SqliteAdapter();
  }

  createIntrospector(database: ConstructorParameters<typeof SqliteIntrospector>[0]) {
    return new SqliteIntrospector(database);
  }
}
