import { createHandler, type Handler } from '../app.ts';
import { createKeyedHash } from '../keyed-hash.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import { isServerKeyOfStore } from '../storage/check-server-key.ts';
import { migrate } from '../storage/migrate.ts';
import { openPostgresStorage } from '../storage/postgres-storage.ts';
import { isDemoStore } from '../storage/store-facts.ts';
import { ownSite } from './own-site.ts';
import { readWorkerConfiguration } from './worker-configuration.ts';

async function start(environment: Readonly<Record<string, string | undefined>>): Promise<Handler> {
  const { configuration, slugs } = readWorkerConfiguration(environment);
  const { DATABASE_URL } = environment;
  if (DATABASE_URL === undefined) throw new Error('wrong configuration: DATABASE_URL: a PostgreSQL address');
  const storage = openPostgresStorage(DATABASE_URL);
  try {
    await migrate(storage, Date.now());
    if (await isDemoStore(storage)) throw new Error('the database holds sample data');
    if (!(await isServerKeyOfStore(storage, await createKeyedHash(configuration.SERVER_KEY)))) {
      throw new Error('the database was made with another SERVER_KEY');
    }
  } catch (error) {
    await storage.close();
    throw error;
  }
  return createHandler({
    storage,
    serverKey: configuration.SERVER_KEY,
    slugs,
    site: ownSite({ SITE_URL: configuration.SITE_URL, HOST: 'localhost' }, 443),
    limiter: createRateLimiter({
      now: Date.now,
      factor: configuration.RATE_LIMIT_FACTOR,
      proofOfWork: configuration.PROOF_OF_WORK,
    }),
    now: Date.now,
    log: (event) => {
      if (event.status >= 500) console.error(`${event.method} ${event.route} ${event.code ?? ''}`);
    },
  });
}

/**
 * The endpoint for platforms that call a function for each request and keep no files: it stores in PostgreSQL and reads
 * the settings of a Worker and `DATABASE_URL` from the environment. It starts with the first request; a start that
 * failed, for example because the database was busy, is tried again by the next.
 */
export function functionHandler(environment: Readonly<Record<string, string | undefined>>): Handler {
  let handler: Promise<Handler> | undefined;
  return async (request, peer) => {
    handler ??= start(environment);
    handler.catch(() => (handler = undefined));
    return (await handler)(request, peer);
  };
}
