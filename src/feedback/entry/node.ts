import { resolve } from 'node:path';
import { createHandler } from '../app.ts';
import { createRateLimiter } from '../rate-limiter.ts';
import type { Site } from '../services.ts';
import { startBackgroundJobs } from './background-jobs.ts';
import { readKnownSlugs } from './known-slugs.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { readConfiguration, type NodeConfiguration } from './node-configuration.ts';
import { openStore, StartFailure } from './open-store.ts';
import { ownSite } from './own-site.ts';
import { passphraseHash } from './passphrase-hash.ts';
import { requireSiteKind } from './site-kind.ts';
import { createStaticSite } from './static-site.ts';
import { clientAddress, createProxyList } from './trusted-address.ts';

function readProxies(configuration: NodeConfiguration) {
  try {
    return createProxyList(configuration.TRUSTED_PROXIES);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StartFailure(
      `TRUSTED_PROXIES in der Umgebung stimmt nicht: "${error.message}" ist keine Adresse und kein Netz wie 10.0.0.0/8.`,
    );
  }
}

/** `npm start`: serves the built site and the endpoint under `/api/v1` from one process. */
async function start(configuration: NodeConfiguration): Promise<void> {
  const proxies = readProxies(configuration);
  const siteFolder = resolve(configuration.SITE_DIR);
  const staticSite = createStaticSite(siteFolder);
  requireSiteKind(siteFolder, configuration.DEMO === 'on');
  const { storage, serverKey, place } = await openStore(configuration);
  const log = createLog(configuration.LOG_LEVEL);
  const limiter = createRateLimiter({
    now: Date.now,
    factor: configuration.RATE_LIMIT_FACTOR,
    proofOfWork: configuration.PROOF_OF_WORK,
  });
  // The port is known only once it is open, and the site's own address contains it.
  const opened = Promise.withResolvers<Site>();
  const endpoint = opened.promise.then((site) =>
    createHandler({
      storage,
      serverKey,
      slugs: readKnownSlugs(siteFolder),
      site,
      ...(configuration.MODERATOR_PASSPHRASE === 'on' ? { passphrases: passphraseHash } : {}),
      limiter,
      now: Date.now,
      log,
    }),
  );
  const server = await listen(
    { port: configuration.PORT, host: configuration.HOST },
    async (request, peer) => {
      if (!new URL(request.url).pathname.startsWith('/api/')) return staticSite(request);
      const handle = await endpoint;
      return handle(request, { address: clientAddress(peer.address, request.headers, proxies) });
    },
  );
  const site = ownSite(configuration, server.port);
  opened.resolve(site);
  await endpoint;
  await startBackgroundJobs({ storage, now: Date.now, site }, configuration, (cause) =>
    log({ method: 'JOB', route: 'background', status: 500, milliseconds: 0, cause }),
  );

  console.log(`Quartiersbaukasten läuft: http://${configuration.HOST}:${server.port}/`);
  console.log(`Bewertungen und Kommentare liegen in: ${place}`);
  console.log('Erste Moderatorin oder ersten Moderator einladen: npm run feedback -- invite <mail>');

  const stop = () => {
    void server
      .stop()
      .then(() => storage.close())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function complain(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

const read = readConfiguration(process.env);
if ('complaints' in read) complain(read.complaints);
try {
  await start(read.configuration);
} catch (error) {
  if (error instanceof StartFailure) complain([error.message]);
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  const { HOST, PORT } = read.configuration;
  complain([
    `Anschluss ${PORT} auf ${HOST} ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen: PORT=${PORT + 1} npm start`,
  ]);
}
