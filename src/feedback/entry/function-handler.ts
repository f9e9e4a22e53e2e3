import type { Handler } from '../app.ts';
import { openPostgresStorage } from '../storage/postgres-storage.ts';
import type { Storage } from '../storage/storage-port.ts';
import { hostedEndpoint } from './hosted-endpoint.ts';

function open({ DATABASE_URL }: Readonly<Record<string, string | undefined>>): Storage {
  if (DATABASE_URL === undefined) throw new Error('wrong configuration: DATABASE_URL: a PostgreSQL address');
  return openPostgresStorage(DATABASE_URL);
}

/**
 * The endpoint for platforms that call a function on Node: it stores in PostgreSQL and reads the settings of a Worker
 * and `DATABASE_URL` from the environment.
 */
export function functionHandler(environment: Readonly<Record<string, string | undefined>>): Handler {
  const endpoint = hostedEndpoint(open);
  return async (request, peer) => (await endpoint(environment))(request, peer);
}
