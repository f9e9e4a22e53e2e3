import type { Connect, Plugin, ViteDevServer } from 'vite';

/** The own address of a server in development; its port is known once it is open. */
function portOf(server: ViteDevServer): number {
  const address = server.httpServer?.address();
  return typeof address === 'object' && address !== null ? address.port : server.config.server.port;
}

/** Keeps the known modules in step with the files of authors who are at work. */
async function watchedSlugs(server: ViteDevServer): Promise<ReadonlySet<string>> {
  const { moduleFolder, moduleSlugOf, readContentSlugs } = await import('./content-slugs.ts');
  const { root } = server.config;
  const slugs = readContentSlugs(root);
  const folder = moduleFolder(root);
  const onChange = (change: (slug: string) => void) => (path: string) => {
    const slug = path.startsWith(folder) ? moduleSlugOf(path) : undefined;
    if (slug !== undefined) change(slug);
  };
  server.watcher.on(
    'add',
    onChange((slug) => slugs.add(slug)),
  );
  server.watcher.on(
    'unlink',
    onChange((slug) => slugs.delete(slug)),
  );
  return slugs;
}

/** Opens the store and makes the endpoint. Throws an Error with German sentences when the environment is wrong. */
async function openEndpoint(server: ViteDevServer) {
  const { startReleases } = await import('./background-jobs.ts');
  const { createLog } = await import('./log.ts');
  const { createNodeEndpoint } = await import('./node-endpoint.ts');
  const { readConfiguration } = await import('./node-configuration.ts');
  const { openStore } = await import('./open-store.ts');
  const { ownSite } = await import('./own-site.ts');
  const read = readConfiguration(process.env);
  if ('complaints' in read) throw new Error(read.complaints.join('\n'));
  const store = await openStore(read.configuration);
  const { RELEASE_HOUR: releaseHour } = read.configuration;
  startReleases({ storage: store.storage, now: Date.now, releaseHour }, () => undefined);
  server.httpServer?.once('close', () => void store.storage.close());
  return createNodeEndpoint(read.configuration, {
    store,
    // Pages come from here whatever SITE_URL says.
    site: ownSite({ HOST: read.configuration.HOST }, portOf(server), server.config.base.replace(/\/+$/, '')),
    slugs: await watchedSlugs(server),
    // What goes well would drown what authors want to read.
    log: createLog('error'),
  });
}

/**
 * Mounts the endpoint in the server of `npm run dev`: the same endpoint over the same store as `npm start`, for the
 * modules that lie in `content/`. It is opened by the first request, so whoever only writes never makes a store.
 */
export function feedbackInDevServer(): Plugin {
  return {
    name: 'feedback-in-dev-server',
    apply: 'serve',
    // After Astro has mounted what it has, see below.
    enforce: 'post',
    configureServer: (server) => {
      const open = async () => {
        const { getRequestListener } = await import('@hono/node-server');
        const answer = await openEndpoint(server);
        server.config.logger.info('Bewertungen und Kommentare sind unter /api/v1 zu erreichen.');
        return getRequestListener(
          (request, { incoming }) => answer(request, { address: incoming.socket.remoteAddress }),
          { overrideGlobalObjects: false },
        );
      };
      let listener: ReturnType<typeof open> | undefined;
      const handle: Connect.NextHandleFunction = (request, response, next) => {
        if (request.url?.startsWith(`${server.config.base}api/`) !== true) {
          next();
          return;
        }
        listener ??= open();
        listener
          .then((listen) => listen(request, response))
          .catch((error: unknown) => {
            // The next request tries again: a store may have been locked.
            listener = undefined;
            next(error);
          });
      };
      // Astro puts its check for the slash at the end of addresses first of all, and these addresses have none.
      return () => {
        server.middlewares.stack.unshift({ route: '', handle });
      };
    },
  };
}
