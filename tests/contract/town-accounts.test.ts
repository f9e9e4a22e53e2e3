import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { siteOrigin, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { writeComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';
import { fromOwnPage, signInModerator, withCookie } from '../support/signed-in-moderator.ts';
import { startTownProvider, type TownProvider } from '../support/town-provider.ts';

const callback = `${siteOrigin}/api/v1/moderation/town-account/callback`;

describe.each(engineNames)('accounts of the town on %s', (engine) => {
  let provider: TownProvider;
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    provider = await startTownProvider([callback]);
    endpoint = await startEndpoint(engine, {
      townAccounts: {
        issuer: provider.issuer,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        roleClaim: 'roles',
        scope: 'openid email',
        redirectUri: callback,
      },
    });
  });
  afterAll(async () => {
    await endpoint.dispose();
    await provider.stop();
  });
  beforeEach(() => {
    provider.mistakes.change = undefined;
    provider.mistakes.forged = false;
    provider.reachable.now = true;
    provider.asked.length = 0;
    // Each test begins at the time of the provider.
    endpoint.clock.now = Date.now();
  });

  const cookieNamed = (answer: { headers: Headers }, name: string) =>
    answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .find((pair) => pair.startsWith(`${name}=`) && pair !== `${name}=`);

  /** Leaves for the provider; gives back the address and the cookie the browser takes along. */
  async function depart(order: Record<string, unknown> = {}) {
    const answer = await endpoint.send('POST', '/moderation/town-account', {
      body: order,
      headers: fromOwnPage,
    });
    if (answer.status !== 200) throw new Error(answer.text);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; Secure; SameSite=Lax$/);
    return { address: textAt(answer.json, 'address'), cookie: cookieNamed(answer, '__Host-sign-in') ?? '' };
  }

  const arrive = (back: URL, cookie: string, at = endpoint) =>
    at.send('GET', `/moderation/town-account/callback${back.search}`, { headers: { cookie } });

  /** The whole way of somebody through the provider and back. */
  async function comeBack(subject: string, order: Record<string, unknown> = {}) {
    provider.atTheForm.subject = subject;
    const { address, cookie } = await depart(order);
    const back = await provider.walk(address);
    const answer = await arrive(back, cookie);
    return { answer, back, cookie, session: cookieNamed(answer, '__Host-session') };
  }

  async function signIn(subject: string) {
    const { answer, session } = await comeBack(subject);
    if (session === undefined) throw new Error(`not signed in: ${answer.headers.get('location')}`);
    return withCookie(endpoint, session);
  }

  const seen = new Set<string>();
  /** Refusals the log holds since it was last looked at; the clock of the tests jumps, so their ids have no order. */
  const logged = async () => {
    const rows = await endpoint.storage.queries
      .selectFrom('log_entry')
      .select(['id', 'moderator', 'action', 'subject'])
      .where('action', 'like', 'town-refused%')
      .execute();
    const fresh = rows.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    return fresh.map(({ moderator, action, subject }) => ({ moderator, action, subject }));
  };

  /** Nobody is signed in, the browser is told why in a word, and the log holds that word and no name. */
  async function expectRefused(came: Awaited<ReturnType<typeof comeBack>>['answer'], reason: string) {
    expect(came.status).toBe(303);
    expect(came.headers.get('location')).toBe(`${siteOrigin}/redaktion/#anmeldung=${reason}`);
    expect(cookieNamed(came, '__Host-session')).toBeUndefined();
    const entries = await logged();
    expect(entries).toEqual([
      { moderator: 'town-account', action: `town-refused reason=${reason}`, subject: '' },
    ]);
  }

  test('give a session with the role of the claim, and follow it when it changes', async () => {
    provider.people.set('ada', { email: 'Ada@Stadt.example', roles: ['lesen', 'moderator'] });
    const { answer, session = '' } = await comeBack('ada', { view: '#meldungen' });
    expect(answer.headers.get('location')).toBe(`${siteOrigin}/redaktion/#meldungen`);
    const ada = withCookie(endpoint, session);
    expect((await ada('GET', 'session')).json).toMatchObject({
      mail: 'ada@stadt.example',
      role: 'moderator',
    });
    expect((await ada('GET', 'export')).json).toMatchObject({ code: 'administrator-needed' });
    provider.people.set('ada', { email: 'ada@stadt.example', roles: 'administrator moderator' });
    endpoint.clock.now += 6 * 60_000;
    expect((await ada('GET', 'session')).json).toMatchObject({ role: 'administrator' });
    const team = [at((await ada('GET', 'team')).json, 'members')].flat();
    expect(team.find((one) => at(one, 'mail') === 'ada@stadt.example')).toMatchObject({
      role: 'administrator',
      townAccount: true,
    });
    const rows = await endpoint.storage.queries.selectFrom('session').select('town_grant').execute();
    // Tokens lie sealed: the store alone opens no account of the town.
    for (const { town_grant } of rows) expect(town_grant).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  test.each([
    ['no role claim', { email: 'bea@stadt.example' }],
    ['no role of the desk', { email: 'bea@stadt.example', roles: ['lesen', 'administratorin'] }],
    ['a role that is no word', { email: 'bea@stadt.example', roles: { moderator: true } }],
  ])('are refused with %s [46]', async (_what, person) => {
    provider.people.set('bea', person);
    await expectRefused((await comeBack('bea')).answer, 'role');
    expect(
      await endpoint.storage.queries
        .selectFrom('moderator')
        .selectAll()
        .where('mail', '=', person.email)
        .execute(),
    ).toEqual([]);
  });

  test.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ['another audience', (claims) => ({ ...claims, aud: 'another-client' })],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['the nonce of another sign-in', (claims) => ({ ...claims, nonce: 'replayed' })],
    ['no nonce', (claims) => ({ ...claims, nonce: undefined })],
    ['a time that has run out', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 })],
    ['a time that has not come', (claims) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 60 })],
    ['no subject', (claims) => ({ ...claims, sub: undefined })],
  ])('are refused with a token for %s [46]', async (_what, change) => {
    provider.people.set('cleo', { email: 'cleo@stadt.example', roles: ['administrator'] });
    provider.mistakes.change = change;
    await expectRefused((await comeBack('cleo')).answer, 'provider');
  });

  test('are refused with a token signed by somebody else [46]', async () => {
    provider.people.set('cleo', { email: 'cleo@stadt.example', roles: ['administrator'] });
    provider.mistakes.forged = true;
    await expectRefused((await comeBack('cleo')).answer, 'provider');
  });

  test('are taken although the clocks differ by twenty seconds [46]', async () => {
    provider.people.set('dora', { email: 'dora@stadt.example', roles: ['moderator'] });
    for (const [name, by] of [
      ['exp', -20],
      ['nbf', 20],
    ] as const) {
      const moved = Math.floor(Date.now() / 1000) + by;
      provider.mistakes.change = (claims) => ({ ...claims, [name]: moved });
      await signIn('dora');
    }
  });

  test('come back once: state, browser and answer belong together [46]', async () => {
    provider.people.set('emmy', { email: 'emmy@stadt.example', roles: ['moderator'] });
    const first = await comeBack('emmy');
    expect(first.session).toBeDefined();
    await expectRefused(await arrive(first.back, first.cookie), 'replayed');
    const { address, cookie } = await depart();
    const back = await provider.walk(address);
    await expectRefused(await arrive(back, ''), 'replayed');
    const other = await depart();
    await expectRefused(await arrive(back, other.cookie), 'provider');
    const forged = new URL(back);
    forged.searchParams.set('state', 'anything');
    await expectRefused(await arrive(forged, cookie), 'provider');
    // The departure was used up by the forged answer, so the true one comes too late.
    await expectRefused(await arrive(back, cookie), 'replayed');
    const late = await depart();
    const lateBack = await provider.walk(late.address);
    endpoint.clock.now += 11 * 60_000;
    await expectRefused(await arrive(lateBack, late.cookie), 'replayed');
  });

  test('are refused when the provider itself refuses, or mixes itself up with another [46]', async () => {
    provider.people.set('emmy', { email: 'emmy@stadt.example', roles: ['moderator'] });
    const denied = await depart();
    const state = new URL(denied.address).searchParams.get('state') ?? '';
    const answer = new URL(`${callback}?error=access_denied&state=${state}&iss=${provider.issuer}`);
    await expectRefused(await arrive(answer, denied.cookie), 'provider');
    const mixed = await depart();
    const back = await provider.walk(mixed.address);
    back.searchParams.set('iss', 'https://evil.example');
    await expectRefused(await arrive(back, mixed.cookie), 'provider');
  });

  test('lead nowhere but to the desk after sign-in [46]', async () => {
    for (const view of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '#x\r\nset-cookie: a=b',
      '#meldungen/../../',
      'javascript:alert(1)',
    ]) {
      const answer = await endpoint.send('POST', '/moderation/town-account', {
        body: { view },
        headers: fromOwnPage,
      });
      expect(answer.json).toMatchObject({ status: 422, errors: [{ pointer: '/view' }] });
    }
    provider.people.set('emmy', { email: 'emmy@stadt.example', roles: ['moderator'] });
    provider.atTheForm.subject = 'emmy';
    const { address, cookie } = await depart({ view: '#suche?text=a%20b' });
    expect(new URL(address).searchParams.get('redirect_uri')).toBe(callback);
    const back = await provider.walk(address);
    back.searchParams.set('view', 'https://evil.example/');
    const headers = { cookie, host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const answer = await endpoint.send('GET', `/moderation/town-account/callback${back.search}`, { headers });
    expect(answer.headers.get('location')).toBe(`${siteOrigin}/redaktion/#suche?text=a%20b`);
    const foreign = await endpoint.send('POST', '/moderation/town-account', {
      body: {},
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.json).toMatchObject({ code: 'foreign-origin' });
  });

  test('are out at the next check when they are switched off at the town [46]', async () => {
    provider.people.set('fay', { email: 'fay@stadt.example', roles: ['administrator'] });
    const fay = await signIn('fay');
    provider.people.delete('fay');
    endpoint.clock.now += 4 * 60_000;
    expect((await fay('GET', 'session')).status).toBe(200);
    endpoint.clock.now += 2 * 60_000;
    expect((await fay('GET', 'queue')).json).toMatchObject({ status: 401, code: 'session-missing' });
    expect(await logged()).toMatchObject([{ action: 'town-refused reason=account', subject: '' }]);
    expect((await fay('GET', 'session')).status).toBe(401);
  });

  test('are out at the next check when the role is taken from them [46]', async () => {
    provider.people.set('gwen', { email: 'gwen@stadt.example', roles: ['administrator'] });
    const gwen = await signIn('gwen');
    provider.people.set('gwen', { email: 'gwen@stadt.example', roles: [] });
    endpoint.clock.now += 6 * 60_000;
    expect((await gwen('GET', 'session')).json).toMatchObject({ code: 'session-missing' });
    await logged();
  });

  test('are trusted for ten minutes while the provider is down, and not longer [46]', async () => {
    provider.people.set('hedy', { email: 'hedy@stadt.example', roles: ['moderator'] });
    const hedy = await signIn('hedy');
    provider.reachable.now = false;
    endpoint.clock.now += 9 * 60_000;
    expect((await hedy('GET', 'session')).status).toBe(200);
    endpoint.clock.now += 2 * 60_000;
    const answer = await hedy('GET', 'session');
    expect(answer.json).toMatchObject({ status: 503, code: 'busy' });
    expect(answer.headers.get('retry-after')).not.toBeNull();
    const leaving = await endpoint.send('POST', '/moderation/town-account', {
      body: {},
      headers: fromOwnPage,
    });
    expect([200, 503]).toContain(leaving.status);
    provider.reachable.now = true;
    endpoint.clock.now += 60_000;
    expect((await hedy('GET', 'session')).status).toBe(200);
  });

  test('are checked once when many requests come at the same time to two processes', async () => {
    provider.people.set('ida', { email: 'ida@stadt.example', roles: ['moderator'] });
    const { session = '' } = await comeBack('ida');
    const sibling = await endpoint.sibling();
    endpoint.clock.now += 6 * 60_000;
    provider.asked.length = 0;
    const headers = { ...fromOwnPage, cookie: session };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? endpoint : sibling).send('GET', '/moderation/session', { headers }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(provider.asked).toHaveLength(1);
    endpoint.clock.now += 12 * 60_000;
    const later = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? endpoint : sibling).send('GET', '/moderation/session', { headers }),
      ),
    );
    expect(later.map(({ status }) => status)).toEqual(later.map(() => 200));
    expect(provider.asked).toHaveLength(2);
    await sibling.dispose();
  });

  test('sign out here, give their tokens back, and are shown the way out there [46]', async () => {
    provider.people.set('joan', { email: 'joan@stadt.example', roles: ['moderator'] });
    const { session = '' } = await comeBack('joan');
    const joan = withCookie(endpoint, session);
    const rows = await endpoint.storage.queries.selectFrom('session').selectAll().execute();
    expect((await joan('DELETE', 'session')).status).toBe(204);
    expect((await joan('GET', 'session')).status).toBe(401);
    const left = await endpoint.storage.queries.selectFrom('session').selectAll().execute();
    const ended = rows.find(({ token }) => !left.some((one) => one.token === token));
    // Put back as a thief of the store would: the provider no longer takes what it held.
    if (ended === undefined) throw new Error('no session ended');
    await endpoint.storage.write([
      { query: endpoint.storage.queries.insertInto('session').values(ended).compile() },
    ]);
    endpoint.clock.now += 6 * 60_000;
    expect((await joan('GET', 'session')).status).toBe(401);
    expect(await logged()).toHaveLength(1);
    const out = await endpoint.send('GET', '/moderation/town-account/logout');
    const to = new URL(out.headers.get('location') ?? '');
    expect(to.origin).toBe(provider.issuer);
    expect(to.searchParams.get('post_logout_redirect_uri')).toBe(`${siteOrigin}/redaktion/`);
  });

  test('shut here stay out whatever the town says', async () => {
    provider.people.set('kate', { email: 'kate@stadt.example', roles: ['administrator'] });
    const kate = await signIn('kate');
    const id = textAt((await kate('GET', 'session')).json, 'id');
    const head = await signInModerator(endpoint, 'head@example.org', 'administrator');
    expect((await head.send('PATCH', `team/${id}`, { role: 'moderator' })).json).toMatchObject({
      code: 'conflict',
    });
    await head.send('PATCH', `team/${id}`, { state: 'disabled' });
    expect((await kate('GET', 'session')).status).toBe(401);
    await expectRefused((await comeBack('kate')).answer, 'disabled');
    await head.send('PATCH', `team/${id}`, { state: 'active' });
    await signIn('kate');
  });

  test('take over the account of the same checked mail address, and no other', async () => {
    const lise = await signInModerator(endpoint, 'lise@stadt.example', 'moderator');
    const before = textAt((await lise.send('GET', 'session')).json, 'id');
    provider.people.set('lise', { email: 'lise@stadt.example', emailVerified: false, roles: ['moderator'] });
    await expectRefused((await comeBack('lise')).answer, 'mail');
    provider.people.set('lise', { email: 'lise@stadt.example', roles: ['administrator'] });
    const same = await signIn('lise');
    expect((await same('GET', 'session')).json).toMatchObject({ id: before, role: 'administrator' });
    provider.people.set('other', { email: 'lise@stadt.example', roles: ['moderator'] });
    await expectRefused((await comeBack('other')).answer, 'mail');
  });

  test('prove anew who they are before they erase', async () => {
    provider.people.set('mary', { email: 'mary@stadt.example', roles: ['administrator'] });
    const mary = await signIn('mary');
    const id = await writeComment(endpoint, endpoint.freshModule());
    expect((await mary('DELETE', `comments/${id}`)).json).toMatchObject({ code: 'confirmation-needed' });
    const { address } = await depart({ fresh: true });
    expect(new URL(address).searchParams.get('prompt')).toBe('login');
    const proved = await comeBack('mary', { fresh: true });
    const again = withCookie(endpoint, proved.session ?? '');
    expect((await again('GET', 'session')).json).toMatchObject({ confirmed: true });
    expect((await again('DELETE', `comments/${id}`)).status).toBe(204);
    provider.mistakes.change = (claims) => ({ ...claims, auth_time: Math.floor(Date.now() / 1000) - 3600 });
    await expectRefused((await comeBack('mary', { fresh: true })).answer, 'provider');
  });
});

describe('the sign-in with accounts of the town', () => {
  test('does not exist where the operator names no provider', async () => {
    const endpoint = await startEndpoint('sqlite');
    expect((await endpoint.send('GET', '/moderation/sign-in')).json).toMatchObject({ townAccount: false });
    const answers = [
      await endpoint.send('POST', '/moderation/town-account', { body: {}, headers: fromOwnPage }),
      await endpoint.send('GET', '/moderation/town-account/callback?code=x&state=y'),
      await endpoint.send('GET', '/moderation/town-account/logout'),
    ];
    for (const { status } of answers) expect(status).toBe(404);
    await endpoint.dispose();
  });
});
