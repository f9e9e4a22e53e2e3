import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setOpenness } from '../../src/feedback/storage/module-settings.ts';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publish, publishComment, writeComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';
import { untilNotBusy } from '../support/until-not-busy.ts';

const text = 'Die Sprechstunde half uns, früh von Schulden zu erfahren.';

describe.each(engineNames)('comments on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine);
  });
  afterAll(() => endpoint.dispose());

  const post = (module: string, body: unknown, headers: Record<string, string> = {}, secret = newSecret()) =>
    endpoint.send('POST', `/modules/${module}/comments`, { secret, body, headers });
  const feedback = (module: string, query = '') =>
    endpoint.send('GET', `/modules/${module}/feedback${query}`);
  const rowsOf = (module: string) =>
    endpoint.storage.queries
      .selectFrom('comment')
      .selectAll()
      .where('module', '=', module)
      .orderBy('created_at')
      .orderBy('id')
      .execute();

  test('shows a comment to its author at once and to everybody once it is approved', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const sent = await post(module, { text, name: 'Ada', role: 'kommune' }, {}, secret);
    expect(sent.status).toBe(202);
    expect(sent.json).toMatchObject({ status: 'pending' });
    const id = textAt(sent.json, 'id');
    expect((await feedback(module)).json).toMatchObject({ comments: [], next: null });
    const own = await endpoint.send('GET', `/comments/${id}`, { secret });
    expect(own.json).toMatchObject({ id, module, status: 'pending', text, name: 'Ada', role: 'kommune' });
    await publish(endpoint, id);
    expect((await feedback(module)).json).toMatchObject({
      comments: [{ id, text, name: 'Ada', role: 'kommune', editors: false, replies: [] }],
    });
  });

  test.each([
    '<script>alert(1)</script> und etwas Text',
    '<img src=x onerror=alert(1)> <svg onload=alert(1)><math><mi>',
    '"><b onmouseover=alert(1)>\' OR 1=1; DROP TABLE comment; -- {{7*7}} ${1}',
    'Absatz eins\r\n\r\nAbsatz zwei\tmit Tabulator, Emoji 👩‍👩‍👧 und \u202eRichtungswechsel',
  ])('keeps the text %j letter by letter [1, 2, 20]', async (hostile) => {
    const module = endpoint.freshModule();
    const name = `O'Neil "><img src=x onerror=alert(1)> &quot;`;
    const id = await publishComment(endpoint, module, { text: hostile, name });
    const answer = await feedback(module);
    expect(at(answer.json, 'comments', 0)).toMatchObject({ id, text: hostile, name });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each([
    ['too short', { text: 'kurz' }, '/text', 'too-short'],
    ['blank [23]', { text: ' \u200b\u3164\u2800 \u{e0041} '.repeat(5) }, '/text', 'blank'],
    ['too long [18]', { text: 'ä'.repeat(4001) }, '/text', 'too-long'],
    ['half a character', '{"text":"\\ud800 lang genug für alles"}', '/text', 'ill-formed-text'],
    ['no text', {}, '/text', 'missing'],
    ['a number as text', { text: 5 }, '/text', 'wrong-type'],
    ['a name of 5,000 letters [18]', { text, name: 'a'.repeat(5000) }, '/name', 'too-long'],
    ['a name of many bytes [18]', { text, name: '😀'.repeat(50) }, '/name', 'too-long'],
    ['a text of many bytes [18]', { text: '😀'.repeat(3500) }, '/text', 'too-long'],
    [
      '300 code points in 30 letters [18]',
      { text, name: 'a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301'.repeat(30) },
      '/name',
      'too-long',
    ],
    ['stacked marks [23]', { text, name: `a${'\u0316'.repeat(5)}b` }, '/name', 'invalid'],
    ['an invisible name [23]', { text, name: '\u3164\u115f\u202e' }, '/name', 'blank'],
    ['a blank name', { text, name: '   ' }, '/name', 'blank'],
    ['a reserved name [24]', { text, name: 'Stadtverwaltung' }, '/name', 'reserved-name'],
    ['a reserved name in other letters [24]', { text, name: 'Rеdаktіоn' }, '/name', 'reserved-name'],
    ['an office among the words [24]', { text, name: 'Ihr Admin' }, '/name', 'reserved-name'],
    ['an unknown role', { text, role: 'redaktion' }, '/role', 'not-a-choice'],
    ['a field for the state [22]', { text, state: 'published' }, '/state', 'unknown-field'],
    ['a field for the editors’ badge [22]', { text, editors: true }, '/editors', 'unknown-field'],
    ['a field for the id [22]', { text, id: '0' }, '/id', 'unknown-field'],
    ['a field for the author link [3, 21]', { text, url: 'javascript:alert(1)' }, '/url', 'unknown-field'],
    ['an operator as reply [21]', { text, inReplyTo: { '!=': '' } }, '/inReplyTo', 'parent-unavailable'],
  ])('stores nothing and refuses %s', async (_name, body, pointer, code) => {
    const module = endpoint.freshModule();
    const answer = await post(module, body);
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ code: 'invalid', errors: [{ pointer, code }] });
    expect(await rowsOf(module)).toEqual([]);
  });

  test.each([
    ['line break in the name [5]', { name: 'Ada\r\nBcc: x@example.org' }, { name: 'Ada Bcc: x@example.org' }],
    ['bidi control in the name [23]', { name: 'Ada\u202e' }, { name: 'Ada' }],
    ['tag characters in the name [23]', { name: 'Ada\u{e0061}' }, { name: 'Ada' }],
    ['heart with its selector in the name', { name: 'Anna ❤\ufe0f' }, { name: 'Anna ❤\ufe0f' }],
    ['soft hyphen in the name', { name: 'Nachbar\u00adschaft' }, { name: 'Nachbar\u00adschaft' }],
    [
      'vertical tab of Word',
      { text: `${text}\u000bUnd noch eine Zeile.` },
      { text: `${text}\nUnd noch eine Zeile.` },
    ],
    ['NUL', { text: `${text}\u0000` }, { text }],
    ['title of office as name [24]', { name: 'Die Redakteurin' }, { name: 'Die Redakteurin' }],
  ])('takes what holds a %s, without what nobody could see', async (_name, given, kept) => {
    const module = endpoint.freshModule();
    const answer = await post(module, { text, ...given });
    expect(answer.status).toBe(202);
    expect(await rowsOf(module)).toMatchObject([kept]);
  });

  test('does not even read a name of 50,000 letters [18]', async () => {
    const module = endpoint.freshModule();
    const answer = await post(module, { text, name: 'a'.repeat(50_000) });
    expect(answer.json).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(await rowsOf(module)).toEqual([]);
  });

  test('keeps the honeypot only as a mark, and answers as always [3]', async () => {
    const module = endpoint.freshModule();
    const answer = await post(module, { text, website: 'javascript:alert(1)' });
    expect(answer.status).toBe(202);
    const rows = await rowsOf(module);
    expect(rows).toMatchObject([{ honeypot: 1, state: 'pending' }]);
    expect(JSON.stringify(rows)).not.toContain('javascript');
  });

  test('takes replies to published comments of the same module only, one level deep [29]', async () => {
    const module = endpoint.freshModule();
    const elsewhere = await publishComment(endpoint, endpoint.freshModule());
    const pending = await writeComment(endpoint, module);
    const parent = await publishComment(endpoint, module);
    const reply = await publishComment(endpoint, module, { inReplyTo: parent });
    const unknown = '01890000-0000-7000-8000-000000000000';
    const secret = newSecret();
    const erased = await publishComment(endpoint, module, {}, secret);
    await endpoint.send('DELETE', `/comments/${erased}`, { secret });
    for (const inReplyTo of [elsewhere, pending, reply, erased, unknown, 'x']) {
      const refused = await post(module, { text, inReplyTo });
      expect(refused.json).toMatchObject({
        status: 422,
        errors: [{ pointer: '/inReplyTo', code: 'parent-unavailable' }],
      });
    }
    expect((await feedback(module)).json).toMatchObject({
      comments: [{ id: parent, replies: [{ id: reply, editors: false }] }],
    });
  });

  test('sends a changed comment back to the editors', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const id = await publishComment(endpoint, module, { text, name: 'Ada' }, secret);
    const changed = await endpoint.send('PATCH', `/comments/${id}`, {
      secret,
      body: { text: `${text} Nachtrag.`, name: null },
    });
    expect(changed.json).toEqual({ id, status: 'pending' });
    expect((await feedback(module)).json).toMatchObject({ comments: [] });
    const own = await endpoint.send('GET', `/comments/${id}`, { secret });
    expect(own.json).toMatchObject({ status: 'pending', text: `${text} Nachtrag.` });
    expect(own.json).not.toHaveProperty('name');
  });

  test('erases a comment without a trace, or leaves an empty place where replies hang on it [29]', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const alone = await publishComment(endpoint, module, {}, secret);
    const answered = await publishComment(endpoint, module, { name: 'Ada' }, secret);
    const reply = await publishComment(endpoint, module, { inReplyTo: answered });
    for (const id of [alone, answered]) {
      expect((await endpoint.send('DELETE', `/comments/${id}`, { secret })).status).toBe(204);
      expect((await endpoint.send('GET', `/comments/${id}`, { secret })).status).toBe(404);
    }
    const answer = await feedback(module);
    expect(at(answer.json, 'comments')).toMatchObject([
      { id: answered, text: null, editors: false, replies: [{ id: reply }] },
    ]);
    expect(answer.text).not.toContain('Ada');
    const refused = await post(module, { text, inReplyTo: answered });
    expect(refused.json).toMatchObject({ status: 422, errors: [{ pointer: '/inReplyTo' }] });
    expect(await rowsOf(module)).toMatchObject([
      { id: answered, author: '', text: '', name: null },
      { id: reply },
    ]);
  });

  test('treats a foreign comment like an unknown one, by every method [27, 28]', async () => {
    const id = await publishComment(endpoint, endpoint.freshModule());
    const unknown = '01890000-0000-7000-8000-000000000000';
    const secret = newSecret();
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { text } : undefined;
      const foreign = await endpoint.send(method, `/comments/${id}`, { secret, body });
      const none = await endpoint.send(method, `/comments/${unknown}`, { secret, body });
      const broken = await endpoint.send(method, "/comments/'%20OR%201=1", { secret, body });
      expect(foreign.status).toBe(404);
      expect([none.text, broken.text]).toEqual([foreign.text, foreign.text]);
    }
    expect(at((await endpoint.send('GET', `/comments/${id}`, { secret: '' })).json, 'status')).toBe(401);
  });

  test('gives out comments page by page, newest first, without gaps or doubles', async () => {
    const module = endpoint.freshModule();
    const ids: string[] = [];
    for (let index = 0; index < 43; index++) {
      ids.push(await publishComment(endpoint, module, { text: `Kommentar Nummer ${index}` }));
    }
    const seen: string[] = [];
    let query = '';
    for (let page = 0; page < 3; page++) {
      const answer = await feedback(module, query);
      const comments = at(answer.json, 'comments');
      if (!Array.isArray(comments)) throw new TypeError('no comments');
      seen.push(...comments.map((comment) => textAt(comment, 'id')));
      query = `?cursor=${String(at(answer.json, 'next'))}`;
    }
    expect(seen).toEqual(ids.toReversed());
    expect(query).toBe('?cursor=null');
  });

  test.each(['?cursor=1%27%20OR%201=1', '?cursor=', '?sort=state', '?cursor[%21%3D]=', '?state=pending'])(
    'refuses the query %s [20, 21]',
    async (query) => {
      const answer = await feedback(endpoint.freshModule(), query);
      expect(answer.json).toMatchObject({ status: 422, code: 'invalid' });
    },
  );

  test('changes the entity tag with every change of what is public, and only then', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const tag = async () => (await feedback(module)).headers.get('etag');
    const tags = [await tag()];
    const id = await writeComment(endpoint, module, {}, secret);
    expect(await tag()).toBe(tags[0]);
    await publish(endpoint, id);
    tags.push(await tag());
    await endpoint.send('PATCH', `/comments/${id}`, { secret, body: { text } });
    tags.push(await tag());
    await publish(endpoint, id);
    await endpoint.send('DELETE', `/comments/${id}`, { secret });
    tags.push(await tag());
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('takes a report once per visitor, of published comments only [28]', async () => {
    const module = endpoint.freshModule();
    const id = await publishComment(endpoint, module);
    const pending = await writeComment(endpoint, module);
    const secret = newSecret();
    const report = (comment: string, body: unknown) =>
      endpoint.send('POST', `/comments/${comment}/reports`, { secret, body });
    for (let time = 0; time < 2; time++) {
      const answer = await report(id, { reason: 'insult', text: 'Beleidigt eine Person.' });
      expect([answer.status, answer.json]).toEqual([202, { status: 'received' }]);
    }
    expect((await report(pending, { reason: 'insult' })).status).toBe(404);
    expect((await report(id, { reason: 'weil' })).json).toMatchObject({ errors: [{ pointer: '/reason' }] });
    const rows = await endpoint.storage.queries
      .selectFrom('report')
      .selectAll()
      .where('comment', 'in', [id, pending])
      .execute();
    expect(rows).toHaveLength(1);
  });

  test('stores once what comes twenty times at once under one idempotency key [14]', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const other = await endpoint.sibling();
    // Connected before it counts, else the first of the two would be done before the second has begun.
    await other.send('GET', '/ratings');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        untilNotBusy(() =>
          (index % 2 === 0 ? endpoint : other).send('POST', `/modules/${module}/comments`, {
            secret,
            body: { text },
            headers: { 'idempotency-key': 'einmal' },
          }),
        ),
      ),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    expect(await rowsOf(module)).toHaveLength(1);
    await other.dispose();
  });

  test('refuses an idempotency key that came with another body, and is open to other visitors [15]', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const headers = { 'idempotency-key': 'k-1' };
    await post(module, { text }, headers, secret);
    const other = await post(module, { text: `${text}!` }, headers, secret);
    expect(other.json).toMatchObject({ status: 422, code: 'idempotency-mismatch' });
    expect((await post(module, { text }, headers)).status).toBe(202);
    const silly = await post(module, { text }, { 'idempotency-key': 'x'.repeat(200) }, secret);
    expect(silly.json).toMatchObject({ status: 400, code: 'idempotency-key-invalid' });
    expect(await rowsOf(module)).toHaveLength(2);
  });

  test('writes a comment and the mail about it together [36]', async () => {
    const module = endpoint.freshModule();
    const id = await writeComment(endpoint, module);
    const mails = await endpoint.storage.queries
      .selectFrom('outbox')
      .selectAll()
      .where('subject', '=', id)
      .execute();
    expect(mails).toMatchObject([{ kind: 'comment-waiting', sent_at: null }]);
  });

  test('takes nothing in a read-only module and shows nothing of a closed one', async () => {
    const module = endpoint.freshModule();
    const parent = await publishComment(endpoint, module);
    const set = (openness: 'read-only' | 'closed') =>
      endpoint.storage.write(
        setOpenness(endpoint.storage, module, { ratings: openness, comments: openness }),
      );
    await set('read-only');
    expect((await post(module, { text })).json).toMatchObject({ status: 409, code: 'closed' });
    expect((await post(module, { text, inReplyTo: parent })).json).toMatchObject({ code: 'closed' });
    const rating = await endpoint.send('PUT', `/modules/${module}/rating`, {
      secret: newSecret(),
      body: { scale: 1, levels: { time: 1 } },
    });
    expect(rating.json).toMatchObject({ status: 409, code: 'closed' });
    expect((await feedback(module)).json).toMatchObject({
      accepts: { ratings: false, comments: false },
      comments: [{ id: parent }],
    });
    await set('closed');
    expect((await feedback(module)).json).toMatchObject({ comments: [] });
    expect(await rowsOf(module)).toHaveLength(1);
  });
});
