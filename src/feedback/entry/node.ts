import { resolve } from 'node:path';
import { listen } from './listen.ts';
import { readConfiguration } from './node-configuration.ts';
import { createStaticSite } from './static-site.ts';
import { Problem, problemResponse } from '../problem.ts';

/** `npm start`: serves the built site and the endpoint under `/api/v1` from one process. */
const read = readConfiguration(process.env);
if ('complaints' in read) {
  for (const complaint of read.complaints) console.error(complaint);
  process.exit(1);
}
const { configuration } = read;
const site = createStaticSite(resolve(configuration.SITE_DIR));

try {
  const server = await listen({ port: configuration.PORT, host: configuration.HOST }, (request) =>
    new URL(request.url).pathname.startsWith('/api/')
      ? Promise.resolve(problemResponse(new Problem('not-found')))
      : site(request),
  );
  console.log(`Quartiersbaukasten läuft: http://${configuration.HOST}:${server.port}/`);
  const stop = () => {
    void server.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) throw error;
  console.error(
    `Anschluss ${configuration.PORT} auf ${configuration.HOST} ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen: PORT=4322 npm start`,
  );
  process.exit(1);
}
