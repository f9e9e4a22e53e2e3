import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOrigin, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded', origin: siteOrigin };

// The form ends in the same operation as the JSON route, which is tested on every engine.
describe('the form of the page without script', () => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint('sqlite');
  });
  afterAll(() => endpoint.dispose());

  const post = (module: string, fields: Record<string, string>, headers: Record<string, string> = form) =>
    endpoint.send('POST', `/modules/${module}/comments/form`, {
      body: new URLSearchParams(fields).toString(),
      headers,
    });
  const rowsOf = (module: string) =>
    endpoint.storage.queries.selectFrom('comment').selectAll().where('module', '=', module).execute();

  test('takes a comment and leads back to the page', async () => {
    const module = endpoint.freshModule();
    const fields = {
      text: 'Ein Kommentar ohne Skript, mit Ümlaut & Zeichen.',
      name: '',
      role: 'kommune',
      website: '',
    };
    const answer = await post(module, fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/module/${module}/#kommentar-eingegangen`,
    ]);
    expect(await rowsOf(module)).toMatchObject([
      { text: fields.text, name: null, role: 'kommune', state: 'pending', honeypot: 0 },
    ]);
  });

  test.each([
    [{ text: 'kurz' }],
    [{ text: 'Lang genug, aber mit einem Feld zu viel.', state: 'published' }],
    [{ text: 'Lang genug, aber der Name ist vergeben.', name: 'Redaktion' }],
  ])('leads back to the page with what it does not take: %j', async (fields: Record<string, string>) => {
    const module = endpoint.freshModule();
    const answer = await post(module, fields);
    expect(answer.headers.get('location')).toBe(`/module/${module}/#kommentar-nicht-angenommen`);
    expect(await rowsOf(module)).toEqual([]);
  });

  test('refuses forms of other sites and other types [6]', async () => {
    const module = endpoint.freshModule();
    const fields = { text: 'Ein Kommentar von einer fremden Seite.' };
    expect((await post(module, fields, { ...form, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(module, fields, { 'content-type': form['content-type'] })).status).toBe(403);
    expect((await post(module, fields, { ...form, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('unbekannt', fields)).status).toBe(404);
    expect(await rowsOf(module)).toEqual([]);
  });
});
