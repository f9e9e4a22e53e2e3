import { randomBytes } from 'node:crypto';
import { createHandler, type Handler, type LogEvent, type Settings } from '../../src/feedback/app.ts';
import { releaseFigures } from '../../src/feedback/operations/release-figures.ts';
import type { EngineName, Storage } from '../../src/feedback/storage/storage-port.ts';
import { requireDescribed } from './described-answer.ts';
import { openEngine } from './open-engine.ts';

export const siteOrigin = 'https://baukasten.example';

/** A secret as a browser makes it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What a test sends; `body` is sent as JSON. */
export interface TestRequest {
  readonly secret?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
}

/** An answer, read. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON body; undefined when there is none. */
  readonly json: unknown;
}

/** The endpoint over a real engine, with a clock of its own and a supply of modules nobody has touched. */
export interface EndpointUnderTest {
  readonly storage: Storage;
  readonly serverKey: string;
  readonly handler: Handler;
  readonly events: LogEvent[];
  /** UTC milliseconds the endpoint believes it is. */
  readonly clock: { now: number };
  readonly send: (method: string, path: string, request?: TestRequest) => Promise<TestAnswer>;
  readonly freshModule: () => string;
  /** Releases the public figures now. */
  readonly release: () => Promise<void>;
  /** Another endpoint on the same store, as a second process would be. */
  readonly sibling: (change?: Partial<Settings>) => Promise<EndpointUnderTest>;
  readonly dispose: () => Promise<void>;
}

/** Hour of the daily release in tests, by German time. */
export const releaseHour = 4;

const modules = Array.from({ length: 400 }, (_, index) => `modul-${index + 1}`);

function toRequest(method: string, path: string, request: TestRequest): Request {
  const headers = new Headers(request.headers);
  if (request.secret !== undefined) headers.set('authorization', `Bearer ${request.secret}`);
  if (request.body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json');
  const body =
    request.body === undefined || typeof request.body === 'string'
      ? (request.body ?? null)
      : JSON.stringify(request.body);
  return new Request(`${siteOrigin}/api/v1${path}`, { method, headers, body });
}

async function toAnswer(response: Response): Promise<TestAnswer> {
  const text = await response.text();
  const isJson = /[/+]json(?:;|$)/.test(response.headers.get('content-type') ?? '');
  const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

async function over(
  storage: Storage,
  reopen: () => Storage,
  shared: { serverKey: string; clock: { now: number }; nextModule: { index: number } },
  change: Partial<Settings>,
  dispose: () => Promise<void>,
): Promise<EndpointUnderTest> {
  const events: LogEvent[] = [];
  const handler = await createHandler({
    storage,
    serverKey: shared.serverKey,
    slugs: new Set(modules),
    site: { url: siteOrigin, host: 'baukasten.example', secure: true, origins: new Set([siteOrigin]) },
    limitFactor: 0,
    proofOfWork: 'off',
    releaseHour,
    now: () => shared.clock.now,
    log: (event) => events.push(event),
    ...change,
  });
  return {
    storage,
    serverKey: shared.serverKey,
    handler,
    events,
    clock: shared.clock,
    send: async (method, path, request = {}) => {
      const answer = await toAnswer(
        await handler(toRequest(method, path, request), { address: request.address ?? '192.0.2.1' }),
      );
      requireDescribed(method, path, answer);
      return answer;
    },
    release: async () => {
      const services = { storage, now: change.now ?? (() => shared.clock.now), releaseHour };
      if ((await releaseFigures(services, 'now')) === undefined) throw new Error('not released');
    },
    freshModule: () => {
      const slug = modules[shared.nextModule.index++];
      if (slug === undefined) throw new Error('more modules are needed');
      return slug;
    },
    sibling: async (siblingChange = {}) => {
      const again = reopen();
      return over(again, reopen, shared, { ...change, ...siblingChange }, () => again.close());
    },
    dispose,
  };
}

/** The endpoint over a store that is already open; the store is closed by whoever opened it. */
export function endpointOver(
  storage: Storage,
  reopen: () => Storage,
  change: Partial<Settings> = {},
  dispose: () => Promise<void> = () => Promise.resolve(),
): Promise<EndpointUnderTest> {
  const shared = { serverKey: newSecret(), clock: { now: Date.now() }, nextModule: { index: 0 } };
  return over(storage, reopen, shared, change, dispose);
}

/** Starts the endpoint on an empty store of a real engine. */
export async function startEndpoint(
  engine: EngineName,
  change: Partial<Settings> = {},
): Promise<EndpointUnderTest> {
  const { storage, reopen, dispose } = await openEngine(engine);
  return endpointOver(storage, reopen, change, dispose);
}
