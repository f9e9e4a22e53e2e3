import { createHandler, type LogEvent } from '../app.ts';
import type { Site } from '../services.ts';
import type { Answer } from './listen.ts';
import type { NodeConfiguration } from './node-configuration.ts';
import { createNodeKeyedHash } from './node-keyed-hash.ts';
import { StartFailure, type OpenStore } from './open-store.ts';
import { passphraseHash } from './passphrase-hash.ts';
import { townAccountSettings } from './town-account-configuration.ts';
import { clientPeer, createProxyList } from './trusted-address.ts';

/** What a process decides beside its configuration. */
export interface NodeSurroundings {
  readonly store: OpenStore;
  readonly site: Site;
  readonly slugs: ReadonlySet<string>;
  readonly log: (event: LogEvent) => void;
}

/**
 * The proxies of a configuration.
 * @throws StartFailure naming the part that is no address
 */
export function readProxies(configuration: NodeConfiguration) {
  try {
    return createProxyList(configuration.TRUSTED_PROXIES);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StartFailure(
      `TRUSTED_PROXIES in der Umgebung stimmt nicht: "${error.message}" ist keine Adresse und kein Netz wie 10.0.0.0/8.`,
    );
  }
}

/** The endpoint as a Node process runs it, behind the proxies of its configuration. */
export async function createNodeEndpoint(
  configuration: NodeConfiguration,
  { store, site, slugs, log }: NodeSurroundings,
): Promise<Answer> {
  const proxies = readProxies(configuration);
  const town = townAccountSettings(configuration, site);
  const handle = await createHandler({
    storage: store.storage,
    serverKey: store.serverKey,
    createHash: createNodeKeyedHash,
    slugs,
    site,
    ...(configuration.MODERATOR_PASSPHRASE === 'on' ? { passphrases: passphraseHash } : {}),
    ...(town === undefined ? {} : { townAccounts: town }),
    limitFactor: configuration.RATE_LIMIT_FACTOR,
    proofOfWork: configuration.PROOF_OF_WORK,
    releaseHour: configuration.RELEASE_HOUR,
    now: Date.now,
    log,
  });
  return (request, peer) => handle(request, clientPeer(peer.address, request.headers, proxies));
}
