import { createHandler, type Handler } from '../app.ts';
import { applyRetention } from '../operations/apply-retention.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import { openD1Storage } from '../storage/d1-storage.ts';
import type { D1Binding } from '../storage/d1-dialect.ts';
import { migrate } from '../storage/migrate.ts';
import type { Storage } from '../storage/storage-port.ts';
import { isDemoStore } from '../storage/store-facts.ts';
import { ownSite } from './own-site.ts';
import { readWorkerConfiguration } from './worker-configuration.ts';

/** Bindings and variables of the Worker. */
interface Environment extends Readonly<Record<string, unknown>> {
  readonly DB: D1Binding;
}

let handler: Promise<Handler> | undefined;

async function open(environment: Environment): Promise<Storage> {
  const storage = openD1Storage(environment.DB);
  await migrate(storage, Date.now());
  if (await isDemoStore(storage)) throw new Error('the database holds sample data');
  return storage;
}

async function start(environment: Environment): Promise<Handler> {
  const { configuration, slugs } = readWorkerConfiguration(environment);
  const storage = await open(environment);
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

/** Entry for Cloudflare Workers with D1. The static site lies beside it, served by the platform. */
export default {
  async fetch(request: Request, environment: Environment): Promise<Response> {
    // A start that failed, for example because the database was busy, is tried again by the next request.
    handler ??= start(environment);
    handler.catch(() => (handler = undefined));
    const handle = await handler;
    // Set by the platform itself, which takes away what a client sends under this name.
    return handle(request, { address: request.headers.get('cf-connecting-ip') ?? undefined });
  },

  /** Applies the retention periods; the platform calls it by a cron trigger, every six hours will do. */
  async scheduled(_event: unknown, environment: Environment): Promise<void> {
    const { retention } = readWorkerConfiguration(environment);
    await applyRetention({ storage: await open(environment), now: Date.now }, retention);
  },
};
