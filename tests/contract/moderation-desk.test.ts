import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRetention, defaultRetention } from '../../src/feedback/operations/apply-retention.ts';
import { passphraseHash } from '../../src/feedback/entry/passphrase-hash.ts';
import { noteRun } from '../../src/feedback/storage/upkeep-queries.ts';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';
import { signInModerator, type SignedInModerator } from '../support/signed-in-moderator.ts';

describe.each(engineNames)("the moderators' desk on %s", (engine) => {
  let endpoint: EndpointUnderTest;
  let ada: SignedInModerator;
  let grace: SignedInModerator;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine, { passphrases: passphraseHash });
    ada = await signInModerator(endpoint, 'ada@example.org');
    grace = await signInModerator(endpoint, 'grace@example.org');
  });
  afterAll(() => endpoint.dispose());

  const idsOf = (json: unknown) => [at(json, 'comments')].flat().map((one) => at(one, 'id'));
  const search = (query: Record<string, string>) =>
    ada.send('GET', `comments?${new URLSearchParams(query).toString()}`);
  const report = async (id: string, reason: string, text?: string) => {
    const body = { reason, ...(text === undefined ? {} : { text }) };
    await endpoint.send('POST', `/comments/${id}/reports`, { secret: newSecret(), body });
  };

  test('finds comments by words in any case, module, status and time', async () => {
    const module = endpoint.freshModule();
    const early = await writeComment(endpoint, module, {
      text: 'Die ÄMTER und Öffnungszeiten: 100 % belegt.',
    });
    endpoint.clock.now += 20 * 60_000;
    const between = new Date(endpoint.clock.now).toISOString();
    const late = await publishComment(endpoint, module, {
      text: 'Ohne die Ämter lief es.',
      name: 'Übermut',
    });
    const other = await writeComment(endpoint, endpoint.freshModule(), { text: 'Die Ämter anderswo.' });

    expect(idsOf((await search({ module, text: 'ämter' })).json)).toEqual([late, early]);
    expect(idsOf((await search({ module, text: 'öffnungszeiten ämter' })).json)).toEqual([early]);
    expect(idsOf((await search({ module, text: 'übermut' })).json)).toEqual([late]);
    expect(idsOf((await search({ module, status: 'pending' })).json)).toEqual([early]);
    expect(idsOf((await search({ module, from: between })).json)).toEqual([late]);
    expect(idsOf((await search({ module, before: between })).json)).toEqual([early]);
    expect(idsOf((await search({ text: other })).json)).toEqual([other]);
  });

  test('takes what is searched for as words, never as a pattern or a query [20, 30]', async () => {
    const module = endpoint.freshModule();
    const id = await writeComment(endpoint, module, { text: "Ein Satz mit 100 % und O'Brien." });
    const found = async (text: string) => idsOf((await search({ module, text })).json);
    expect(await found('100 %')).toEqual([id]);
    expect(await found("o'brien")).toEqual([id]);
    for (const text of ['_atz', '%satz%', "' OR 1=1 --", 'S[a]tz', 'Satz*', 'a'.repeat(180)]) {
      expect(await found(text)).toEqual([]);
    }
  });

  test('refuses a search it does not know [21]', async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ status: 'hidden' }, '?status'],
      [{ from: 'gestern' }, '?from'],
      [{ cursor: '1' }, '?cursor'],
      [{ module: '../etc' }, '?module'],
      [{ text: ' ' }, '?text'],
      [{ sort: 'author' }, '?sort'],
      [{ author: 'x' }, '?author'],
    ];
    for (const [query, pointer] of wrong) {
      expect((await search(query)).json).toMatchObject({ status: 422, errors: [{ pointer }] });
    }
  });

  test('gives searches in pages without gaps or repeats', async () => {
    const module = endpoint.freshModule();
    const written: string[] = [];
    for (let index = 0; index < 53; index++) written.unshift(await writeComment(endpoint, module));
    const first = await search({ module });
    const rest = await search({ module, cursor: textAt(first.json, 'next') });
    expect([...idsOf(first.json), ...idsOf(rest.json)]).toEqual(written);
    expect(at(rest.json, 'next')).toBeNull();
  });

  test('shows thread, reports and earlier decisions beside a comment', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const parent = await publishComment(endpoint, module, { text: 'Der Anfang des Gesprächs.' });
    const sibling = await publishComment(endpoint, module, { inReplyTo: parent, text: 'Eine Antwort.' });
    const id = await writeComment(
      endpoint,
      module,
      { inReplyTo: parent, text: 'Noch eine Antwort.' },
      secret,
    );
    await grace.send('POST', `comments/${id}/decision`, { decision: 'approve', revision: 1 });
    await report(id, 'insult', '<b>Bitte</b> prüfen');
    const reports = [at((await ada.send('GET', 'reports')).json, 'reports')].flat();
    const reported = textAt(
      reports.find((one) => at(one, 'comment', 'id') === id),
      'id',
    );
    endpoint.clock.now += 1;
    await ada.send('POST', `reports/${reported}/decision`, { decision: 'dismiss' });

    const { json, text } = await ada.send('GET', `comments/${id}`);
    expect(json).toMatchObject({
      comment: { id, module, status: 'published', editors: false, inReplyTo: parent },
      parent: { id: parent, text: 'Der Anfang des Gesprächs.' },
      replies: [{ id: sibling }],
      reports: [{ id: reported, reason: 'insult', text: '<b>Bitte</b> prüfen', status: 'dismissed' }],
      decisions: [
        { moderator: 'grace@example.org', action: 'approve', subject: id, comment: id, module },
        { moderator: 'ada@example.org', action: 'dismiss', subject: reported, comment: id, module },
      ],
    });
    expect(text).not.toContain('author');
    expect(text).not.toContain('reporter');
    const above = await ada.send('GET', `comments/${parent}`);
    expect(above.json).toMatchObject({ replies: [{ id: sibling }, { id }], reports: [], decisions: [] });
    const unknown = await ada.send('GET', 'comments/01890000-0000-7000-8000-000000000000');
    expect(unknown.json).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('rejects with a reason from the list, which the author reads as a sentence', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const id = await writeComment(endpoint, module, {}, secret);
    const reject = (body: Record<string, unknown>) =>
      ada.send('POST', `comments/${id}/decision`, { decision: 'reject', revision: 1, ...body });
    const wrong: [Record<string, unknown>, object][] = [
      [{}, { pointer: '/reason', code: 'missing' }],
      [{ reasonKey: 'other' }, { pointer: '/reason', code: 'missing' }],
      [{ reasonKey: 'mood' }, { pointer: '/reasonKey', code: 'not-a-choice' }],
      [
        { reasonKey: 'other', reason: ' x ' },
        { pointer: '/reason', code: 'too-short' },
      ],
      [
        { reasonKey: 'insult', words: 'mehr' },
        { pointer: '/words', code: 'unknown-field' },
      ],
    ];
    for (const [body, error] of wrong) {
      expect((await reject(body)).json).toMatchObject({ status: 422, errors: [error] });
    }
    await reject({ reasonKey: 'advertising', reason: 'Es geht um den dritten Absatz.' });
    const own = await endpoint.send('GET', `/comments/${id}`, { secret });
    expect(textAt(own.json, 'reason')).toMatch(/Werbung.* Es geht um den dritten Absatz\.$/);
    const { json } = await ada.send('GET', `comments/${id}`);
    expect(json).toMatchObject({
      comment: { status: 'rejected', reason: textAt(own.json, 'reason') },
      decisions: [{ action: 'reject reason=advertising' }],
    });
  });

  test('upholds a report with a reason from the list', async () => {
    const secret = newSecret();
    const id = await publishComment(endpoint, endpoint.freshModule(), {}, secret);
    await report(id, 'personal-data');
    const open = [at((await ada.send('GET', 'reports')).json, 'reports')].flat();
    const found = open.find((one) => at(one, 'comment', 'id') === id);
    const path = `reports/${textAt(found, 'id')}/decision`;
    expect((await ada.send('POST', path, { decision: 'uphold' })).status).toBe(422);
    expect((await ada.send('POST', path, { decision: 'uphold', reasonKey: 'personal-data' })).status).toBe(
      204,
    );
    const own = await endpoint.send('GET', `/comments/${id}`, { secret });
    expect(own.json).toMatchObject({ status: 'rejected' });
    expect(textAt(own.json, 'reason')).toContain('zu erkennen');
  });

  test('counts per module what waits, what is shown and what was reported', async () => {
    const module = endpoint.freshModule();
    const untouched = endpoint.freshModule();
    await writeComment(endpoint, module);
    await writeComment(endpoint, module);
    const shown = await publishComment(endpoint, module);
    await report(shown, 'other');
    await report(shown, 'wrong');
    const open = [at((await ada.send('GET', 'reports')).json, 'reports')].flat();
    const first = open.find((one) => at(one, 'comment', 'id') === shown);
    await ada.send('POST', `reports/${textAt(first, 'id')}/decision`, { decision: 'dismiss' });
    await endpoint.send('PUT', `/modules/${module}/rating`, {
      secret: newSecret(),
      body: { scale: 1, levels: { time: 2 } },
    });
    await endpoint.release();
    await ada.send('PUT', `modules/${module}`, { ratings: 'read-only', comments: 'closed' });
    const modules = [at((await ada.send('GET', 'modules')).json, 'modules')].flat();
    expect(modules.find((one) => at(one, 'module') === module)).toEqual({
      module,
      known: true,
      ratings: 'read-only',
      comments: 'closed',
      raters: 1,
      pending: 2,
      published: 1,
      rejected: 0,
      openReports: 1,
      secondLook: false,
    });
    expect(modules.find((one) => at(one, 'module') === untouched)).toMatchObject({
      ratings: 'open',
      pending: 0,
    });
  });

  test('says when the retention job and the last backup ran', async () => {
    expect((await ada.send('GET', 'upkeep')).json).toEqual({ engine, retention: null, backup: null });
    const now = () => endpoint.clock.now;
    const ran = new Date(now()).toISOString();
    await applyRetention({ storage: endpoint.storage, now }, { ...defaultRetention, log: 30 });
    await endpoint.storage.write([noteRun(endpoint.storage, 'backup', { at: now() })]);
    const days = { rejectedComments: 180, decidedReports: 180, log: 30 };
    expect((await ada.send('GET', 'upkeep')).json).toEqual({
      engine,
      retention: { at: ran, days },
      backup: { at: ran },
    });
    endpoint.clock.now += 6 * 3_600_000;
    await applyRetention({ storage: endpoint.storage, now });
    ada = await signInModerator(endpoint, 'ada@example.org');
    grace = await signInModerator(endpoint, 'grace@example.org');
    const later = new Date(now()).toISOString();
    expect((await ada.send('GET', 'upkeep')).json).toMatchObject({
      retention: { at: later, days: { log: 365 } },
    });
  });

  test('gives the log in pages', async () => {
    const decisions = [];
    for (let index = 0; index < 101; index++) {
      const module = endpoint.freshModule();
      decisions.push(ada.send('PUT', `modules/${module}`, { ratings: 'open', comments: 'open' }));
      endpoint.clock.now += 1;
    }
    await Promise.all(decisions);
    const first = await ada.send('GET', 'log');
    const rest = await ada.send('GET', `log?cursor=${textAt(first.json, 'next')}`);
    const all = [at(first.json, 'entries'), at(rest.json, 'entries')].flat();
    const stored = await endpoint.storage.queries
      .selectFrom('log_entry')
      .select('id')
      .orderBy('id', 'desc')
      .execute();
    expect(all.map((entry) => at(entry, 'id'))).toEqual(stored.map(({ id }) => id));
    expect([at(first.json, 'entries')].flat()).toHaveLength(100);
    expect((await ada.send('GET', 'log?cursor=1')).status).toBe(422);
  });

  test('exports what is stored about one comment and about the moderator who asks [27]', async () => {
    const module = endpoint.freshModule();
    const id = await publishComment(endpoint, module, { text: 'Mein eigener Kommentar.' });
    await publishComment(endpoint, module, { text: 'Ein fremder Kommentar.' });
    await report(id, 'insult', 'Das geht so nicht.');
    const one = await grace.send('GET', `export?comment=${id}`);
    expect(one.text).toContain('Mein eigener Kommentar.');
    expect(one.text).toContain('Das geht so nicht.');
    expect(one.text).not.toContain('Ein fremder Kommentar.');
    expect(one.text).not.toContain('reporter');
    const own = await grace.send('GET', 'export?of=me');
    expect(own.text).toContain('grace@example.org');
    expect(own.text).toContain('sign-in');
    expect(own.text).not.toContain('ada@example.org');
    expect(own.text).not.toContain('Kommentar.');
    expect((await grace.send('GET', 'export?of=everybody')).status).toBe(422);
    expect((await grace.send('GET', 'export?comment=01890000-0000-7000-8000-000000000000')).status).toBe(404);
    endpoint.clock.now += 6 * 60_000;
    for (const query of ['', '?of=me', `?comment=${id}`]) {
      expect((await grace.send('GET', `export${query}`)).json).toMatchObject({ code: 'confirmation-needed' });
    }
  });

  test('hides the desk from visitors, and tells them only which ways in there are [28]', async () => {
    const id = await publishComment(endpoint, endpoint.freshModule());
    for (const path of ['comments', `comments/${id}`, 'modules', 'upkeep', 'log', 'export?of=me']) {
      const answer = await endpoint.send('GET', `/moderation/${path}`, { secret: newSecret() });
      expect(answer.json).toMatchObject({ status: 401, code: 'session-missing' });
    }
    expect((await endpoint.send('GET', '/moderation/sign-in')).json).toEqual({
      passphrase: true,
      townAccount: false,
      signedIn: false,
    });
    expect((await grace.send('GET', 'sign-in')).json).toMatchObject({ signedIn: true });
    const strict = await endpoint.sibling({ passphrases: undefined });
    expect((await strict.send('GET', '/moderation/sign-in')).json).toMatchObject({ passphrase: false });
    await strict.dispose();
  });
});
