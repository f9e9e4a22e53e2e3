import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEndpoint, newSecret, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';
import { signInModerator, type SignedInModerator } from '../support/signed-in-moderator.ts';

describe.each(engineNames)('one desk for several on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  let ada: SignedInModerator;
  let grace: SignedInModerator;
  let adaId: string;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine);
    ada = await signInModerator(endpoint, 'ada@example.org', 'administrator');
    grace = await signInModerator(endpoint, 'grace@example.org', 'moderator');
    adaId = textAt((await ada.send('GET', 'session')).json, 'id');
  });
  afterAll(() => endpoint.dispose());

  const queue = async (who: SignedInModerator, query = '') => (await who.send('GET', `queue${query}`)).json;
  const idsOf = (json: unknown) => [at(json, 'comments')].flat().map((one) => textAt(one, 'id'));
  const found = (json: unknown, id: string) =>
    [at(json, 'comments')].flat().find((one) => at(one, 'id') === id);

  test('says how many wait in all, and gives them page by page without gaps', async () => {
    const module = endpoint.freshModule();
    const written = [];
    for (let n = 0; n < 120; n++) {
      endpoint.clock.now += 3_600_000 / 4;
      written.push(
        await writeComment(endpoint, module, { text: `Bericht ${'x'.repeat(n + 1)} aus der Praxis` }),
      );
    }
    ada = await signInModerator(endpoint, 'ada@example.org');
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await queue(ada, `?module=${module}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(at(page, 'total')).toBe(120);
      seen.push(...idsOf(page));
      const next = at(page, 'next');
      cursor = typeof next === 'string' ? next : '';
    } while (cursor !== '');
    expect(seen).toEqual(written);
    // A page goes on where the last one ended although its last comment was decided meanwhile.
    const first = await queue(ada, `?module=${module}`);
    const last = idsOf(first).at(-1) ?? '';
    await ada.send('POST', `comments/${last}/decision`, { decision: 'approve', revision: 1 });
    const second = await queue(ada, `?module=${module}&cursor=${textAt(first, 'next')}`);
    expect(idsOf(second)[0]).toBe(written[50]);
    expect(at(second, 'total')).toBe(119);
    grace = await signInModerator(endpoint, 'grace@example.org', 'moderator');
  });

  test('shows who has taken what, and filters by it', async () => {
    const module = endpoint.freshModule();
    const [mine, free] = [await writeComment(endpoint, module), await writeComment(endpoint, module)];
    const given = await grace.send('PUT', `assignments/${mine}`, { moderator: adaId });
    expect(given.status).toBe(204);
    expect(found(await queue(grace, `?module=${module}`), mine)).toMatchObject({
      assignee: { id: adaId, mail: 'ada@example.org' },
    });
    expect(idsOf(await queue(ada, `?module=${module}&assigned=me`))).toEqual([mine]);
    expect(idsOf(await queue(grace, `?module=${module}&assigned=me`))).toEqual([]);
    expect(idsOf(await queue(grace, `?module=${module}&assigned=nobody`))).toEqual([free]);
    await ada.send('PUT', `assignments/${mine}`, { moderator: null });
    expect(idsOf(await queue(ada, `?module=${module}&assigned=nobody`))).toEqual([mine, free]);
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect((await ada.send('PUT', `assignments/${nobody}`, { moderator: adaId })).status).toBe(404);
    expect((await ada.send('PUT', `assignments/${mine}`, { moderator: nobody })).status).toBe(404);
    // Taken by somebody, it may still be decided by anybody; then nobody has it.
    await ada.send('PUT', `assignments/${mine}`, { moderator: adaId });
    expect((await ada.send('GET', 'export?of=me')).text).toContain(
      `"kind":"assignment","row":{"subject":"${mine}"`,
    );
    await grace.send('POST', `comments/${mine}/decision`, { decision: 'approve', revision: 1 });
    const rows = await endpoint.storage.queries
      .selectFrom('assignment')
      .selectAll()
      .where('subject', '=', mine)
      .execute();
    expect(rows).toEqual([]);
  });

  test('frees what a colleague had who leaves', async () => {
    const module = endpoint.freshModule();
    const id = await writeComment(endpoint, module);
    const leaving = await signInModerator(endpoint, 'leaving@example.org', 'moderator');
    const leavingId = textAt((await leaving.send('GET', 'session')).json, 'id');
    await leaving.send('PUT', `assignments/${id}`, { moderator: leavingId });
    await ada.send('PATCH', `team/${leavingId}`, { state: 'disabled' });
    expect(idsOf(await queue(ada, `?module=${module}&assigned=nobody`))).toEqual([id]);
  });

  test('lets lists of words and links sort and never decide', async () => {
    const module = endpoint.freshModule();
    const calm = await writeComment(endpoint, module, { text: 'Ein ruhiger Bericht aus der Praxis.' });
    const word = await writeComment(endpoint, module, { text: 'Großer RABATT auf alle Umzüge!' });
    const link = await writeComment(endpoint, module, { text: 'Mehr dazu auf www.billig.example/jetzt' });
    const office = await writeComment(endpoint, module, {
      name: 'Landrätin Muster',
      text: 'Der Kreis hat das Modul vor zwei Jahren begonnen.',
    });
    for (const order of [
      { kind: 'word', pattern: '  Rabatt ' },
      { kind: 'link', pattern: 'https://www.billig.example/irgendwas?x=1' },
    ]) {
      expect((await ada.send('POST', 'watch', order)).status).toBe(200);
      expect((await ada.send('POST', 'watch', order)).status).toBe(200);
    }
    const list = await grace.send('GET', 'watch');
    expect([at(list.json, 'entries')].flat()).toMatchObject([
      { kind: 'link', pattern: 'billig.example' },
      { kind: 'word', pattern: 'rabatt' },
    ]);
    const waiting = await queue(ada, `?module=${module}&order=striking`);
    expect(idsOf(waiting)).toEqual([word, link, office, calm]);
    expect(found(waiting, word)).toMatchObject({ marks: ['word'], watched: ['rabatt'], status: 'pending' });
    expect(found(waiting, link)).toMatchObject({ marks: ['link'], watched: ['billig.example'] });
    expect(found(waiting, office)).toMatchObject({ marks: ['office'] });
    expect(found(waiting, calm)).toMatchObject({ marks: [], watched: [] });
    expect(idsOf(await queue(ada, `?module=${module}`))).toEqual([calm, word, link, office]);
    const refusals = [
      await grace.send('POST', 'watch', { kind: 'word', pattern: 'gratis' }),
      await grace.send('DELETE', `watch/${textAt(list.json, 'entries', 0, 'id')}`),
    ];
    for (const { json } of refusals) expect(json).toMatchObject({ code: 'administrator-needed' });
    for (const pattern of ['x', 'kein host', 'a'.repeat(600)]) {
      expect((await ada.send('POST', 'watch', { kind: 'link', pattern })).status).toBe(422);
    }
    await ada.send('DELETE', `watch/${textAt(list.json, 'entries', 0, 'id')}`);
    expect((await ada.send('DELETE', `watch/${textAt(list.json, 'entries', 0, 'id')}`)).status).toBe(404);
    expect(found(await queue(ada, `?module=${module}`), link)).toMatchObject({ marks: [] });
  });

  test('groups the same text and what came in a rush', async () => {
    const module = endpoint.freshModule();
    const same = [];
    for (let n = 0; n < 12; n++) {
      same.push(await writeComment(endpoint, module, { text: `Billig umziehen! Ruf an: ${n}${n}${n}` }));
    }
    const waiting = await queue(ada, `?module=${module}`);
    const group = [at(waiting, 'groups')].flat().find((one) => at(one, 'module') === module);
    expect(group).toMatchObject({ kind: 'duplicate', size: 12 });
    expect(found(waiting, same[0] ?? '')).toMatchObject({ marks: ['duplicate'] });
    await writeComment(endpoint, module, { text: 'Ein ganz anderer Bericht.' });
    const narrowed = await queue(ada, `?group=${textAt(group, 'id')}`);
    expect(idsOf(narrowed)).toEqual(same);
    expect(at(narrowed, 'total')).toBe(12);
  });

  test('groups what came from one network of a day, and forgets the network with the decision', async () => {
    // In the morning: what is written here belongs to one day.
    const day = 86_400_000;
    endpoint.clock.now += day - (endpoint.clock.now % day) + day / 3;
    const guarded = await endpoint.sibling({ limitFactor: 10_000 });
    const module = endpoint.freshModule();
    const write = async (n: number, address: string) => {
      const answer = await guarded.send('POST', `/modules/${module}/comments`, {
        secret: newSecret(),
        body: { text: `Vom ${'abcdefghij'.charAt(n).repeat(5)} hat hier noch niemand erzählt.` },
        address,
      });
      endpoint.clock.now += 30 * 60_000;
      return textAt(answer.json, 'id');
    };
    ada = await signInModerator(endpoint, 'ada@example.org');
    const other = await write(9, '203.0.113.1');
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push(await write(n, `192.0.2.${n}`));
    ada = await signInModerator(endpoint, 'ada@example.org');
    const waiting = await queue(ada, `?module=${module}`);
    const group = [at(waiting, 'groups')].flat().find((one) => at(one, 'module') === module);
    expect(group).toMatchObject({ kind: 'network', network: 'B', size: 5 });
    expect(found(waiting, ids[0] ?? '')).toMatchObject({ marks: ['network'] });
    expect(found(waiting, other)).toMatchObject({ marks: [] });
    expect(idsOf(await queue(ada, `?group=${textAt(group, 'id')}`))).toEqual(ids);
    const rows = () =>
      endpoint.storage.queries
        .selectFrom('comment_network')
        .select(['comment', 'network', 'network_group'])
        .where('module', '=', module)
        .orderBy('comment')
        .execute();
    const [first = '', second = ''] = ids;
    const stored = await ada.send('GET', `export?comment=${first}`);
    expect(stored.text).toMatch(/"kind":"comment-network","row":\{"day":\d+,"network_group":2\}/);
    await ada.send('POST', `comments/${first}/decision`, { decision: 'approve', revision: 1 });
    await ada.send('DELETE', `comments/${second}`);
    expect((await rows()).map(({ comment }) => comment)).toEqual([other, ...ids.slice(2)].toSorted());
    expect((await rows())[0]?.network).toMatch(/^[\w-]{16}$/);
    // The hash goes with the day, the letter after a month.
    endpoint.clock.now += 2 * 86_400_000;
    await endpoint.release();
    expect(new Set((await rows()).map(({ network }) => network))).toEqual(new Set([null]));
    endpoint.clock.now += 31 * 86_400_000;
    await endpoint.release();
    expect(await rows()).toEqual([]);
    await guarded.dispose();
    ada = await signInModerator(endpoint, 'ada@example.org');
    grace = await signInModerator(endpoint, 'grace@example.org', 'moderator');
  });

  test('filters by module, kind, age and whoever has it', async () => {
    const module = endpoint.freshModule();
    const parent = await publishComment(endpoint, module);
    const old = await writeComment(endpoint, module);
    endpoint.clock.now += 3 * 86_400_000;
    ada = await signInModerator(endpoint, 'ada@example.org');
    grace = await signInModerator(endpoint, 'grace@example.org', 'moderator');
    const secret = newSecret();
    const changed = await writeComment(endpoint, module, {}, secret);
    await endpoint.send('PATCH', `/comments/${changed}`, {
      secret,
      body: { text: 'Eine neue Fassung davon.' },
    });
    const reply = await writeComment(endpoint, module, { inReplyTo: parent });
    const asked = async (query: string) => idsOf(await queue(grace, `?module=${module}&${query}`));
    expect(await asked('kind=comment')).toEqual([old, changed]);
    expect(await asked('kind=reply')).toEqual([reply]);
    expect(await asked('kind=changed')).toEqual([changed]);
    expect(await asked('days=3')).toEqual([old]);
    expect(await asked('days=4')).toEqual([]);
    await grace.send('PUT', `assignments/${reply}`, { moderator: adaId });
    expect(await asked(`assigned=${adaId}`)).toEqual([reply]);
    expect(await asked('assigned=nobody&kind=reply')).toEqual([]);
    for (const query of ['assigned=x', 'kind=x', 'days=0', 'days=x']) {
      expect((await grace.send('GET', `queue?${query}`)).status).toBe(422);
    }
  });

  test('counts in the session what the queue shows, and gives reports to somebody, too', async () => {
    const total = async (who: SignedInModerator) => at(await queue(who), 'total');
    const counted = async (who: SignedInModerator) =>
      at((await who.send('GET', 'session')).json, 'pendingComments');
    const module = endpoint.freshModule();
    await ada.send('PUT', `modules/${module}/second-look`, { wanted: true });
    const id = await writeComment(endpoint, module);
    await ada.send('POST', `comments/${id}/decision`, { decision: 'approve', revision: 1 });
    expect(await counted(ada)).toBe(await total(ada));
    expect(await counted(grace)).toBe(await total(grace));
    expect(await total(grace)).toBe(Number(await total(ada)) + 1);
    const published = await publishComment(endpoint, endpoint.freshModule());
    await endpoint.send('POST', `/comments/${published}/reports`, {
      secret: newSecret(),
      body: { reason: 'other', text: 'Das stimmt so nicht.' },
    });
    const open = async () => [at((await grace.send('GET', 'reports')).json, 'reports')].flat().at(-1);
    const report = textAt(await open(), 'id');
    expect((await grace.send('PUT', `assignments/${report}`, { moderator: adaId })).status).toBe(204);
    expect(await open()).toMatchObject({ id: report, assignee: { mail: 'ada@example.org' } });
  });

  test('asks two people where a module wants a second look, and one where there is but one', async () => {
    const module = endpoint.freshModule();
    const settings = await ada.send('PUT', `modules/${module}/second-look`, { wanted: true });
    expect(settings.status).toBe(204);
    const modules = [at((await ada.send('GET', 'modules')).json, 'modules')].flat();
    expect(modules.find((one) => at(one, 'module') === module)).toMatchObject({ secondLook: true });
    const secret = newSecret();
    const id = await writeComment(endpoint, module, {}, secret);
    const approve = { decision: 'approve', revision: 1 };
    const first = await ada.send('POST', `comments/${id}/decision`, approve);
    expect(first.json).toEqual({ id, status: 'pending' });
    const own = await ada.send('POST', `comments/${id}/decision`, approve);
    expect(own.json).toMatchObject({ status: 409, code: 'second-person-needed' });
    expect(idsOf(await queue(ada, `?module=${module}`))).toEqual([]);
    expect(found(await queue(grace, `?module=${module}`), id)).toMatchObject({
      firstLook: { id: adaId, mail: 'ada@example.org' },
    });
    // A changed text begins anew.
    await endpoint.send('PATCH', `/comments/${id}`, { secret, body: { text: 'Ein ganz anderer Text.' } });
    const again = { decision: 'approve', revision: 2 };
    expect((await grace.send('POST', `comments/${id}/decision`, again)).json).toMatchObject({
      status: 'pending',
    });
    expect((await ada.send('POST', `comments/${id}/decision`, again)).json).toMatchObject({
      status: 'published',
    });
    // Rejecting takes one person.
    const bad = await writeComment(endpoint, module);
    const reject = { decision: 'reject', revision: 1, reasonKey: 'advertising' };
    expect((await ada.send('POST', `comments/${bad}/decision`, reject)).json).toMatchObject({
      status: 'rejected',
    });
    const bulk = await writeComment(endpoint, module);
    const several = { decisions: [{ id: bulk, decision: approve }] };
    expect((await ada.send('POST', 'decisions', several)).json).toEqual({
      results: [{ id: bulk, result: 'pending' }],
    });
    expect((await ada.send('POST', 'decisions', several)).json).toEqual({
      results: [{ id: bulk, result: 'second-person-needed' }],
    });

    const alone = await startEndpoint(engine);
    const only = await signInModerator(alone, 'only@example.org');
    const one = alone.freshModule();
    await only.send('PUT', `modules/${one}/second-look`, { wanted: true });
    const comment = await writeComment(alone, one);
    const decided = await only.send('POST', `comments/${comment}/decision`, approve);
    expect(decided.json).toMatchObject({ status: 'published' });
    await alone.dispose();
  });

  test('forgets who took and approved what is erased', async () => {
    const module = endpoint.freshModule();
    const id = await publishComment(endpoint, module);
    const waiting = await writeComment(endpoint, module);
    await ada.send('PUT', `modules/${module}/second-look`, { wanted: true });
    await ada.send('POST', `comments/${waiting}/decision`, { decision: 'approve', revision: 1 });
    await grace.send('PUT', `assignments/${waiting}`, { moderator: adaId });
    for (const one of [id, waiting]) await ada.send('DELETE', `comments/${one}`);
    const { queries } = endpoint.storage;
    const left = [
      ...(await queries.selectFrom('assignment').select('subject').where('subject', '=', waiting).execute()),
      ...(await queries.selectFrom('first_look').select('comment').where('comment', '=', waiting).execute()),
    ];
    expect(left).toEqual([]);
  });
});
