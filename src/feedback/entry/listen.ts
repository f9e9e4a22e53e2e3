import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Limits of the Node server in milliseconds, bytes and connections. */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  // Node looks for slow connections only this often; its default of 30 s would make the two limits above idle.
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
  maxConnections: 4_000,
} as const;

/** Answers a request; `address` is the network address of whoever opened the connection. */
export type Answer = (request: Request, peer: { readonly address: string | undefined }) => Promise<Response>;

/** A listening server: its address and a stop that lets running requests finish. */
export interface Listening {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

function isHttpServer(server: ReturnType<typeof createAdaptorServer>): server is Server {
  return 'maxRequestsPerSocket' in server;
}

/**
 * Opens a port and answers every request by `answer`.
 * @param place port 0 picks a free one; a connection beyond `connections` is closed as soon as it is opened
 * @throws the error of Node's server, for example with code `EADDRINUSE`
 */
export async function listen(
  place: { port: number; host: string; connections?: number },
  answer: Answer,
): Promise<Listening> {
  const { maxConnections, ...serverOptions } = limits;
  const server = createAdaptorServer({
    serverOptions,
    // Its own `Response` in place of the global one halves the time of an answer: nothing is built that is only sent.
    overrideGlobalObjects: true,
    // Health checks of balancers speak HTTP/1.0 and name no host.
    hostname: 'localhost',
    fetch: (request, bindings) => answer(request, { address: bindings.incoming.socket.remoteAddress }),
  });
  if (!isHttpServer(server)) throw new TypeError('expected a plain HTTP server');
  server.maxConnections = place.connections ?? maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.port, place.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : place.port,
    stop: () =>
      new Promise<void>((resolve) => {
        // A connection may still be kept alive after the last answer; nothing new is taken on it.
        const idle = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearInterval(idle);
          resolve();
        });
        // What has not finished by then is a stalled client, not a running request.
        setTimeout(() => server.closeAllConnections(), limits.requestTimeout).unref();
      }),
  };
}
