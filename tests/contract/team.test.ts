import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { createKeyedHash } from '../../src/feedback/guard/keyed-hash.ts';
import { networkPrefix } from '../../src/feedback/guard/network-prefix.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passphraseHash } from '../../src/feedback/entry/passphrase-hash.ts';
import { team } from '../../src/feedback/migrations/0004-team.ts';
import { migrations } from '../../src/feedback/migrations/migrations.ts';
import { findSession } from '../../src/feedback/storage/session-queries.ts';
import { migrate } from '../../src/feedback/storage/migrate.ts';
import { startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames, openEngine } from '../support/open-engine.ts';
import { writeComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';
import { fromOwnPage, invite, signInModerator } from '../support/signed-in-moderator.ts';

describe.each(engineNames)('the team on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine, { passphrases: passphraseHash });
  });
  afterAll(() => endpoint.dispose());

  const idOf = async (send: (method: string, path: string) => Promise<{ json: unknown }>) =>
    textAt((await send('GET', 'session')).json, 'id');

  test('may do what the role says: a moderator decides, an administrator does the rest', async () => {
    const ada = await signInModerator(endpoint, 'ada@example.org', 'administrator');
    const grace = await signInModerator(endpoint, 'grace@example.org', 'moderator');
    expect((await grace.send('GET', 'session')).json).toMatchObject({ role: 'moderator' });
    const module = endpoint.freshModule();
    const waiting = await writeComment(endpoint, module);
    const decision = { decision: 'approve', revision: 1 };
    expect((await grace.send('POST', `comments/${waiting}/decision`, decision)).status).toBe(200);
    const refusals = [
      await grace.send('DELETE', `comments/${waiting}`),
      await grace.send('GET', 'export'),
      await grace.send('GET', `export?comment=${waiting}`),
      await grace.send('POST', 'team', { mail: 'x@example.org', role: 'moderator' }),
      await grace.send('PATCH', `team/${await idOf(grace.send)}`, { role: 'administrator' }),
    ];
    for (const { json } of refusals) {
      expect(json).toMatchObject({ status: 403, code: 'administrator-needed' });
    }
    expect((await grace.send('GET', 'export?of=me')).status).toBe(200);
    expect((await grace.send('GET', 'team')).status).toBe(200);
    expect((await ada.send('DELETE', `comments/${waiting}`)).status).toBe(204);
  });

  test('is invited, listed and changed at the desk, and a shut account is out at once', async () => {
    const ada = await signInModerator(endpoint, 'head@example.org', 'administrator');
    const asked = await ada.send('POST', 'team', { mail: 'Joan@Example.org', role: 'moderator' });
    expect(asked.status).toBe(200);
    const link = textAt(asked.json, 'link');
    expect(link).toMatch(/^https:\/\/baukasten\.example\/redaktion\/#einladung=[\w-]{43}$/);
    const joan = await signInModerator(endpoint, 'joan@example.org', 'administrator');
    // The role of the first invitation stays: inviting again gives a new way in, not more rights.
    expect((await joan.send('GET', 'session')).json).toMatchObject({ role: 'moderator' });
    const id = await idOf(joan.send);
    const members = [at((await ada.send('GET', 'team')).json, 'members')].flat();
    expect(members.find((one) => at(one, 'id') === id)).toMatchObject({
      mail: 'joan@example.org',
      role: 'moderator',
      state: 'active',
      lastSignIn: new Date(endpoint.clock.now).toISOString().slice(0, 10),
    });

    await ada.send('PATCH', `team/${id}`, { role: 'administrator' });
    expect((await joan.send('GET', 'session')).json).toMatchObject({ role: 'administrator' });
    const open = await ada.send('POST', 'team', { mail: 'joan@example.org', role: 'moderator' });
    const shut = await ada.send('PATCH', `team/${id}`, { state: 'disabled' });
    expect(shut.status).toBe(200);
    expect((await joan.send('GET', 'session')).json).toMatchObject({ code: 'session-missing' });
    const options = await joan.send('POST', 'sign-in');
    const credential = joan.passkey.sign(textAt(options.json, 'challenge'));
    expect((await joan.send('POST', 'session', { credential })).json).toMatchObject({
      code: 'sign-in-failed',
    });
    const token = textAt(open.json, 'link').split('=')[1];
    const post = (path: string, body: unknown) =>
      endpoint.send('POST', `/moderation/${path}`, { body, headers: fromOwnPage });
    expect((await post('invitation', { token })).json).toMatchObject({ code: 'sign-in-failed' });
    const again = await ada.send('POST', 'team', { mail: 'joan@example.org', role: 'moderator' });
    expect(again.json).toMatchObject({ status: 409, code: 'moderator-disabled' });

    await ada.send('PATCH', `team/${id}`, { state: 'active' });
    const back = await joan.send('POST', 'sign-in');
    const signed = joan.passkey.sign(textAt(back.json, 'challenge'));
    expect((await joan.send('POST', 'session', { credential: signed })).status).toBe(204);
    const log = [at((await ada.send('GET', 'log')).json, 'entries')].flat();
    const deeds = log.filter((entry) => at(entry, 'person') === 'joan@example.org');
    for (const action of ['invite', 'set-role role=administrator', 'disable', 'enable']) {
      expect(deeds.map((entry) => textAt(entry, 'action')).join('\n')).toContain(action);
    }
  });

  test('asks an administrator once more who it is before the team changes', async () => {
    const ada = await signInModerator(endpoint, 'slow@example.org', 'administrator');
    endpoint.clock.now += 6 * 60_000;
    const answers = [
      await ada.send('POST', 'team', { mail: 'y@example.org', role: 'moderator' }),
      await ada.send('PATCH', `team/${await idOf(ada.send)}`, { role: 'moderator' }),
    ];
    for (const { json } of answers) expect(json).toMatchObject({ code: 'confirmation-needed' });
  });

  test('opens an account without a way in only as one that is invited', async () => {
    const ada = await signInModerator(endpoint, 'opener@example.org', 'administrator');
    const token = await invite(endpoint, 'unproved@example.org', 'moderator');
    const body = { token, passphrase: 'vier Wörter sind genug' };
    await endpoint.send('POST', '/moderation/passphrase', { body, headers: fromOwnPage });
    const members = [at((await ada.send('GET', 'team')).json, 'members')].flat();
    const id = textAt(
      members.find((one) => at(one, 'mail') === 'unproved@example.org'),
      'id',
    );
    await ada.send('PATCH', `team/${id}`, { state: 'disabled' });
    const opened = await ada.send('PATCH', `team/${id}`, { state: 'active' });
    const after = [at(opened.json, 'members')].flat().find((one) => at(one, 'id') === id);
    expect(after).toMatchObject({ state: 'invited' });
  });

  test('locks nobody out by wrong attempts of a stranger, and slows the stranger down [45]', async () => {
    const mail = 'katherine@example.org';
    const passphrase = 'vier Wörter sind genug';
    const token = await invite(endpoint, mail);
    const post = (path: string, body: unknown, address = '198.51.100.7') =>
      endpoint.send('POST', `/moderation/passphrase${path}`, { body, headers: fromOwnPage, address });
    const enrolled = await post('', { token, passphrase });
    const secret = new URL(textAt(enrolled.json, 'uri')).searchParams.get('secret') ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = () => totp.generate({ timestamp: endpoint.clock.now });
    await post('/confirmation', { token, code: code() });
    const wrong = { mail, passphrase: 'geraten und falsch', code: '000000' };
    const stranger = (body: unknown = wrong) => post('/session', body, '203.0.113.66');

    for (let hour = 0; hour < 5; hour++) {
      for (let attempt = 0; attempt < 10; attempt++) await stranger();
      endpoint.clock.now += 20 * 60_000;
      const own = await post('/session', { mail, passphrase, code: code() });
      expect(own.status).toBe(204);
      endpoint.clock.now += 40 * 60_000;
    }
    for (let attempt = 0; attempt < 4; attempt++) await stranger();
    // Even the right words would not be looked at now, and an account that does not exist is answered alike.
    const right = await stranger({ mail: ` ${mail.toUpperCase()}`, passphrase, code: code() });
    expect(right.json).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(60);
    for (let attempt = 0; attempt < 4; attempt++) await stranger({ ...wrong, mail: 'niemand@example.org' });
    expect((await stranger({ ...wrong, mail: 'niemand@example.org' })).status).toBe(429);
    // A colleague in the stranger's network gets in all the same.
    const next = await stranger({ ...wrong, mail: 'ada@example.org' });
    expect(next.json).toMatchObject({ status: 401, code: 'sign-in-failed' });
    // Another process knows what this one has counted.
    const sibling = await endpoint.sibling();
    const there = await sibling.send('POST', '/moderation/passphrase/session', {
      body: wrong,
      headers: fromOwnPage,
      address: '203.0.113.99',
    });
    expect(there.status).toBe(429);
    await sibling.dispose();
    const rows = await endpoint.storage.queries.selectFrom('failed_sign_in').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/katherine|203\.0|198\.51/);
    // Not even whoever has the server's key finds the network out: it takes the key of the day, which goes with it.
    const hash = await createKeyedHash(endpoint.serverKey);
    const guess = await hash('failed-sign-in', networkPrefix('203.0.113.66'), mail);
    expect(rows.map(({ key }) => key)).not.toContain(guess);
    const keys = await endpoint.storage.queries.selectFrom('day_key').selectAll().execute();
    const found = await Promise.all(
      keys.map(async ({ key }) =>
        (await createKeyedHash(key))('failed-sign-in', networkPrefix('203.0.113.66'), mail),
      ),
    );
    expect(rows.some(({ key }) => found.includes(key))).toBe(true);
  });

  test('goes on slowing a stranger down when the key of the day changes', async () => {
    const wrong = { mail: 'niemand@example.org', passphrase: 'geraten und falsch', code: '000000' };
    const attempt = () =>
      endpoint.send('POST', '/moderation/passphrase/session', {
        body: wrong,
        headers: fromOwnPage,
        address: '192.0.2.77',
      });
    // A minute before the release hour by German time, in winter.
    endpoint.clock.now = Date.UTC(2030, 0, 15, 2, 59);
    expect((await attempt()).status).toBe(401);
    expect((await attempt()).status).toBe(401);
    endpoint.clock.now += 120_000;
    // The third wrong attempt, whatever day it is.
    expect((await attempt()).status).toBe(401);
    expect((await attempt()).status).toBe(429);
  });
});

describe.each(engineNames)('the last administrator on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine);
  });
  afterAll(() => endpoint.dispose());

  test('cannot be shut or made less, not even by two at once', async () => {
    const ada = await signInModerator(endpoint, 'ada@example.org', 'administrator');
    const own = textAt((await ada.send('GET', 'session')).json, 'id');
    await invite(endpoint, 'invited@example.org', 'administrator');
    for (const change of [{ role: 'moderator' }, { state: 'disabled' }]) {
      const answer = await ada.send('PATCH', `team/${own}`, change);
      expect(answer.json).toMatchObject({ status: 409, code: 'last-administrator' });
    }
    expect((await ada.send('GET', 'session')).json).toMatchObject({ role: 'administrator' });

    const sibling = await endpoint.sibling();
    for (let round = 0; round < 5; round++) {
      const grace = await signInModerator(endpoint, `grace${round}@example.org`, 'administrator');
      const graceId = textAt((await grace.send('GET', 'session')).json, 'id');
      const shut = (by: EndpointUnderTest, cookie: string, id: string) =>
        by.send('PATCH', `/moderation/team/${id}`, {
          body: { state: 'disabled' },
          headers: { ...fromOwnPage, cookie },
        });
      await Promise.all([shut(endpoint, ada.cookie, graceId), shut(sibling, grace.cookie, own)]);
      const left = await endpoint.storage.queries
        .selectFrom('moderator')
        .select('id')
        .where('state', '=', 'active')
        .where('role', '=', 'administrator')
        .execute();
      expect(left).toHaveLength(1);
      if (left[0]?.id === own) continue;
      // The other one was faster: opened again for the next round.
      await grace.send('PATCH', `team/${own}`, { state: 'active' });
      await endpoint.storage.write([
        {
          query: endpoint.storage.queries
            .updateTable('moderator')
            .set({ state: 'disabled' })
            .where('id', '=', graceId)
            .compile(),
        },
      ]);
      const options = await ada.send('POST', 'sign-in');
      const credential = ada.passkey.sign(textAt(options.json, 'challenge'));
      const session = await ada.send('POST', 'session', { credential });
      Object.assign(ada, { cookie: (session.headers.get('set-cookie') ?? '').split(';')[0] });
    }
    await sibling.dispose();
  });
});

describe.each(engineNames)('a store from before on %s', (engine) => {
  test('keeps its moderators with all the rights they had', async () => {
    const { storage, dispose } = await openEngine(engine, { migrated: false });
    await migrate(storage, 1, migrations.slice(0, migrations.indexOf(team)));
    const { queries } = storage;
    const session = { token: 't', moderator: 'm', created_at: 1, seen_at: 1, confirmed_at: 1 };
    await storage.write([
      {
        query: sql`INSERT INTO moderator (id, mail, state, created_at)
          VALUES ('m', 'ada@example.org', 'active', 1)`.compile(queries),
      },
      { query: queries.insertInto('session').values(session).compile() },
    ]);
    await migrate(storage, 2);
    expect(await findSession(storage, 't')).toMatchObject({ mail: 'ada@example.org', role: 'administrator' });
    await dispose();
  });
});
