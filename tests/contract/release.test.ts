import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { germanDay, isoOfDay } from '../../src/feedback/guard/german-day.ts';
import { releaseFigures } from '../../src/feedback/operations/release-figures.ts';
import { takeSnapshot } from '../../src/feedback/operations/take-snapshot.ts';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment } from '../support/publish-comment.ts';
import { at } from '../support/read-json.ts';
import { signInModerator } from '../support/signed-in-moderator.ts';

const hour = 3_600_000;

describe.each(engineNames)('releases on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeEach(async () => {
    endpoint = await startEndpoint(engine);
    // Noon in Germany, give or take the summer.
    endpoint.clock.now = Date.UTC(2026, 10, 30, 11);
  });
  afterEach(() => endpoint.dispose());

  const services = (one = endpoint) => ({
    storage: one.storage,
    now: () => endpoint.clock.now,
    releaseHour: 4,
  });
  const due = (one = endpoint) => releaseFigures(services(one), 'due');
  const rate = (module: string, time = 3, secret = newSecret()) =>
    endpoint.send('PUT', `/modules/${module}/rating`, { secret, body: { scale: 1, levels: { time } } });
  const mark = (module: string, status: string, secret = newSecret()) =>
    endpoint.send('PUT', `/modules/${module}/use`, { secret, body: { status } });
  const feedback = (module: string, headers: Record<string, string> = {}) =>
    endpoint.send('GET', `/modules/${module}/feedback`, { headers });
  const ratersOf = async (module: string) => at((await feedback(module)).json, 'summary', 'raters');

  test('come at four o’clock German time, in winter and in summer, once', async () => {
    await due();
    const released: string[] = [];
    const times = [
      [2026, 11, 1, 2, 59],
      [2026, 11, 1, 3, 0],
      [2026, 11, 1, 23, 0],
      [2026, 11, 2, 2, 59],
      [2026, 11, 2, 9, 0],
      // A summer's day: four o'clock is two hours before that of Greenwich.
      [2027, 5, 1, 2, 0],
      [2027, 5, 2, 1, 59],
      [2027, 5, 2, 2, 0],
    ] as const;
    for (const [year, month, day, hours, minutes] of times) {
      endpoint.clock.now = Date.UTC(year, month, day, hours, minutes);
      const made = await due();
      if (made !== undefined) released.push(new Date(endpoint.clock.now).toISOString().slice(0, 16));
      expect(await due()).toBeUndefined();
    }
    expect(released).toEqual([
      '2026-12-01T03:00',
      '2026-12-02T09:00',
      '2027-06-01T02:00',
      '2027-06-02T02:00',
    ]);
  });

  test('happen once when several processes are at it together', async () => {
    const module = endpoint.freshModule();
    for (let index = 0; index < 6; index++) await rate(module);
    const others = await Promise.all([endpoint.sibling(), endpoint.sibling(), endpoint.sibling()]);
    const made = await Promise.all([endpoint, ...others].map((one) => due(one)));
    expect(made.filter((one) => one !== undefined)).toHaveLength(1);
    const rows = await endpoint.storage.queries.selectFrom('release').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(await ratersOf(module)).toBe(6);
    for (const other of others) await other.dispose();
  });

  test('are made by the next process when one dies over it', async () => {
    const module = endpoint.freshModule();
    await rate(module);
    const dying = { ...services(), storage: { ...endpoint.storage, write: dyingAfter(endpoint, 2) } };
    await expect(releaseFigures(dying, 'due')).rejects.toThrow('killed');
    expect(await due()).toBeUndefined();
    expect(await ratersOf(module)).toBe(0);
    endpoint.clock.now += 121_000;
    expect(await due()).toBeDefined();
    expect(await ratersOf(module)).toBe(1);
  });

  test('show whoever polls one change a day, in days, whatever people do [41]', async () => {
    const module = endpoint.freshModule();
    await publishComment(endpoint, module);
    await due();
    const seen = new Set<string>();
    const poll = async () => {
      const [one, all] = [await feedback(module), await endpoint.send('GET', '/ratings')];
      const snapshot = await takeSnapshot(endpoint.storage, endpoint.clock.now);
      for (const answer of [one, all]) {
        expect(answer.headers.get('last-modified')).toBeNull();
        expect(answer.text).not.toMatch(/T\d\d:\d\d/);
      }
      expect(JSON.stringify(snapshot)).not.toMatch(/T\d\d:\d\d/);
      seen.add(
        JSON.stringify([
          one.text,
          one.headers.get('etag'),
          all.text,
          all.headers.get('etag'),
          snapshot.modules[module]?.summary,
        ]),
      );
    };
    for (let person = 0; person < 12; person++) {
      const secret = newSecret();
      await rate(module, 1 + (person % 5), secret);
      await poll();
      await mark(module, 'done', secret);
      await poll();
      if (person % 3 === 0) await endpoint.send('DELETE', `/modules/${module}/rating`, { secret });
      endpoint.clock.now += hour / 4;
      await due();
      await poll();
    }
    expect(seen.size).toBe(1);
    endpoint.clock.now += 24 * hour;
    await due();
    await poll();
    expect(seen.size).toBe(2);
    expect(await ratersOf(module)).toBe(8);
  });

  test('show pages, overview and snapshot the same figures, marks of use among them', async () => {
    const module = endpoint.freshModule();
    for (const status of ['doing', 'doing', 'done', 'dropped']) await mark(module, status);
    for (const level of [1, 2, 2]) await rate(module, level);
    await due();
    const summary = {
      raters: 3,
      scale: 1,
      releasedOn: '2026-11-30',
      uses: { doing: 2, done: 1, dropped: 1 },
      dimensions: { time: { n: 3, levels: [1, 2, 0, 0, 0], median: null, q1: null, q3: null } },
    };
    expect(at((await feedback(module)).json, 'summary')).toEqual(summary);
    expect((await endpoint.send('GET', '/ratings')).json).toEqual({
      scale: 1,
      releasedOn: '2026-11-30',
      modules: { [module]: summary },
    });
    const snapshot = await takeSnapshot(endpoint.storage, endpoint.clock.now);
    expect(snapshot).toMatchObject({ releasedOn: '2026-11-30', modules: { [module]: { summary } } });
  });

  test('hide closed modules at once and show them again as they were', async () => {
    const module = endpoint.freshModule();
    await rate(module);
    await due();
    const ada = await signInModerator(endpoint, 'ada@example.org');
    const before = await endpoint.send('GET', '/ratings');
    const headers = { 'if-none-match': before.headers.get('etag') ?? '' };
    await ada.send('PUT', `modules/${module}`, { ratings: 'closed', comments: 'open' });
    const closed = await endpoint.send('GET', '/ratings', { headers });
    expect([closed.status, at(closed.json, 'modules')]).toEqual([200, {}]);
    expect(await ratersOf(module)).toBe(0);
    expect((await rate(module)).json).toMatchObject({ code: 'closed' });
    await ada.send('PUT', `modules/${module}`, { ratings: 'read-only', comments: 'open' });
    expect(await ratersOf(module)).toBe(1);
  });

  test('are made by a moderator who has just proved who they are, and logged', async () => {
    const module = endpoint.freshModule();
    await due();
    await rate(module);
    const ada = await signInModerator(endpoint, 'ada@example.org');
    expect((await ada.send('GET', 'release')).json).toMatchObject({
      waiting: { rating: 1, use: 0 },
      added: { rating: 0, use: 0 },
      next: '2026-12-01',
      hour: 4,
      held: 0,
    });
    const made = await ada.send('POST', 'release');
    expect(made.json).toMatchObject({
      releasedOn: isoOfDay(germanDay(endpoint.clock.now)),
      waiting: { rating: 0, use: 0 },
      added: { rating: 1, use: 0 },
    });
    expect(await ratersOf(module)).toBe(1);
    expect(at((await ada.send('GET', 'log')).json, 'entries')).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'release ratings=1 uses=0', subject: '2' })]),
    );
    endpoint.clock.now += 6 * 60_000;
    expect((await ada.send('POST', 'release')).json).toMatchObject({ code: 'confirmation-needed' });
  });

  test('tell their givers of a mark of use and of its change and withdrawal', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    const path = `/modules/${module}/use`;
    const first = await mark(module, 'doing', secret);
    expect([first.status, first.json]).toEqual([
      201,
      { status: 'doing', counted: false, countsFrom: '2026-12-01' },
    ]);
    await due();
    expect((await endpoint.send('GET', path, { secret })).json).toEqual({ status: 'doing', counted: true });
    expect((await mark(module, 'doing', secret)).json).toEqual({ status: 'doing', counted: true });
    const changed = await mark(module, 'dropped', secret);
    expect([changed.status, at(changed.json, 'counted')]).toEqual([200, false]);
    for (let time = 0; time < 2; time++) {
      expect((await endpoint.send('DELETE', path, { secret })).status).toBe(204);
    }
    expect((await endpoint.send('GET', path, { secret })).status).toBe(404);
    expect((await mark(module, 'vielleicht')).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/status', code: 'not-a-choice' }],
    });
  });

  test('give tags that an earlier state of the store never gives to something else [47]', async () => {
    const module = endpoint.freshModule();
    await rate(module);
    await publishComment(endpoint, module);
    await due();
    // Two stores that go on from the same state, as one that was set back does.
    const tags: (string | null)[] = [];
    for (let life = 0; life < 2; life++) {
      await publishComment(endpoint, module);
      tags.push((await feedback(module)).headers.get('etag'));
      endpoint.clock.now += 24 * hour;
      await due();
      tags.push((await feedback(module)).headers.get('etag'));
      tags.push((await endpoint.send('GET', '/ratings')).headers.get('etag'));
    }
    expect(new Set(tags).size).toBe(tags.length);
    for (const tag of tags) expect(tag).toMatch(/^"2-[\w-]{12}(?:-[\w-]{12})?"$/);
  });
});

/** A store whose process is gone after so many writes. */
function dyingAfter(endpoint: EndpointUnderTest, writes: number): EndpointUnderTest['storage']['write'] {
  let left = writes;
  return async (set) => {
    if (left-- <= 0) throw new Error('killed');
    await endpoint.storage.write(set);
  };
}
