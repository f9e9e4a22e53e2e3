import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  newSecret,
  siteOrigin,
  startEndpoint,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';

const body = { scale: 1, levels: { time: 2 } };

// How a request is read has nothing to do with where data lies, so one engine stands for all.
describe('reading requests', () => {
  let endpoint: EndpointUnderTest;
  let path: string;
  beforeAll(async () => {
    endpoint = await startEndpoint('sqlite');
    path = `/modules/${endpoint.freshModule()}/rating`;
  });
  afterAll(() => endpoint.dispose());

  const put = (headers: Record<string, string>, content: unknown = body) =>
    endpoint.send('PUT', path, { secret: newSecret(), body: content, headers });

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json; charset=iso-8859-1',
    'application/jsonp',
    'text/json',
  ])('takes no body of type %s', async (type) => {
    expect((await put({ 'content-type': type })).json).toMatchObject({ status: 415, code: 'json-expected' });
  });

  test('takes no body without a type, and no encoded one [7, 17]', async () => {
    const bare = new Request(`${siteOrigin}/api/v1${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${newSecret()}` },
      body: new TextEncoder().encode(JSON.stringify(body)),
    });
    expect((await endpoint.handler(bare)).status).toBe(415);
    for (const encoding of ['gzip', 'br', 'deflate', 'gzip, gzip']) {
      const answer = await put({ 'content-encoding': encoding });
      expect(answer.json).toMatchObject({ status: 415, code: 'encoding-unsupported' });
    }
  });

  test('takes a body of 16 KiB and stops reading a longer one [17]', async () => {
    const padded = (size: number) => JSON.stringify(body).padEnd(size, ' ');
    expect((await put({}, padded(16 * 1024))).status).toBe(201);
    expect((await put({}, padded(16 * 1024 + 1))).json).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
    expect((await put({}, padded(5_000_000))).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const init = {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${newSecret()}`,
        'content-type': 'application/json',
      },
      body: endless,
      // Streams can only be sent this way; the types of the browser do not know the key yet.
      duplex: 'half',
    };
    const request = new Request(`${siteOrigin}/api/v1${path}`, init);
    expect((await endpoint.handler(request)).status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024);
  });

  test.each(['', '{', 'null,', '{"scale":1,}', '\ufeff{}x', '[1,2'])('calls %j broken', async (text) => {
    expect((await put({}, text)).json).toMatchObject({ status: 400, code: 'broken-json' });
  });

  test.each(['null', '[]', '"text"', '5', 'true'])('refuses the JSON value %s', async (text) => {
    expect((await put({}, text)).json).toMatchObject({ status: 422, code: 'invalid' });
  });

  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['no origin to speak of', { origin: 'null' }],
    ['the own origin over http', { origin: 'http://baukasten.example' }],
    ['a request from another site', { 'sec-fetch-site': 'cross-site' }],
    ['a request from a sibling host', { 'sec-fetch-site': 'same-site', origin: siteOrigin }],
  ])('refuses a change with %s [8]', async (_name, headers) => {
    for (const method of ['PUT', 'DELETE']) {
      const content = method === 'PUT' ? body : undefined;
      const answer = await endpoint.send(method, path, { secret: newSecret(), body: content, headers });
      expect(answer.json).toMatchObject({ status: 403, code: 'foreign-origin' });
    }
  });

  test('takes a change from the own page, and reads for everybody', async () => {
    expect((await put({ origin: siteOrigin, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    const headers = { origin: 'https://evil.example' };
    const answer = await endpoint.send('GET', '/ratings', { headers });
    expect(answer.status).toBe(200);
    // Public figures may be shown elsewhere; what is changed there is refused all the same.
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const refused = await put({ origin: 'https://evil.example' });
    expect(refused.status).toBe(403);
    expect(refused.headers.has('access-control-allow-origin')).toBe(false);
  });

  test.each([
    '('.repeat(4000),
    '\u0301'.repeat(4000),
    `${' '.repeat(3998)}x`,
    `${'a'.repeat(3999)}!`,
    'https://'.repeat(500),
    'aA1!'.repeat(1000),
    '\u202e\u200b'.repeat(2000),
    'ad min'.repeat(600),
  ])('answers two hundred times to text made to slow matchers down (%#) [30]', async (text) => {
    // A matcher that goes back and forth would take seconds for each and run into the time-out of the test.
    const comments = `/modules/${endpoint.freshModule()}/comments`;
    for (let time = 0; time < 200; time++) {
      const secret = newSecret();
      const answer = await endpoint.send('POST', comments, { secret, body: { text, name: text } });
      expect(answer.status === 422 || answer.status === 413).toBe(true);
    }
  });

  test('names the methods an address knows', async () => {
    const answer = await endpoint.send('POST', path, { body });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'PUT, GET, DELETE']);
    expect((await endpoint.send('GET', '/gibt-es-nicht')).json).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  test('refuses a secret in the address or in a cookie', async () => {
    const headers = { cookie: `secret=${newSecret()}` };
    const answer = await endpoint.send('GET', `${path}?secret=${newSecret()}`, { headers });
    expect(answer.json).toMatchObject({ status: 401, code: 'secret-missing' });
  });
});
