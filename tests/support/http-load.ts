import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** One request of a load. */
export interface LoadRequest {
  readonly method: string;
  /** From the root of the server. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: string;
}

/** How a load is made. */
export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  /** Seconds, or what it goes on until. */
  readonly until: number | Promise<unknown>;
}

/** What a load found: requests a second, milliseconds at two shares, answers of 400 and above, and how often which came. */
export interface LoadFigures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
  readonly answers: ReadonlyMap<number, number>;
}

function toText({ method, path, headers = {}, body }: LoadRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (body !== undefined) {
    lines.push(`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`);
  }
  return `${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join('')}\r\n${body ?? ''}`;
}

/** Length in bytes of the answer that begins a buffer, undefined while its head is not complete. */
function lengthOf(received: Buffer): number | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  if (/transfer-encoding/i.test(head)) throw new Error('the load reads only answers of a known length');
  return end + 4 + Number(/\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
}

/** Sends a request and gives back the status once the whole answer has come. */
function send(socket: Socket, request: LoadRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const closed = () => reject(new Error('the server closed the connection'));
    const read = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const length = lengthOf(received);
      if (length === undefined || received.length < length) return;
      socket.off('data', read).off('close', closed);
      resolve(Number(received.toString('latin1', 9, 12)));
    };
    socket.on('data', read).once('close', closed);
    socket.write(toText(request));
  });
}

/**
 * Sends requests over some connections, each as soon as the one before is answered. On bare sockets, for the client of
 * Node takes as long for a request as the server, and would be what is measured.
 */
export async function load(options: LoadOptions, make: () => LoadRequest): Promise<LoadFigures> {
  const times: number[] = [];
  const answers = new Map<number, number>();
  const sockets = await Promise.all(
    Array.from({ length: options.connections }, async () => {
      const socket = connect(options.port, '127.0.0.1').setNoDelay(true);
      await once(socket, 'connect');
      return socket;
    }),
  );
  const begun = performance.now();
  const state = { over: false };
  const end = typeof options.until === 'number' ? setTimeout(options.until * 1000) : options.until;
  const ended = end.finally(() => (state.over = true));
  await Promise.all(
    sockets.map(async (socket) => {
      while (!state.over) {
        const start = performance.now();
        const status = await send(socket, make());
        answers.set(status, (answers.get(status) ?? 0) + 1);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const socket of sockets) socket.destroy();
  await ended;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const failures = [...answers].reduce((sum, [status, count]) => sum + (status >= 400 ? count : 0), 0);
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failures, answers };
}
