import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/feedback/guard/rate-limiter.ts';
import { applyRetention } from '../../src/feedback/operations/apply-retention.ts';
import { routes } from '../../src/feedback/routes/endpoint-routes.ts';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { at } from '../support/read-json.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';

const body = { scale: 1, levels: { time: 2 } };
const tenMinutes = 600_000;
const day = 86_400_000;

describe('limits', () => {
  test('stand before every unsafe address and every reading of one’s own [44]', () => {
    const bare = routes
      .filter(({ method, caller }) => method !== 'GET' || caller === 'visitor')
      .filter(({ limit }) => limit === undefined)
      .map(({ method, path }) => `${method} ${path}`);
    expect(bare).toEqual([]);
  });
});

describe.each(engineNames)('limits on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  const factor = 0.1;
  beforeEach(async () => {
    endpoint = await startEndpoint(engine, { limitFactor: factor, proofOfWork: 'off' });
  });
  afterEach(() => endpoint.dispose());

  const vote = async (one: EndpointUnderTest, module: string) =>
    (await one.send('PUT', `/modules/${module}/rating`, { secret: newSecret(), body })).status;
  const taken = (statuses: readonly number[]) => statuses.filter((status) => status < 400).length;
  const most = limits.rating.refuseAfter * factor;

  test('hold together for processes on one store and over a restart [43]', async () => {
    const module = endpoint.freshModule();
    const other = await endpoint.sibling();
    const statuses = await Promise.all(
      Array.from({ length: 3 * most }, (_, index) => vote(index % 2 === 0 ? endpoint : other, module)),
    );
    // Busy stores answer 503; of those that are answered none is one too many.
    expect(taken(statuses)).toBeLessThanOrEqual(most);
    expect(statuses).toContain(429);
    await other.dispose();
    const restarted = await endpoint.sibling();
    const again = [];
    for (let index = 0; index < most; index++) again.push(await vote(restarted, module));
    expect(taken([...statuses, ...again])).toBeLessThanOrEqual(most);
    await restarted.dispose();
  });

  test('are forgotten once they count no longer, and not before', async () => {
    const { storage, clock } = endpoint;
    const kept = async () => (await storage.queries.selectFrom('request_count').selectAll().execute()).length;
    const tidy = () => applyRetention({ storage, now: () => clock.now });
    await vote(endpoint, endpoint.freshModule());
    clock.now += tenMinutes - 1000;
    await tidy();
    expect(await kept()).toBe(1);
    clock.now += 60_000;
    await tidy();
    expect(await kept()).toBe(0);
  });

  test('slide: no ten minutes ever hold more, also across a boundary [43]', async () => {
    const module = endpoint.freshModule();
    const accepted: number[] = [];
    for (let second = 0; second < 1500; second += 10) {
      endpoint.clock.now += 10_000;
      if ((await vote(endpoint, module)) < 400) accepted.push(endpoint.clock.now);
    }
    const inWindow = accepted.map(
      (start) => accepted.filter((time) => time >= start && time < start + tenMinutes).length,
    );
    expect(Math.max(...inWindow)).toBeLessThanOrEqual(most);
    // They hold nobody back for longer than they must.
    expect(accepted.length).toBeGreaterThanOrEqual(2 * most);
  });

  test('go on when the key of the day changes [43]', async () => {
    const module = endpoint.freshModule();
    // Four o'clock in Germany, summer or winter, lies within this hour: it is passed once in all these steps.
    endpoint.clock.now = Math.floor(endpoint.clock.now / day) * day + day + 1.9 * 3_600_000;
    const accepted: number[] = [];
    for (let minute = 0; minute < 90; minute++) {
      endpoint.clock.now += 60_000;
      for (let one = 0; one < 8; one++) {
        if ((await vote(endpoint, module)) < 400) accepted.push(endpoint.clock.now);
      }
    }
    const keys = await endpoint.storage.queries.selectFrom('day_key').select('day').execute();
    expect(keys).toHaveLength(1);
    const inWindow = accepted.map(
      (start) => accepted.filter((time) => time >= start && time < start + tenMinutes).length,
    );
    expect(Math.max(...inWindow)).toBeLessThanOrEqual(most);
  });

  test('say when to come again, and keep to it', async () => {
    const module = endpoint.freshModule();
    for (let index = 0; index < most; index++) expect(await vote(endpoint, module)).toBe(201);
    const refused = await endpoint.send('PUT', `/modules/${module}/rating`, { secret: newSecret(), body });
    expect(refused.json).toMatchObject({ status: 429, code: 'too-many-requests' });
    const seconds = Number(refused.headers.get('retry-after'));
    endpoint.clock.now += (seconds - 1) * 1000;
    expect(await vote(endpoint, module)).toBe(429);
    endpoint.clock.now += 1000;
    expect(await vote(endpoint, module)).toBe(201);
  });

  test('hold for changing a comment three hundred times in a row [44]', async () => {
    const secret = newSecret();
    const id = await writeComment(endpoint, endpoint.freshModule(), {}, secret);
    const statuses: number[] = [];
    for (let index = 0; index < 300; index++) {
      const change = { text: `Ein Kommentar, Fassung ${index}.` };
      statuses.push((await endpoint.send('PATCH', `/comments/${id}`, { secret, body: change })).status);
    }
    const allowed = limits.change.refuseAfter * factor;
    expect(taken(statuses)).toBe(allowed);
    const own = await endpoint.send('GET', `/comments/${id}`, { secret });
    expect(at(own.json, 'text')).toBe(`Ein Kommentar, Fassung ${allowed - 1}.`);
  });

  test('hold for a mark of use toggled a thousand times, and the last state is right [44]', async () => {
    const secret = newSecret();
    const path = `/modules/${endpoint.freshModule()}/use`;
    let last: string | undefined;
    const statuses: number[] = [];
    for (let index = 0; index < 1000; index++) {
      const status = ['doing', 'done', 'dropped'][index % 3];
      const withdraws = index % 4 === 3;
      const answer = withdraws
        ? await endpoint.send('DELETE', path, { secret })
        : await endpoint.send('PUT', path, { secret, body: { status } });
      statuses.push(answer.status);
      if (answer.status < 400) last = withdraws ? undefined : status;
    }
    expect(taken(statuses)).toBe((limits.use.refuseAfter + limits.own.refuseAfter) * factor);
    endpoint.clock.now += 2 * tenMinutes;
    const own = await endpoint.send('GET', path, { secret });
    expect(own.status === 404 ? undefined : at(own.json, 'status')).toBe(last);
    const rows = await endpoint.storage.queries.selectFrom('use_mark').selectAll().execute();
    expect(rows).toHaveLength(last === undefined ? 0 : 1);
  });

  test('hold for reading one’s own, erasing and reporting [44]', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const id = await publishComment(endpoint, module, {}, secret);
    const count = async (method: string, path: string, request: object = {}) => {
      const statuses: number[] = [];
      for (let index = 0; index < 100; index++) {
        statuses.push((await endpoint.send(method, path, { secret: newSecret(), ...request })).status);
      }
      return statuses.filter((status) => status !== 429).length;
    };
    expect(await count('POST', `/comments/${id}/reports`, { body: { reason: 'insult' } })).toBe(
      limits.report.refuseAfter * factor,
    );
    expect(await count('GET', `/comments/${id}`)).toBe(limits.own.refuseAfter * factor);
    // One budget for all that is one's own: what was read counts for what is erased.
    expect(await count('DELETE', `/comments/${id}`)).toBe(0);
    expect(await count('GET', `/modules/${module}/rating`)).toBe(0);
    endpoint.clock.now += 2 * tenMinutes;
    expect((await endpoint.send('DELETE', `/comments/${id}`, { secret })).status).toBe(204);
  });

  test('refuse whom a trusted proxy cannot name, and never count them for the proxy [50]', async () => {
    const request = new Request('https://baukasten.example/api/v1/modules/modul-1/rating', {
      method: 'PUT',
      headers: { authorization: `Bearer ${newSecret()}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await endpoint.handler(request, { address: undefined, isUnclear: true });
    expect([answer.status, at(await answer.json(), 'code')]).toEqual([400, 'client-unclear']);
    const counted = await endpoint.storage.queries.selectFrom('request_count').selectAll().execute();
    expect(counted).toEqual([]);
  });
});
