import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passphraseHash } from '../../src/feedback/entry/passphrase-hash.ts';
import {
  newSecret,
  siteOrigin,
  startEndpoint,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { SoftwarePasskey } from '../support/software-passkey.ts';
import { at, textAt } from '../support/read-json.ts';
import {
  cookieOf,
  fromOwnPage,
  invite,
  signInModerator,
  withCookie,
  type SignedInModerator,
} from '../support/signed-in-moderator.ts';

describe.each(engineNames)('moderation on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  let ada: SignedInModerator;
  let grace: SignedInModerator;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine, { passphrases: passphraseHash });
    ada = await signInModerator(endpoint, 'ada@example.org');
    grace = await signInModerator(endpoint, 'Grace@Example.org');
  });
  afterAll(() => endpoint.dispose());

  const comments = async (module: string) =>
    at((await endpoint.send('GET', `/modules/${module}/feedback`)).json, 'comments');

  test('shows what waits and publishes what is approved [4]', async () => {
    const module = endpoint.freshModule();
    const id = await writeComment(endpoint, module, { text: '<b>fett</b> und mehr', name: 'Emmy' });
    const queue = await ada.send('GET', 'queue');
    const entry = [at(queue.json, 'comments')].flat().find((one) => at(one, 'id') === id);
    expect(entry).toMatchObject({
      text: '<b>fett</b> und mehr',
      name: 'Emmy',
      revision: 1,
      suspicious: false,
    });
    expect(JSON.stringify(entry)).not.toContain('author');
    // Even opened by itself, the answer is nothing a browser would render or run.
    expect(queue.headers.get('content-type')).toBe('application/json');
    expect(queue.headers.get('x-content-type-options')).toBe('nosniff');
    expect(queue.headers.get('content-security-policy')).toContain("default-src 'none'");
    const decided = await ada.send('POST', `comments/${id}/decision`, { decision: 'approve', revision: 1 });
    expect(decided.json).toEqual({ id, status: 'published' });
    expect(await comments(module)).toMatchObject([{ id, editors: false }]);
  });

  test('tells the author why a comment was rejected, and nobody else', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const id = await writeComment(endpoint, module, {}, secret);
    const without = await ada.send('POST', `comments/${id}/decision`, { decision: 'reject', revision: 1 });
    expect(without.json).toMatchObject({ errors: [{ pointer: '/reason', code: 'missing' }] });
    const reason = 'Nennt eine Person mit Namen.';
    await ada.send('POST', `comments/${id}/decision`, { decision: 'reject', revision: 1, reason });
    const own = await endpoint.send('GET', `/comments/${id}`, { secret });
    expect(own.json).toMatchObject({ status: 'rejected', reason });
    expect(await comments(module)).toEqual([]);
  });

  test('lets one of two moderators win who decide at once', async () => {
    const id = await writeComment(endpoint, endpoint.freshModule());
    const decision = { decision: 'approve', revision: 1 };
    const answers = await Promise.all([
      ada.send('POST', `comments/${id}/decision`, decision),
      grace.send('POST', `comments/${id}/decision`, { ...decision, decision: 'reject', reason: 'Werbung' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await ada.send('POST', `comments/${id}/decision`, decision);
    expect(late.json).toMatchObject({ status: 409, code: 'decided-already' });
    const log = await endpoint.storage.queries
      .selectFrom('log_entry')
      .select('action')
      .where('subject', '=', id)
      .execute();
    expect(log).toHaveLength(1);
  });

  test('does not approve a text the moderator has not seen', async () => {
    const secret = newSecret();
    const id = await writeComment(endpoint, endpoint.freshModule(), {}, secret);
    await endpoint.send('PATCH', `/comments/${id}`, { secret, body: { text: 'Ein ganz anderer Text.' } });
    const decided = await ada.send('POST', `comments/${id}/decision`, { decision: 'approve', revision: 1 });
    expect(decided.json).toMatchObject({ status: 409, code: 'decided-already' });
  });

  test('decides on many comments, each on its own', async () => {
    const module = endpoint.freshModule();
    const good = await writeComment(endpoint, module);
    const done = await publishComment(endpoint, module);
    const unknown = '01890000-0000-7000-8000-000000000000';
    const decision = { decision: 'approve', revision: 1 };
    const answer = await ada.send('POST', 'decisions', {
      decisions: [good, done, unknown].map((id) => ({ id, decision })),
    });
    expect(answer.json).toEqual({
      results: [
        { id: good, result: 'published' },
        { id: done, result: 'decided-already' },
        { id: unknown, result: 'not-found' },
      ],
    });
  });

  test('gives the badge of the editors to their replies alone', async () => {
    const module = endpoint.freshModule();
    const parent = await publishComment(endpoint, module);
    const reply = await ada.send('POST', `comments/${parent}/replies`, { text: 'Danke für den Hinweis!' });
    expect(reply.status).toBe(201);
    expect(await comments(module)).toMatchObject([
      { id: parent, editors: false, replies: [{ id: textAt(reply.json, 'id'), editors: true }] },
    ]);
    const nested = await ada.send('POST', `comments/${textAt(reply.json, 'id')}/replies`, {
      text: 'Noch eine Ebene tiefer.',
    });
    expect(nested.status).toBe(404);
  });

  test('takes a comment off the page when a report is upheld, once', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const id = await publishComment(endpoint, module, {}, secret);
    await endpoint.send('POST', `/comments/${id}/reports`, {
      secret: newSecret(),
      body: { reason: 'insult' },
    });
    const reports = [at((await ada.send('GET', 'reports')).json, 'reports')].flat();
    const report = reports.find((one) => at(one, 'comment', 'id') === id);
    const path = `reports/${textAt(report, 'id')}/decision`;
    const decision = { decision: 'uphold', reason: 'Beleidigt eine Person.' };
    const answers = [await ada.send('POST', path, decision), await grace.send('POST', path, decision)];
    expect(answers.map(({ status }) => status)).toEqual([204, 409]);
    expect(await comments(module)).toEqual([]);
    const own = await endpoint.send('GET', `/comments/${id}`, { secret });
    expect(own.json).toMatchObject({ status: 'rejected', reason: 'Beleidigt eine Person.' });
  });

  test('asks again who one is before erasing and exporting [38]', async () => {
    const id = await publishComment(endpoint, endpoint.freshModule(), { text: 'Zum Löschen bestimmt.' });
    endpoint.clock.now += 6 * 60_000;
    const early = await ada.send('DELETE', `comments/${id}`);
    expect(early.json).toMatchObject({ status: 403, code: 'confirmation-needed' });
    expect((await ada.send('GET', 'export')).status).toBe(403);
    const options = await ada.send('POST', 'sign-in');
    const credential = ada.passkey.sign(textAt(options.json, 'challenge'));
    const session = await ada.send('POST', 'session', { credential });
    expect(cookieOf(session)).not.toBe(ada.cookie);
    const again = withCookie(endpoint, cookieOf(session));
    expect((await again('GET', 'export')).text).toContain('Zum Löschen bestimmt.');
    expect((await again('DELETE', `comments/${id}`)).status).toBe(204);
    expect((await again('GET', 'export')).text).not.toContain('Zum Löschen bestimmt.');
    expect((await again('GET', 'log')).text).not.toContain('Zum Löschen bestimmt.');
  });

  test('refuses moderator routes to foreign pages, to forms and to nobody in particular [6, 8]', async () => {
    const id = await writeComment(endpoint, endpoint.freshModule());
    const path = `/moderation/comments/${id}/decision`;
    const body = { decision: 'approve', revision: 1 };
    const cookie = ada.cookie;
    const attempts: Record<string, string>[] = [
      { cookie },
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: siteOrigin, 'sec-fetch-site': 'cross-site' },
      { cookie, origin: 'null', 'content-type': 'application/x-www-form-urlencoded' },
      { cookie, origin: 'https://evil.example', 'content-type': 'text/plain' },
      { cookie, origin: 'https://evil.example', 'content-type': 'multipart/form-data; boundary=x' },
    ];
    for (const headers of attempts) {
      const answer = await endpoint.send('POST', path, { body, headers });
      expect(answer.json).toMatchObject({ status: 403, code: 'foreign-origin' });
    }
    const nobody = await endpoint.send('POST', path, { body, headers: fromOwnPage });
    expect(nobody.json).toMatchObject({ status: 401, code: 'session-missing' });
    const own = await endpoint.storage.queries
      .selectFrom('comment')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(own?.state).toBe('pending');
  });

  test('hides every moderator route from visitors [28]', async () => {
    for (const path of ['session', 'queue', 'reports', 'log', 'export']) {
      for (const cookie of ['', `__Host-session=${newSecret()}`, 'session=x']) {
        const answer = await endpoint.send('GET', `/moderation/${path}`, {
          secret: newSecret(),
          headers: { cookie },
        });
        expect(answer.json).toMatchObject({ status: 401, code: 'session-missing' });
      }
    }
  });

  test('sets a cookie no script, no other host and no foreign page gets [38]', async () => {
    const options = await ada.send('POST', 'sign-in');
    const credential = ada.passkey.sign(textAt(options.json, 'challenge'));
    const answer = await ada.send('POST', 'session', { credential });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const replayed = await ada.send('POST', 'session', { credential });
    expect(replayed.json).toMatchObject({ status: 401, code: 'sign-in-failed' });
  });

  test('uses an invitation up once, and not by looking at it [38]', async () => {
    const token = await invite(endpoint, 'joan@example.org');
    const open = () =>
      endpoint.send('POST', '/moderation/invitation', { body: { token }, headers: fromOwnPage });
    expect((await endpoint.send('GET', '/moderation/invitation')).status).toBe(405);
    expect((await open()).status).toBe(200);
    const joan = await open();
    const { passkey } = ada;
    const credential = passkey.register(textAt(joan.json, 'challenge'));
    const tampered = { ...credential, response: { ...credential.response, attestationObject: 'AAAA' } };
    const finish = (one: unknown) =>
      endpoint.send('POST', '/moderation/passkeys', {
        body: { token, credential: one },
        headers: fromOwnPage,
      });
    expect((await finish(tampered)).json).toMatchObject({ code: 'sign-in-failed' });
    endpoint.clock.now += 25 * 3_600_000;
    expect((await finish(credential)).json).toMatchObject({ status: 401, code: 'sign-in-failed' });
    // Used by somebody else, it is gone for everybody, even for who had begun before.
    const second = await invite(endpoint, 'mary@example.org');
    const post = (path: string, body: unknown) =>
      endpoint.send('POST', `/moderation/${path}`, { body, headers: fromOwnPage });
    const challenges = [];
    for (let browser = 0; browser < 2; browser++) {
      challenges.push(textAt((await post('invitation', { token: second })).json, 'challenge'));
    }
    const enrolments = challenges.map((challenge) => ({
      token: second,
      credential: new SoftwarePasskey(siteOrigin).register(challenge),
    }));
    expect((await post('passkeys', enrolments[0])).status).toBe(204);
    expect((await post('passkeys', enrolments[1])).json).toMatchObject({ code: 'sign-in-failed' });
    expect((await post('invitation', { token: second })).status).toBe(401);
    const fresh = await signInModerator(endpoint, 'joan@example.org');
    expect((await fresh.send('GET', 'session')).json).toMatchObject({ mail: 'joan@example.org' });
    expect((await open()).json).toMatchObject({ status: 401, code: 'sign-in-failed' });
  });

  test('ends a session after half an hour without use, after ten hours, and on sign-out', async () => {
    const idle = await signInModerator(endpoint, 'idle@example.org');
    endpoint.clock.now += 29 * 60_000;
    expect((await idle.send('GET', 'session')).json).toMatchObject({ confirmed: false });
    endpoint.clock.now += 29 * 60_000;
    expect((await idle.send('GET', 'session')).status).toBe(200);
    endpoint.clock.now += 31 * 60_000;
    expect((await idle.send('GET', 'session')).status).toBe(401);

    const busy = await signInModerator(endpoint, 'busy@example.org');
    for (let minutes = 0; minutes < 600; minutes += 25) {
      expect((await busy.send('GET', 'session')).status).toBe(200);
      endpoint.clock.now += 25 * 60_000;
    }
    expect((await busy.send('GET', 'session')).status).toBe(401);

    const leaving = await signInModerator(endpoint, 'leaving@example.org');
    expect((await leaving.send('DELETE', 'session')).status).toBe(204);
    expect((await leaving.send('GET', 'session')).status).toBe(401);
  });

  test('takes a passphrase only with a fresh one-time password, and slows guessing down [28, 38]', async () => {
    const token = await invite(endpoint, 'katherine@example.org');
    const passphrase = 'vier Wörter sind genug';
    const post = (path: string, body: unknown) =>
      endpoint.send('POST', `/moderation/passphrase${path}`, { body, headers: fromOwnPage });
    const enrolled = await post('', { token, passphrase });
    const secret = new URL(textAt(enrolled.json, 'uri')).searchParams.get('secret') ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = () => totp.generate({ timestamp: endpoint.clock.now });
    expect((await post('/confirmation', { token, code: '000000' })).status).toBe(401);
    expect((await post('/confirmation', { token, code: code() })).status).toBe(204);

    const signIn = (change: Record<string, string> = {}) =>
      post('/session', { mail: 'katherine@example.org', passphrase, code: code(), ...change });
    expect((await signIn()).status).toBe(401); // this code has just been used
    endpoint.clock.now += 31_000;
    expect((await signIn()).status).toBe(204);
    endpoint.clock.now += 31_000;
    const wrong = await signIn({ passphrase: 'fünf Wörter sind es hier' });
    const unknown = await signIn({ mail: 'niemand@example.org' });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    for (let attempt = 0; attempt < 3; attempt++) await signIn({ code: '000000' });
    const slowed = await signIn();
    expect(slowed.json).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(slowed.headers.get('retry-after')).toBe('30');
    endpoint.clock.now += 3_600_000;
    expect((await signIn()).status).toBe(204);
    const rows = await endpoint.storage.queries.selectFrom('moderator').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(passphrase);
  });

  test('knows no passphrases where the operator does not allow them', async () => {
    const strict = await endpoint.sibling({ passphrases: undefined });
    const token = await invite(endpoint, 'strict@example.org');
    const answer = await strict.send('POST', '/moderation/passphrase', {
      body: { token, passphrase: 'vier Wörter sind genug' },
      headers: fromOwnPage,
    });
    expect(answer.status).toBe(404);
    await strict.dispose();
  });
});
