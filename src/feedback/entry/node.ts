import { resolve } from 'node:path';
import { sitePath } from '../../domain/site-path.ts';
import { createKeyedHash } from '../guard/keyed-hash.ts';
import type { Site } from '../services.ts';
import { startBackgroundJobs } from './background-jobs.ts';
import { followSite } from './followed-site.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { readConfiguration, type NodeConfiguration } from './node-configuration.ts';
import { createNodeEndpoint, readProxies } from './node-endpoint.ts';
import { leadToSite } from './other-host.ts';
import { openStore, StartFailure } from './open-store.ts';
import { ownSite } from './own-site.ts';
import { requireSiteKind } from './site-kind.ts';
import { createStaticSite } from './static-site.ts';

/** `npm start`: serves the built site and the endpoint under `/api/v1` from one process. */
async function start(configuration: NodeConfiguration): Promise<void> {
  // Before anything is opened or made.
  readProxies(configuration);
  const siteFolder = resolve(configuration.SITE_DIR);
  const demo = configuration.DEMO === 'on';
  requireSiteKind(siteFolder, demo);
  const pages = followSite(siteFolder, demo);
  const path = configuration.SITE_URL === undefined ? '' : sitePath(configuration.SITE_URL);
  const staticSite = createStaticSite(pages.now, path);
  const store = await openStore(configuration);
  const { storage, place } = store;
  const log = createLog(configuration.LOG_LEVEL);
  // The port is known only once it is open, and the site's own address contains it.
  const opened = Promise.withResolvers<Site>();
  const endpoint = opened.promise.then((site) =>
    createNodeEndpoint(configuration, { store, site, slugs: pages.slugs, log }),
  );
  // Where it is known, whoever comes by another name is led there; without it the site is only being tried out.
  const named = configuration.SITE_URL === undefined ? undefined : ownSite(configuration, configuration.PORT);
  const server = await listen(
    { port: configuration.PORT, host: configuration.HOST },
    async (request, peer) => {
      if (!new URL(request.url).pathname.startsWith(`${path}/api/`))
        return leadToSite(request, named) ?? staticSite(request);
      // Which modules there are is found out by looking.
      pages.now();
      return (await endpoint)(request, peer);
    },
  );
  const site = ownSite(configuration, server.port);
  opened.resolve(site);
  await endpoint;
  const { RELEASE_HOUR: releaseHour, RATE_LIMIT_FACTOR } = configuration;
  const hash = await createKeyedHash(store.serverKey);
  await startBackgroundJobs({ storage, now: Date.now, site, hash, releaseHour }, configuration, (cause) =>
    log({ method: 'JOB', route: 'background', status: 500, milliseconds: 0, cause }),
  );

  console.log(`Quartiersbaukasten läuft: http://${configuration.HOST}:${server.port}${path}/`);
  console.log(`Bewertungen und Kommentare liegen in: ${place}`);
  if (RATE_LIMIT_FACTOR === 0) {
    console.log(
      'RATE_LIMIT_FACTOR=0: Alle Grenzen sind aus, und nichts wird zurückgehalten. Das ist nur für Lasttests gedacht.',
    );
  }
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
