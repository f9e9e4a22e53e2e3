import { Hono } from 'hono';
import { allowOtherOrigins } from './guard/allow-other-origins.ts';
import { createDayHashes } from './guard/day-hashes.ts';
import { guardOrigin } from './guard/guard-origin.ts';
import { createIntake } from './guard/intake.ts';
import { KeyedMutex } from './storage/keyed-mutex.ts';
import { createKeyedHash, type CreateKeyedHash } from './guard/keyed-hash.ts';
import { Problem, problemResponse } from './routes/problem.ts';
import { createProofOfWork } from './guard/proof-of-work.ts';
import { PublicAnswers } from './routes/public-answers.ts';
import { createTownAccounts, type TownAccountSettings } from './guard/town-accounts.ts';
import { createRateLimiter, type Counted } from './guard/rate-limiter.ts';
import { routes } from './routes/endpoint-routes.ts';
import type { Peer } from './routes/route.ts';
import type { PassphraseHash, Services, Site } from './services.ts';
import type { Storage } from './storage/storage-port.ts';
import { toProblem } from './routes/to-problem.ts';

/** What an entry decides. */
export interface Settings {
  readonly storage: Storage;
  /** 32 random bytes as base64url. Whoever has it and the store can test guesses of secrets; nobody else can. */
  readonly serverKey: string;
  /** A faster way to the same hashes where the runtime has one; left out, Web Cryptography makes them. */
  readonly createHash?: CreateKeyedHash;
  readonly slugs: ReadonlySet<string>;
  readonly site: Site;
  /** Lets moderators sign in with a passphrase; left out, only passkeys are taken. */
  readonly passphrases?: PassphraseHash;
  /** The identity provider moderators may sign in with. */
  readonly townAccounts?: TownAccountSettings;
  /** Multiplies every limit; 0 switches limits and holding off, for load tests. */
  readonly limitFactor: number;
  readonly proofOfWork: 'adaptive' | 'always' | 'off';
  /** Hour of the daily release by German time, 0 to 23. */
  readonly releaseHour: number;
  readonly now: () => number;
  /** Is told of every answer, and of the cause of unexpected failures. */
  readonly log: (event: LogEvent) => void;
}

/** One answered request: nothing that names a person, no address, no body, no secret. */
export interface LogEvent {
  readonly method: string;
  /** The pattern of the route, not the path, which may hold anything. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly code?: string;
  readonly cause?: unknown;
}

/** The endpoint as a function. */
export type Handler = (request: Request, peer?: Peer) => Promise<Response>;

/** Where the endpoint lies below the site. */
const endpointPath = '/api/v1';

function secure(response: Response): Response {
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.headers.set('referrer-policy', 'no-referrer');
  return response;
}

/**
 * Counts a request, before anything of it is looked at.
 * @returns whether a proof of work is asked for
 * @throws Problem `too-many-requests`; `client-unclear` when nobody knows whom to count it for
 */
async function keepWithin({ limiter }: Services, limit: Counted, peer: Peer): Promise<boolean> {
  if (peer.isUnclear === true) throw new Problem('client-unclear');
  const verdict = await limiter.count(limit, peer.address);
  if (verdict.kind === 'refused') {
    throw new Problem('too-many-requests', { retryAfter: verdict.retryAfter });
  }
  return verdict.kind === 'challenge';
}

/** Makes the endpoint: a function from `Request` to `Response` that holds no other state than its settings. */
export async function createHandler(settings: Settings): Promise<Handler> {
  const { storage, now, releaseHour, limitFactor: factor } = settings;
  const createHash = settings.createHash ?? createKeyedHash;
  const hash = await createHash(settings.serverKey);
  const hashes = createDayHashes(storage, createHash);
  const { proofOfWork } = settings;
  const services: Services = {
    storage,
    hash,
    slugs: settings.slugs,
    now,
    mutex: new KeyedMutex(),
    site: settings.site,
    passphrases: settings.passphrases,
    townAccounts: settings.townAccounts && createTownAccounts(settings.townAccounts),
    limiter: createRateLimiter({ storage, hashes, now, releaseHour, factor, proofOfWork }),
    intake: createIntake({ hashes, now, releaseHour, holding: factor !== 0 }),
    dayHashes: hashes,
    releaseHour,
    proofOfWork: await createProofOfWork(hash, now),
    publicAnswers: new PublicAnswers(),
  };
  const base = `${settings.site.path ?? ''}${endpointPath}`;
  const app = new Hono<{ Bindings: { peer: Peer } }>({ strict: true });
  app.use(`${base}/*`, allowOtherOrigins(settings.site, `${base}/moderation/`));

  for (const route of routes) {
    app.on(route.method, base + route.path, async (context) => {
      const start = performance.now();
      const sentByPage = route.caller === 'page' || route.caller === 'moderator';
      const isForVisitors = !route.path.startsWith('/moderation/');
      const event = { method: route.method, route: route.path };
      const elapsed = () => Math.round((performance.now() - start) * 10) / 10;
      try {
        guardOrigin(context.req.raw, settings.site, { sentByPage, isForVisitors });
        const { peer } = context.env;
        const proofNeeded = route.limit !== undefined && (await keepWithin(services, route.limit, peer));
        const response = await route.run({
          services,
          request: context.req.raw,
          url: new URL(context.req.url),
          peer,
          proofNeeded,
          param: (name) => context.req.param(name) ?? '',
        });
        settings.log({ ...event, status: response.status, milliseconds: elapsed() });
        return secure(response);
      } catch (error) {
        const problem = toProblem(error);
        const param = (name: string) => context.req.param(name) ?? '';
        const asked = { request: context.req.raw, param, site: settings.site };
        const response = route.answerProblem?.(problem, asked) ?? problemResponse(problem);
        const cause = response.status >= 500 ? { cause: problem.cause } : {};
        settings.log({
          ...event,
          status: response.status,
          milliseconds: elapsed(),
          code: problem.code,
          ...cause,
        });
        return secure(response);
      }
    });
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path).map((route) => route.method);
    app.all(base + path, () => {
      const response = secure(problemResponse(new Problem('method-not-allowed')));
      response.headers.set('allow', allowed.join(', '));
      return response;
    });
  }
  app.notFound(() => secure(problemResponse(new Problem('not-found'))));
  return async (request, peer = { address: undefined }) => app.fetch(request, { peer });
}
