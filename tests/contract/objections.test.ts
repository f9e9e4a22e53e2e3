import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeyedHash } from '../../src/feedback/guard/keyed-hash.ts';
import { sendMails, type Mail } from '../../src/feedback/mail/send-mails.ts';
import { applyRetention } from '../../src/feedback/operations/apply-retention.ts';
import { takeSnapshot } from '../../src/feedback/operations/take-snapshot.ts';
import {
  newSecret,
  siteOrigin,
  startEndpoint,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { readableTimes } from '../support/readable-times.ts';
import { at, textAt } from '../support/read-json.ts';
import { signInModerator, type SignedInModerator } from '../support/signed-in-moderator.ts';

const day = 86_400_000;
const reason = 'Frau M. ist zu erkennen.';
const text = 'Ich nenne doch niemanden beim Namen.';

describe.each(engineNames)('objections on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  let ada: SignedInModerator;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine);
    ada = await signInModerator(endpoint, 'ada@example.org');
  });
  afterAll(() => endpoint.dispose());

  const own = (id: string, secret: string) => endpoint.send('GET', `/comments/${id}`, { secret });
  const object = (id: string, secret: string, body: Record<string, unknown> = { text }) =>
    endpoint.send('POST', `/comments/${id}/objections`, { secret, body });
  /** A comment that Ada rejects, with the secret of its author. */
  async function rejected(): Promise<{ id: string; module: string; secret: string }> {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const id = await writeComment(endpoint, module, {}, secret);
    const decision = { decision: 'reject', revision: 1, reasonKey: 'personal-data', reason };
    expect((await ada.send('POST', `comments/${id}/decision`, decision)).status).toBe(200);
    return { id, module, secret };
  }
  const open = async (moderator: SignedInModerator, id: string) =>
    [at((await moderator.send('GET', 'objections')).json, 'objections')]
      .flat()
      .find((one) => at(one, 'comment', 'id') === id);
  const decide = (moderator: SignedInModerator, id: string, decision: string) =>
    moderator.send('POST', `objections/${id}/decision`, { decision, reason: 'Noch einmal gelesen.' });

  test('are possible where a comment was rejected: with facts, rule and day, by the own link from anywhere', async () => {
    const { id, secret } = await rejected();
    const seen = await own(id, secret);
    const key = textAt(seen.json, 'ownKey');
    expect(seen.json).toMatchObject({
      status: 'rejected',
      reason: `Ihr Kommentar enthält Angaben, an denen andere Menschen zu erkennen sind. ${reason}`,
      reasonKey: 'personal-data',
      objection: { status: 'possible' },
    });
    expect(textAt(seen.json, 'decidedOn')).toMatch(/^\d{4}-\d\d-\d\d$/);
    // Another device knows the link alone.
    expect((await own(id, key)).json).toEqual(seen.json);
    expect((await object(id, key)).status).toBe(202);
    expect(at((await own(id, key)).json, 'objection')).toMatchObject({ status: 'open', text });
    expect(readableTimes((await own(id, key)).text, endpoint.clock.now)).toEqual([]);
    // The key opens this comment and no other, and nobody else's opens this one [27].
    const other = await rejected();
    for (const [which, with_] of [
      [other.id, key],
      [id, newSecret()],
      [id, textAt((await own(other.id, other.secret)).json, 'ownKey')],
    ] as const) {
      expect((await own(which, with_)).status).toBe(404);
      expect((await object(which, with_)).status).toBe(404);
    }
    expect((await endpoint.send('DELETE', `/comments/${id}`, { secret: key })).status).toBe(204);
    expect(await open(ada, id)).toBeUndefined();
    expect((await own(id, key)).status).toBe(404);
  });

  test('come once per rejection, and only where there is one', async () => {
    const { id, secret } = await rejected();
    const answers = await Promise.all([object(id, secret), object(id, secret), object(id, secret)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const rows = await endpoint.storage.queries
      .selectFrom('objection')
      .selectAll()
      .where('comment', '=', id)
      .execute();
    expect(rows).toMatchObject([{ text, state: 'open' }]);
    const published = await publishComment(endpoint, endpoint.freshModule(), {}, secret);
    expect((await object(published, secret)).json).toMatchObject({ status: 409, code: 'decided-already' });
    for (const [body, pointer] of [
      [{}, '/text'],
      [{ text: 'kurz' }, '/text'],
      [{ text, contact: 'niemand' }, '/contact'],
      [{ text, state: 'upheld' }, '/state'],
    ] as const) {
      expect((await object(id, secret, body)).json).toMatchObject({ errors: [{ pointer }] });
    }
    // What is mended waits anew, and the objection is gone with what it was about.
    await endpoint.send('PATCH', `/comments/${id}`, { secret, body: { text: 'Ohne Frau M. erzählt.' } });
    expect(await open(ada, id)).toBeUndefined();
    expect(at((await own(id, secret)).json, 'objection')).toBeUndefined();
  });

  test('are decided by whoever rejected only while nobody else is there, and once', async () => {
    const alone = await rejected();
    await object(alone.id, alone.secret);
    expect(await open(ada, alone.id)).toMatchObject({ decider: 'ada@example.org', mayDecide: true });
    const grace = await signInModerator(endpoint, 'grace@example.org', 'moderator');
    const seen = await open(ada, alone.id);
    expect(seen).toMatchObject({ mayDecide: false, text });
    const id = textAt(seen, 'id');
    expect((await decide(ada, id, 'dismiss')).json).toMatchObject({ code: 'other-person-needed' });
    expect(await open(grace, alone.id)).toMatchObject({ mayDecide: true });
    // Whoever may not decide can hand it to somebody who may.
    const graceId = textAt((await grace.send('GET', 'session')).json, 'id');
    expect((await ada.send('PUT', `assignments/${id}`, { moderator: graceId })).status).toBe(204);
    expect(await open(grace, alone.id)).toMatchObject({ assignee: { mail: 'grace@example.org' } });
    const withoutReason = await grace.send('POST', `objections/${id}/decision`, { decision: 'uphold' });
    expect(withoutReason.status).toBe(422);
    endpoint.clock.now += 1000;
    const both = await Promise.all([decide(grace, id, 'uphold'), decide(grace, id, 'uphold')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await own(alone.id, alone.secret)).json).toMatchObject({
      status: 'published',
      objection: { status: 'upheld', answer: 'Noch einmal gelesen.' },
    });
    const page = await endpoint.send('GET', `/modules/${alone.module}/feedback`);
    expect(page.json).toMatchObject({ comments: [{ id: alone.id }] });
    const history = await ada.send('GET', `comments/${alone.id}`);
    expect(at(history.json, 'decisions')).toMatchObject([
      { action: 'reject reason=personal-data', moderator: 'ada@example.org' },
      { action: 'uphold-objection', moderator: 'grace@example.org', reason: 'Noch einmal gelesen.' },
    ]);
  });

  test('go to somebody else after a report, too, and stay a reason to keep the comment', async () => {
    const secret = newSecret();
    const id = await publishComment(endpoint, endpoint.freshModule(), {}, secret);
    await endpoint.send('POST', `/comments/${id}/reports`, { secret, body: { reason: 'insult' } });
    const reports = [at((await ada.send('GET', 'reports')).json, 'reports')].flat();
    const report = textAt(
      reports.find((one) => at(one, 'comment', 'id') === id),
      'id',
    );
    const uphold = { decision: 'uphold', reasonKey: 'insult' };
    expect((await ada.send('POST', `reports/${report}/decision`, uphold)).status).toBe(204);
    await object(id, secret);
    expect(await open(ada, id)).toMatchObject({ decider: 'ada@example.org', mayDecide: false });
    const { storage, clock } = endpoint;
    const later = clock.now + 400 * day;
    await applyRetention({ storage, now: () => later });
    expect((await own(id, secret)).json).toMatchObject({ objection: { status: 'open' } });
    await storage.write([{ query: storage.queries.deleteFrom('comment').where('id', '=', id).compile() }]);
    await applyRetention({ storage, now: () => later });
    const left = await storage.queries
      .selectFrom('objection')
      .select('id')
      .where('comment', '=', id)
      .execute();
    expect(left).toEqual([]);
  });
});

/** What the production Char of XML 1.0 leaves out. */
const noXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

describe.each(engineNames)('characters no XML may hold on %s', (engine) => {
  test('are in no field that reaches a page, a feed, a file or the desk [49]', async () => {
    const endpoint = await startEndpoint(engine);
    const ada = await signInModerator(endpoint, 'ada@example.org');
    const module = endpoint.freshModule();
    const secret = newSecret();
    const odd = 'Vor\u0000 und\u0008 nach\u000b dem\u001b Umbau\ufffe war\uffff es laut.';
    const id = await writeComment(endpoint, module, { text: odd, name: 'A\u0001da\uffff' }, secret);
    await endpoint.send('PATCH', `/comments/${id}`, { secret, body: { text: odd, name: 'Gr\u001face' } });
    await ada.send('POST', `comments/${id}/decision`, { decision: 'approve', revision: 2 });
    expect((await ada.send('POST', `comments/${id}/replies`, { text: odd })).status).toBe(201);
    const report = { reason: 'other', text: odd };
    expect((await endpoint.send('POST', `/comments/${id}/reports`, { secret, body: report })).status).toBe(
      202,
    );
    const reports = await ada.send('GET', 'reports');
    const uphold = { decision: 'uphold', reason: odd };
    await ada.send('POST', `reports/${textAt(reports.json, 'reports', 0, 'id')}/decision`, uphold);
    expect((await object(endpoint, id, secret, odd)).status).toBe(202);
    const objections = await ada.send('GET', 'objections');
    const dismiss = { decision: 'dismiss', reason: odd };
    const decided = await ada.send(
      'POST',
      `objections/${textAt(objections.json, 'objections', 0, 'id')}/decision`,
      dismiss,
    );
    expect(decided.status).toBe(204);
    const { queries } = endpoint.storage;
    const rows = [
      ...(await queries.selectFrom('comment').selectAll().execute()),
      ...(await queries.selectFrom('report').selectAll().execute()),
      ...(await queries.selectFrom('objection').selectAll().execute()),
      ...(await queries.selectFrom('log_entry').select(['action', 'reason']).execute()),
    ];
    const texts = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string');
    expect(texts.filter((one) => one.includes('Umbau')).length).toBeGreaterThan(5);
    expect(texts.filter((one) => noXml.test(one))).toEqual([]);
    await endpoint.dispose();
  });
});

const object = (endpoint: EndpointUnderTest, id: string, secret: string, words: string) =>
  endpoint.send('POST', `/comments/${id}/objections`, { secret, body: { text: words } });

describe.each(engineNames)('moderation is told on %s', (engine) => {
  test('to who objected, by mail with the own link; to moderators as a number [5]', async () => {
    const endpoint = await startEndpoint(engine);
    const ada = await signInModerator(endpoint, 'ada@example.org');
    const secret = newSecret();
    const id = await writeComment(
      endpoint,
      endpoint.freshModule(),
      { text: 'Canary erzählt etwas.' },
      secret,
    );
    await ada.send('POST', `comments/${id}/decision`, {
      decision: 'reject',
      revision: 1,
      reasonKey: 'insult',
    });
    const body = { text: 'Canary findet das nicht.', contact: 'autorin@beispiel.example' };
    await endpoint.send('POST', `/comments/${id}/objections`, { secret, body });
    const stored = await endpoint.storage.queries.selectFrom('objection').selectAll().execute();
    expect(JSON.stringify(stored)).not.toMatch(/autorin/);
    const site = { url: siteOrigin, host: 'baukasten.example', secure: true, origins: new Set([siteOrigin]) };
    const hash = await createKeyedHash(endpoint.serverKey);
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, site, hash };
    const mails: Mail[] = [];
    const send = (mail: Mail) => Promise.resolve(void mails.push(mail));
    await sendMails(services, send);
    await ada.send('POST', `objections/${stored[0]?.id}/decision`, {
      decision: 'dismiss',
      reason: 'Es bleibt.',
    });
    await sendMails(services, send);
    await sendMails(services, send);
    const key = textAt((await endpoint.send('GET', `/comments/${id}`, { secret })).json, 'ownKey');
    const toAuthor = mails.filter(({ to }) => to.includes('autorin@beispiel.example'));
    expect(toAuthor.map(({ subject }) => subject)).toEqual([
      'Ihr Widerspruch ist angekommen',
      'Über Ihren Widerspruch ist entschieden',
    ]);
    for (const one of toAuthor) expect(one.text).toContain(`${siteOrigin}/mitmachen/beitrag/#${id}.${key}`);
    expect(mails.find(({ to }) => to.includes('ada@example.org'))?.text).toContain('1 Widersprüche');
    expect(JSON.stringify(mails)).not.toMatch(/canary/i);
    const session = await ada.send('GET', 'session');
    expect(session.json).toMatchObject({ openObjections: 0 });
    await endpoint.dispose();
  });

  test('to everybody with the release: how many, how long, why, objections; in days', async () => {
    const endpoint = await startEndpoint(engine);
    endpoint.clock.now = Date.UTC(2026, 10, 20, 11, 23, 45, 678);
    const ada = await signInModerator(endpoint, 'ada@example.org');
    const figures = () => endpoint.send('GET', '/moderation-figures');
    expect((await figures()).json).toEqual({ releasedOn: null, figures: null });
    const module = endpoint.freshModule();
    const secret = newSecret();
    const ids: string[] = [];
    for (let index = 0; index < 4; index++) ids.push(await writeComment(endpoint, module, {}, secret));
    const decide = (id: string | undefined, decision: Record<string, unknown>) =>
      ada.send('POST', `comments/${id}/decision`, { revision: 1, ...decision });
    await decide(ids[0], { decision: 'approve' });
    endpoint.clock.now += 2 * day + 1;
    const again = await signInModerator(endpoint, 'grace@example.org');
    const late = (id: string | undefined, decision: Record<string, unknown>) =>
      again.send('POST', `comments/${id}/decision`, { revision: 1, ...decision });
    await late(ids[1], { decision: 'approve' });
    await late(ids[2], { decision: 'reject', reasonKey: 'advertising' });
    await late(ids[3], { decision: 'reject', reasonKey: 'insult' });
    await endpoint.send('POST', `/comments/${ids[3]}/objections`, { secret, body: { text } });
    const before = await figures();
    expect(at(before.json, 'figures')).toBeNull();
    await endpoint.release();
    const released = await figures();
    expect(released.json).toEqual({
      releasedOn: '2026-11-22',
      figures: {
        from: '2025-11-22',
        comments: { yes: 2, no: 2, medianDays: 3 },
        reports: { yes: 0, no: 0, medianDays: null },
        objections: { yes: 0, no: 0, medianDays: null },
        reasons: { advertising: 1, insult: 1 },
        gifts: { counted: 0, removed: 0 },
      },
    });
    expect(readableTimes(released.text, endpoint.clock.now)).toEqual([]);
    const snapshot = await takeSnapshot(endpoint.storage, endpoint.clock.now);
    expect(snapshot.moderation).toEqual(at(released.json, 'figures'));
    const tag = released.headers.get('etag') ?? '';
    const known = await endpoint.send('GET', '/moderation-figures', { headers: { 'if-none-match': tag } });
    expect(known.status).toBe(304);
    await endpoint.dispose();
  });
});
