import { createHandler, type Handler } from '../app.ts';
import { createKeyedHash } from '../guard/keyed-hash.ts';
import { isServerKeyOfStore } from '../storage/check-server-key.ts';
import { migrate } from '../storage/migrate.ts';
import type { Storage } from '../storage/storage-port.ts';
import { isDemoStore } from '../storage/store-facts.ts';
import { ownSite } from './own-site.ts';
import { townAccountSettings } from './town-account-configuration.ts';
import { readWorkerConfiguration } from './worker-configuration.ts';

type Configuration = ReturnType<typeof readWorkerConfiguration>['configuration'];

async function prepare(storage: Storage, { SERVER_KEY }: Configuration): Promise<void> {
  await migrate(storage, Date.now());
  if (await isDemoStore(storage)) throw new Error('the database holds sample data');
  if (await isServerKeyOfStore(storage, await createKeyedHash(SERVER_KEY))) return;
  throw new Error('the database was made with another SERVER_KEY');
}

/**
 * Opens the store of a platform that calls the endpoint for each request and keeps no files, and brings it up to date.
 * @param open opens the platform's database; closed again when it cannot be used
 * @throws Error when a setting is missing or wrong, or the store is not one of this operator's real contributions
 */
export async function openHostedStore(
  environment: Readonly<Record<string, unknown>>,
  open: () => Storage,
): Promise<ReturnType<typeof readWorkerConfiguration> & { readonly storage: Storage }> {
  const settings = readWorkerConfiguration(environment);
  const storage = open();
  try {
    await prepare(storage, settings.configuration);
  } catch (error) {
    await storage.close();
    throw error;
  }
  return { ...settings, storage };
}

async function start(environment: Readonly<Record<string, unknown>>, open: () => Storage): Promise<Handler> {
  const { configuration, slugs, storage } = await openHostedStore(environment, open);
  const site = ownSite({ ...configuration, HOST: 'localhost' }, 443);
  const town = townAccountSettings(configuration, site);
  return createHandler({
    storage,
    serverKey: configuration.SERVER_KEY,
    slugs,
    site,
    ...(town === undefined ? {} : { townAccounts: town }),
    limitFactor: configuration.RATE_LIMIT_FACTOR,
    proofOfWork: configuration.PROOF_OF_WORK,
    releaseHour: configuration.RELEASE_HOUR,
    now: Date.now,
    log: (event) => {
      if (event.status >= 500) console.error(`${event.method} ${event.route} ${event.code ?? ''}`);
    },
  });
}

/** Gives the endpoint of a platform, which hands its settings over with each request or has them in the environment. */
export function hostedEndpoint<Environment extends Readonly<Record<string, unknown>>>(
  open: (environment: Environment) => Storage,
): (environment: Environment) => Promise<Handler> {
  let handler: Promise<Handler> | undefined;
  return (environment) => {
    // A start that failed, for example because the database was busy, is tried again by the next request.
    handler ??= start(environment, () => open(environment));
    handler.catch(() => (handler = undefined));
    return handler;
  };
}
