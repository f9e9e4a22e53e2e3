import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';

/** Somebody with an account of the town. */
export interface TownPerson {
  readonly email: string;
  readonly roles?: unknown;
  readonly emailVerified?: boolean;
}

/** A real identity provider on a free port, whose accounts, and whose mistakes, a test decides. */
export interface TownProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Accounts by subject; one taken out is switched off. */
  readonly people: Map<string, TownPerson>;
  /** Who signs in where a browser would show a form; undefined shows the form. */
  readonly atTheForm: { subject: string | undefined };
  /** Changes what the next ID tokens say; signed with `key` of a stranger where `forged`. */
  readonly mistakes: { change: ((claims: JWTPayload) => JWTPayload) | undefined; forged: boolean };
  /** False answers nothing, as a provider that is down. */
  readonly reachable: { now: boolean };
  /** Requests to the token endpoint by grant type. */
  readonly asked: string[];
  /** Walks as a browser does from an address of the provider to where it sends back. */
  readonly walk: (address: string, jar?: Map<string, string>) => Promise<URL>;
  readonly stop: () => Promise<void>;
}

const clientId = 'quartiersbaukasten';
const clientSecret = 'ein-geheimnis-des-betreibers-mit-genug-zeichen';

async function finishForm(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  subject: string,
) {
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: subject } },
    { mergeWithLastSubmission: false },
  );
}

/** Waits for a whole answer, so that it can be changed before it is sent. */
function onEnd(response: ServerResponse, change: (body: string) => Promise<string>): void {
  const end = response.end.bind(response);
  const patched = (body?: unknown) => {
    const text = Buffer.isBuffer(body) ? body.toString() : typeof body === 'string' ? body : '';
    void change(text).then((changed) => {
      response.setHeader('content-length', Buffer.byteLength(changed));
      end(changed);
    });
    return response;
  };
  Reflect.set(response, 'end', patched);
}

/** How the provider is set up: one client, accounts as they are at the moment, consent given to everybody. */
function configurationOf(
  redirectUris: readonly string[],
  people: TownProvider['people'],
  signingKey: JWK,
): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        post_logout_redirect_uris: redirectUris.map((one) => new URL('/redaktion/', one).href),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...signingKey, kid: 'town', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['nur fuer den Test'] },
    claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: () => Promise.resolve(true),
    ttl: {
      AccessToken: 3600,
      IdToken: 86_400,
      Interaction: 3600,
      Session: 86_400,
      Grant: 86_400,
      RefreshToken: 86_400,
    },
    findAccount: (_context, sub) => {
      const person = people.get(sub);
      if (person === undefined) return undefined;
      const { email, roles, emailVerified = true } = person;
      return {
        accountId: sub,
        claims: () => ({
          sub,
          email,
          email_verified: emailVerified,
          ...(roles === undefined ? {} : { roles }),
        }),
      };
    },
    interactions: { url: (_context, interaction) => `/form/${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const { session, client } = context.oidc;
      const accountId = session?.accountId;
      if (accountId === undefined || client === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ accountId, clientId: client.clientId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

/** Follows redirects and keeps cookies, as a browser does, until one leads away from the provider. */
async function walkFrom(issuer: string, address: string, jar = new Map<string, string>()): Promise<URL> {
  let next = new URL(address);
  while (next.origin === issuer) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const found = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of found.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const cut = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, cut));
      else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    const to = found.headers.get('location');
    if (to === null) throw new Error(`stays at ${next.pathname}: ${found.status} ${await found.text()}`);
    next = new URL(to, next);
  }
  return next;
}

/** Starts a provider that sends back to `redirectUris`. */
export async function startTownProvider(redirectUris: readonly string[]): Promise<TownProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const stranger = await generateKeyPair('RS256');
  const people: TownProvider['people'] = new Map();
  const atTheForm: TownProvider['atTheForm'] = { subject: undefined };
  const mistakes: TownProvider['mistakes'] = { change: undefined, forged: false };
  const reachable = { now: true };
  const asked: string[] = [];

  const server = createServer();
  const issuer = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(`http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`);
    });
  });
  const provider = new Provider(issuer, configurationOf(redirectUris, people, await exportJWK(privateKey)));
  const answer = provider.callback();

  async function resign(body: string): Promise<string> {
    const tokens: unknown = JSON.parse(body);
    const { change, forged } = mistakes;
    if (typeof tokens !== 'object' || tokens === null || !('id_token' in tokens)) return body;
    if (change === undefined && !forged) return body;
    const claims = decodeJwt(String(tokens.id_token));
    const jwt = new SignJWT(change?.(claims) ?? claims).setProtectedHeader({ alg: 'RS256', kid: 'town' });
    return JSON.stringify({ ...tokens, id_token: await jwt.sign(forged ? stranger.privateKey : privateKey) });
  }

  server.on('request', (request, response) => {
    const path = request.url ?? '';
    if (!reachable.now) {
      request.socket.destroy();
      return;
    }
    const form = /^\/form\/[\w-]+(?:\?subject=([\w-]+))?$/.exec(path);
    if (form !== null) {
      const subject = form[1] ?? atTheForm.subject;
      if (subject !== undefined) {
        void finishForm(provider, request, response, subject);
        return;
      }
      const choices = [...people].map(([one, { email }]) => `<a href="?subject=${one}">${email}</a>`);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Stadt Beispiel</title><h1>Konto der Stadt</h1>${choices.join('<br>')}`,
      );
      return;
    }
    if (path === '/token') {
      asked.push(path);
      onEnd(response, resign);
    }
    void answer(request, response);
  });

  return {
    issuer,
    clientId,
    clientSecret,
    people,
    atTheForm,
    mistakes,
    reachable,
    asked,
    walk: (address, jar) => walkFrom(issuer, address, jar),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
