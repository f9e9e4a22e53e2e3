import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { byDimension, dimensionKeys } from '../../src/domain/dimensions.ts';
import type { EngineName } from '../../src/feedback/storage/storage-port.ts';
import { intakeDay, isoOfDay, publicDay } from '../../src/feedback/guard/german-day.ts';
import {
  newSecret,
  releaseHour,
  startEndpoint,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { at } from '../support/read-json.ts';
import { untilNotBusy } from '../support/until-not-busy.ts';

function rating(levels: Record<string, unknown>, role?: string) {
  return { scale: 1, levels, ...(role === undefined ? {} : { role }) };
}

describe.each(engineNames)('ratings on %s', (engine: EngineName) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine);
  });
  afterAll(() => endpoint.dispose());

  const today = () => publicDay(endpoint.clock.now);
  const nextRelease = () => isoOfDay(intakeDay(endpoint.clock.now, releaseHour) + 1);
  const put = (module: string, secret: string, body: unknown) =>
    endpoint.send('PUT', `/modules/${module}/rating`, { secret, body });

  const own = (module: string, secret: string) =>
    endpoint.send('GET', `/modules/${module}/rating`, { secret });
  const summaryOf = async (module: string) =>
    at((await endpoint.send('GET', `/modules/${module}/feedback`)).json, 'summary');

  test('stores a first rating, tells its giver at once, and everybody with the next release', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const answer = await put(module, secret, rating({ time: 3, cost: 5 }));
    expect(answer.status).toBe(201);
    const mine = { scale: 1, levels: { time: 3, cost: 5 }, createdAt: today(), updatedAt: today() };
    expect(answer.json).toMatchObject({ raters: 0, dimensions: {}, own: { ...mine, counted: false } });
    expect((await own(module, secret)).json).toEqual({ ...mine, counted: false, countsFrom: nextRelease() });
    await endpoint.release();
    expect((await own(module, secret)).json).toEqual({ ...mine, counted: true });
    expect(await summaryOf(module)).toEqual({
      raters: 1,
      scale: 1,
      releasedOn: today(),
      uses: { doing: 0, done: 0, dropped: 0 },
      dimensions: {
        time: { n: 1, levels: [0, 0, 1, 0, 0], median: null, q1: null, q3: null },
        cost: { n: 1, levels: [0, 0, 0, 0, 1], median: null, q1: null, q3: null },
      },
    });
  });

  test('keeps every dimension there is, of a first rating and of a changed one', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    for (const level of [2, 4]) {
      const levels = byDimension(() => level);
      await put(module, secret, rating(levels));
      expect((await own(module, secret)).json).toMatchObject({ levels });
    }
    await endpoint.release();
    const released = at(await summaryOf(module), 'dimensions');
    expect(Object.keys(released ?? {})).toEqual(dimensionKeys);
  });

  test('replaces the rating as a whole when the same visitor rates again', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    await put(module, secret, rating({ time: 3, cost: 5 }));
    await endpoint.release();
    const answer = await put(module, secret, rating({ time: 4 }));
    expect(answer.status).toBe(200);
    // Until the next release the public figures still show what was given before.
    expect(answer.json).toMatchObject({ raters: 1, dimensions: { time: { levels: [0, 0, 1, 0, 0] } } });
    expect(at(answer.json, 'own', 'counted')).toBe(false);
    await endpoint.release();
    expect(await summaryOf(module)).toMatchObject({
      raters: 1,
      dimensions: { time: { levels: [0, 0, 0, 1, 0] } },
    });
    expect(await summaryOf(module)).not.toHaveProperty('dimensions.cost');
  });

  test('shows visitors their own rating and nobody else’s', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    await put(module, secret, rating({ phase: 2 }, 'kommune'));
    const mine = await own(module, secret);
    expect(mine.json).toMatchObject({ scale: 1, role: 'kommune', levels: { phase: 2 } });
    const foreign = await endpoint.send('GET', `/modules/${module}/rating`, { secret: newSecret() });
    expect(foreign.status).toBe(404);
  });

  test('forgets a withdrawn rating, and withdrawing again changes nothing', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    await put(module, newSecret(), rating({ staff: 1 }));
    await put(module, secret, rating({ staff: 5 }, 'wohlfahrt'));
    for (let time = 0; time < 2; time++) {
      const gone = await endpoint.send('DELETE', `/modules/${module}/rating`, { secret });
      expect(gone.status).toBe(204);
    }
    await endpoint.release();
    const overview = await endpoint.send('GET', '/ratings');
    expect(overview.json).toHaveProperty(`modules.${module}.raters`, 1);
    expect(overview.json).toHaveProperty(`modules.${module}.dimensions.staff.levels`, [1, 0, 0, 0, 0]);
    expect((await endpoint.send('GET', `/modules/${module}/rating`, { secret })).status).toBe(404);
  });

  test('gives median and quartiles from five ratings on', async () => {
    const module = endpoint.freshModule();
    for (const level of [2, 3, 3, 3]) await put(module, newSecret(), rating({ time: level }));
    await put(module, newSecret(), rating({ cost: 1 }));
    await endpoint.release();
    expect(await summaryOf(module)).toMatchObject({ dimensions: { time: { n: 4, median: null } } });
    for (const level of [3, 4, 4]) await put(module, newSecret(), rating({ time: level }));
    await endpoint.release();
    expect(await summaryOf(module)).toMatchObject({
      dimensions: { time: { n: 7, levels: [0, 1, 4, 2, 0], median: 3, q1: 3, q3: 4 } },
    });
  });

  test('knows the overview by its entity tag until the next release', async () => {
    const module = endpoint.freshModule();
    await put(module, newSecret(), rating({ time: 1 }));
    await endpoint.release();
    const first = await endpoint.send('GET', '/ratings');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    await put(module, newSecret(), rating({ time: 1 }));
    const again = await endpoint.send('GET', '/ratings', { headers });
    expect([again.status, again.text]).toEqual([304, '']);
    await endpoint.release();
    const changed = await endpoint.send('GET', '/ratings', { headers });
    expect(changed.status).toBe(200);
    expect(changed.json).toHaveProperty(`modules.${module}.raters`, 2);
  });

  test('keeps one row with the last value when one visitor rates fifty times at once [10]', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => put(module, secret, rating({ time: (index % 5) + 1 }))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(49);
    await endpoint.release();
    const overview = await endpoint.send('GET', '/ratings');
    expect(overview.json).toHaveProperty(`modules.${module}.raters`, 1);
    expect(overview.json).toHaveProperty(`modules.${module}.dimensions.time.levels`, [0, 0, 0, 0, 1]);
  });

  test('keeps the last of several changes even when the hash for the first takes longest [10]', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    // Hashes are made on other threads, which a busy machine runs in any order.
    const sign = crypto.subtle.sign.bind(crypto.subtle);
    let wait = 30;
    const slowed = vi.spyOn(crypto.subtle, 'sign').mockImplementation(async (...given) => {
      const delay = Math.max(0, (wait -= 10));
      await new Promise((resolve) => setTimeout(resolve, delay));
      return sign(...given);
    });
    await Promise.all([1, 2, 3].map((time) => put(module, secret, rating({ time }))));
    slowed.mockRestore();
    const mine = await own(module, secret);
    expect(mine.json).toMatchObject({ levels: { time: 3 } });
  });

  test('counts right when two processes write the same votes at once [10]', async () => {
    const module = endpoint.freshModule();
    const other = await endpoint.sibling();
    const secrets = Array.from({ length: 12 }, newSecret);
    await Promise.all(
      secrets.flatMap((secret, index) => [
        ...[endpoint, other].map((one) =>
          untilNotBusy(() =>
            one.send('PUT', `/modules/${module}/rating`, {
              secret,
              body: rating({ cost: (index % 5) + 1 }),
            }),
          ),
        ),
      ]),
    );
    await endpoint.release();
    for (const one of [endpoint, other]) {
      const overview = await one.send('GET', '/ratings');
      expect(overview.json).toHaveProperty(`modules.${module}.raters`, 12);
      expect(overview.json).toHaveProperty(`modules.${module}.dimensions.cost.levels`, [3, 3, 2, 2, 2]);
    }
    await other.dispose();
  });

  test.each([0, 6, 3.5, '5', true, null, [3], {}])(
    'refuses the level %j and points at it [11]',
    async (level) => {
      const answer = await put(endpoint.freshModule(), newSecret(), rating({ time: level }));
      expect(answer.status).toBe(422);
      expect(answer.json).toMatchObject({
        code: 'invalid',
        errors: [{ pointer: '/levels/time', code: 'level-out-of-range' }],
      });
    },
  );

  test('refuses a level beyond all numbers, and what is no JSON at all [11]', async () => {
    const module = endpoint.freshModule();
    const huge = await put(module, newSecret(), '{"scale":1,"levels":{"time":1e309}}');
    expect(huge.json).toMatchObject({ status: 422, errors: [{ pointer: '/levels/time' }] });
    const none = await put(module, newSecret(), '{"scale":1,"levels":{"time":NaN}}');
    expect(none.json).toMatchObject({ status: 400, code: 'broken-json' });
  });

  test.each(['state', 'approved', 'id', 'createdAt', '__proto__', 'constructor'])(
    'refuses the extra field %s and stores nothing [22]',
    async (name) => {
      const module = endpoint.freshModule();
      const answer = await put(module, newSecret(), `{"scale":1,"levels":{"time":1},"${name}":true}`);
      expect(answer.status).toBe(422);
      expect(answer.json).toMatchObject({ errors: [{ pointer: `/${name}`, code: 'unknown-field' }] });
      await endpoint.release();
      expect((await endpoint.send('GET', '/ratings')).json).not.toHaveProperty(`modules.${module}`);
    },
  );

  test('refuses a rating without any dimension, an unknown role and an unknown scale', async () => {
    const module = endpoint.freshModule();
    expect((await put(module, newSecret(), rating({}))).json).toMatchObject({
      errors: [{ pointer: '/levels', code: 'no-dimension' }],
    });
    expect((await put(module, newSecret(), rating({ time: 1 }, 'redaktion'))).json).toMatchObject({
      errors: [{ pointer: '/role', code: 'not-a-choice' }],
    });
    expect((await put(module, newSecret(), { scale: 2, levels: { time: 1 } })).json).toMatchObject({
      errors: [{ pointer: '/scale', code: 'not-a-choice' }],
    });
    expect((await put(module, newSecret(), { levels: { time: 1 } })).json).toMatchObject({
      errors: [{ pointer: '/scale', code: 'missing' }],
    });
  });

  test('creates nothing for a slug the build does not know [20]', async () => {
    for (const slug of ['gibt-es-nicht', '..%2F..%2Fetc', "x'%20OR%20'1'='1", '%00', '__proto__']) {
      const answer = await put(slug, newSecret(), rating({ time: 1 }));
      expect(answer.status).toBe(404);
    }
    const rows = await endpoint.storage.queries
      .selectFrom('module_setting')
      .select('module')
      .where('module', 'not like', 'modul-%')
      .execute();
    expect(rows).toEqual([]);
  });

  test.each([
    ['no secret', undefined, 'secret-missing'],
    ['a short secret', 'Bearer abc', 'secret-invalid'],
    ['a second spelling of a secret', `Bearer ${'A'.repeat(42)}B`, 'secret-invalid'],
    ['another scheme', 'Basic YTpi', 'secret-invalid'],
    ['two secrets', `Bearer ${'A'.repeat(43)}, Bearer ${'A'.repeat(43)}`, 'secret-invalid'],
  ])('refuses %s', async (_name, authorization, code) => {
    const answer = await endpoint.send('PUT', `/modules/${endpoint.freshModule()}/rating`, {
      body: rating({ time: 1 }),
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(answer.json).toMatchObject({ status: 401, code });
  });

  test('stores neither the secret nor anything that links two modules', async () => {
    const secret = newSecret();
    await put(endpoint.freshModule(), secret, rating({ time: 1 }));
    await put(endpoint.freshModule(), secret, rating({ time: 1 }));
    const voters = await endpoint.storage.queries.selectFrom('rating').select('voter').execute();
    expect(voters.map(({ voter }) => voter)).not.toContain(secret);
    expect(new Set(voters.map(({ voter }) => voter)).size).toBe(voters.length);
  });
});
