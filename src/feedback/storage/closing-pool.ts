import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { DatabaseError, type Pool } from 'pg';

/**
 * SQLSTATE classes of errors after which the server closes the connection or has lost it: 08 and the part of 57 that
 * ends a session (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const ending = /^(?:08|57P)/;

/** Whether an error of a query says that its connection is of no more use. */
function endsConnection(error: unknown): boolean {
  return !(error instanceof DatabaseError) || ending.test(error.code ?? '');
}

function watched(client: PostgresPoolClient): PostgresPoolClient {
  let isLost = false;
  function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(sql: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    if (typeof sql !== 'string') return client.query(sql);
    return client.query<R>(sql, parameters).catch((error: unknown) => {
      isLost ||= endsConnection(error);
      throw error;
    });
  }
  return { query, release: (destroy) => client.release(destroy === true || isLost) };
}

/**
 * A pool that closes a connection its server has ended. pg's own learns of that only when the socket closes, and until
 * then lends the connection to the next request, which fails for nothing.
 */
export function closingPool(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => watched(await pool.connect()),
    end: () => pool.end(),
  };
}
