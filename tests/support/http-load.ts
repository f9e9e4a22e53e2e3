import { Agent, request } from 'node:http';

/** One request of a load. */
export interface LoadRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: string;
}

/** What a load found: requests a second, milliseconds at two shares, answers of 400 and above. */
export interface LoadFigures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

function send(agent: Agent, port: number, { method, path, headers, body }: LoadRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined
        ? {}
        : { 'content-length': Buffer.byteLength(body), 'content-type': 'application/json' };
    const call = request(
      { port, host: '127.0.0.1', agent, method, path: `/api/v1${path}`, headers: { ...headers, ...length } },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 500));
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}

/** Sends requests over some connections, each as soon as the one before is answered. */
export async function load(
  options: { port: number; connections: number; seconds: number },
  make: () => LoadRequest,
): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const times: number[] = [];
  let failures = 0;
  const end = performance.now() + options.seconds * 1000;
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      while (performance.now() < end) {
        const start = performance.now();
        if ((await send(agent, options.port, make())) >= 400) failures++;
        times.push(performance.now() - start);
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / options.seconds, p50: at(0.5), p99: at(0.99), failures };
}
