import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import * as z from 'zod';
import { moderatorRoles, type ModeratorRole } from '../../domain/moderation/moderator-roles.ts';

/** How the operator's identity provider is asked. */
export interface TownAccountSettings {
  /** Address of the provider; its configuration stands below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Name of the claim that holds the role, or a path of names joined by dots. */
  readonly roleClaim: string;
  readonly scope: string;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
}

/** What has to be remembered between leaving for the provider and coming back. */
export interface Departure {
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody the provider vouches for. */
export interface TownAccount {
  /** Issuer and subject, which together never mean another account (OpenID Connect Core, section 5.7). */
  readonly subject: string;
  readonly mail: string;
  /** False only where the provider says that it does not know whose address it is. */
  readonly mailVerified: boolean;
  readonly role: ModeratorRole;
  /** UTC milliseconds at which the person last proved who they are; 0 where the provider does not say. */
  readonly provedAt: number;
  /** What later checks are made with; holds tokens and is kept sealed. */
  readonly grant: string;
}

/** What a later check of an account came to. */
export type Check =
  | { readonly kind: 'active'; readonly role: ModeratorRole | undefined; readonly grant: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

/** Why nobody is signed in, in one word for the log: it names no person. */
export type RefusalReason = 'provider' | 'role' | 'mail' | 'disabled' | 'replayed';

/** The provider's answer is not one to sign somebody in by. */
export class TownAccountRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause?: unknown) {
    super(`sign-in refused: ${reason}`, { cause });
    this.name = 'TownAccountRefused';
    this.reason = reason;
  }
}

/** Accounts of the town, as its identity provider knows them. */
export interface TownAccounts {
  /** @param fresh whether the person must prove anew who they are */
  readonly depart: (fresh: boolean) => Promise<Departure>;
  /** @throws TownAccountRefused when anything about the answer is wrong */
  readonly arrive: (
    query: URLSearchParams,
    departure: Departure & { fresh: boolean },
  ) => Promise<TownAccount>;
  readonly check: (grant: string) => Promise<Check>;
  /** Tells the provider that the tokens are no longer used. Failures are passed over: they run out by themselves. */
  readonly revoke: (grant: string) => Promise<void>;
  /** Where a person ends the session at the provider, too; undefined where the provider has no such place. */
  readonly logoutAddress: (backTo: string) => Promise<string | undefined>;
}

const heldTokens = z.object({
  subject: z.string(),
  access: z.string(),
  refresh: z.string().optional(),
});
type HeldTokens = z.infer<typeof heldTokens>;

/** Seconds a proof may be old where a fresh one is asked for. */
const freshFor = 300;

/** Loaded when somebody signs in: visitors need none of it. */
const loadClient = () => import('openid-client');
type Client = Awaited<ReturnType<typeof loadClient>>;

function isLoopback(issuer: URL): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(issuer.hostname);
}

/** Marked as deprecated to be noticed: it is for trying out on the own machine, and reaches no other. */
function allowPlainHttp(client: Client): (configuration: Configuration) => void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return client.allowInsecureRequests;
}

/** The value of a claim by its name or, where there is none of that name, by a path of names. */
function claimOf(claims: IDToken | UserInfoResponse, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** The highest role a claim gives: a word, several words, or a list of them. Other words are of no concern here. */
function roleIn(claim: unknown): ModeratorRole | undefined {
  const words = (Array.isArray(claim) ? claim : [claim]).flatMap((one: unknown) =>
    typeof one === 'string' ? one.split(/[\s,]+/u) : [],
  );
  return moderatorRoles.findLast((role) => words.includes(role));
}

/** Whether the provider itself has said no, or said something else than agreed: wrong audience, issuer, signature, time. */
function isRefusal(client: Client, error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status < 500 && error.status !== 429;
  if (error instanceof client.WWWAuthenticateChallengeError) return true;
  const wrong = /^OAUTH_(?:JWT_|JSON_ATTRIBUTE_|INVALID_RESPONSE)/;
  return error instanceof client.ClientError && wrong.test(error.code ?? '');
}

interface Connected {
  readonly client: Client;
  readonly configuration: Configuration;
}

async function discover(client: Client, settings: TownAccountSettings): Promise<Configuration> {
  const { clientId, clientSecret } = settings;
  const issuer = new URL(settings.issuer);
  const insecure = issuer.protocol === 'http:' && isLoopback(issuer);
  const options = { timeout: 10, ...(insecure ? { execute: [allowPlainHttp(client)] } : {}) };
  const first = await client.discovery(issuer, clientId, undefined, client.None(), options);
  const metadata = first.serverMetadata();
  const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const auth =
    clientSecret === undefined
      ? client.None()
      : ways.includes('client_secret_basic')
        ? client.ClientSecretBasic(clientSecret)
        : client.ClientSecretPost(clientSecret);
  const configuration = new client.Configuration(metadata, clientId, undefined, auth);
  configuration.timeout = options.timeout;
  if (insecure) allowPlainHttp(client)(configuration);
  client.enableNonRepudiationChecks(configuration);
  return configuration;
}

/** What the provider says of the holder of an access token; undefined where it has no such address. */
async function askUserInfo({ client, configuration }: Connected, { access, subject }: HeldTokens) {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return undefined;
  return client.fetchUserInfo(configuration, access, subject);
}

type Tokens = Awaited<ReturnType<Client['authorizationCodeGrant']>>;

/** Whom checked tokens stand for. What they leave out is asked for. */
async function accountOf(connected: Connected, tokens: Tokens, roleClaim: string): Promise<TownAccount> {
  const claims = tokens.claims();
  if (claims === undefined) throw new TownAccountRefused('provider');
  const { refresh_token: refresh, access_token: access } = tokens;
  const held = { subject: claims.sub, access, ...(refresh === undefined ? {} : { refresh }) };
  const inToken = roleIn(claimOf(claims, roleClaim));
  const isWhole = inToken !== undefined && claims['email'] !== undefined;
  const more = isWhole ? undefined : await askUserInfo(connected, held);
  const all: Readonly<Record<string, unknown>> = { ...more, ...claims };
  const role = inToken ?? roleIn(more && claimOf(more, roleClaim));
  if (role === undefined) throw new TownAccountRefused('role');
  const named = [all['email'], all['preferred_username']].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  return {
    subject: `${claims.iss} ${claims.sub}`,
    mail: (named ?? claims.sub).toLowerCase().slice(0, 254),
    mailVerified: all['email_verified'] !== false,
    role,
    provedAt: (claims.auth_time ?? 0) * 1000,
    grant: JSON.stringify(held),
  };
}

/** Asks whether the account behind tokens still is what it was. */
async function checkHeld(connected: Connected, before: HeldTokens, roleClaim: string): Promise<Check> {
  const { client, configuration } = connected;
  let held = before;
  let claims: IDToken | UserInfoResponse | undefined;
  if (before.refresh !== undefined) {
    const tokens = await client.refreshTokenGrant(configuration, before.refresh);
    claims = tokens.claims();
    if (claims !== undefined && claims.sub !== before.subject) return { kind: 'refused' };
    const { access_token: access, refresh_token: refresh = before.refresh } = tokens;
    held = { ...before, access, refresh };
  }
  const inToken = roleIn(claims && claimOf(claims, roleClaim));
  const more = inToken === undefined ? await askUserInfo(connected, held) : undefined;
  const role = inToken ?? roleIn(more && claimOf(more, roleClaim));
  // Nobody named the account without a role, and somebody must have named it or renewed its token.
  const isNamed = claims !== undefined || more !== undefined;
  if (isNamed ? role === undefined : before.refresh === undefined) return { kind: 'refused' };
  return { kind: 'active', role, grant: JSON.stringify(held) };
}

/**
 * The accounts of an identity provider by OpenID Connect: code flow with PKCE, state and nonce, signature of the ID token
 * checked although it comes over TLS; clocks may differ by 30 seconds, the default of the library.
 */
export function createTownAccounts(settings: TownAccountSettings): TownAccounts {
  const { redirectUri, roleClaim, scope } = settings;
  let found: Promise<Configuration> | undefined;

  /** The provider's configuration, asked for once; a failure is not remembered. */
  async function connect(): Promise<Connected> {
    const client = await loadClient();
    found ??= discover(client, settings);
    found.catch(() => (found = undefined));
    return { client, configuration: await found };
  }

  return {
    depart: async (fresh) => {
      const { client, configuration } = await connect();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const verifier = client.randomPKCECodeVerifier();
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(fresh ? { prompt: 'login', max_age: String(freshFor) } : {}),
      });
      return { address: address.href, state, nonce, verifier };
    },

    arrive: async (query, { state, nonce, verifier, fresh }) => {
      try {
        const connected = await connect();
        // Built from the configured address: what a proxy made of the host is of no concern.
        const address = new URL(redirectUri);
        address.search = query.toString();
        const checks = {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(fresh ? { maxAge: freshFor } : {}),
        };
        const { client, configuration } = connected;
        const tokens = await client.authorizationCodeGrant(configuration, address, checks);
        return await accountOf(connected, tokens, roleClaim);
      } catch (error) {
        if (error instanceof TownAccountRefused) throw error;
        throw new TownAccountRefused('provider', error);
      }
    },

    check: async (grant) => {
      const client = await loadClient();
      try {
        return await checkHeld(await connect(), heldTokens.parse(JSON.parse(grant)), roleClaim);
      } catch (error) {
        return { kind: isRefusal(client, error) ? 'refused' : 'unreachable' };
      }
    },

    revoke: async (grant) => {
      const { access, refresh } = heldTokens.parse(JSON.parse(grant));
      try {
        const { client, configuration } = await connect();
        if (configuration.serverMetadata().revocation_endpoint === undefined) return;
        await client.tokenRevocation(configuration, refresh ?? access);
      } catch {
        // They run out by themselves.
      }
    },

    logoutAddress: async (backTo) => {
      const { client, configuration } = await connect();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href;
    },
  };
}
