import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intakeDay, isoOfDay } from '../../src/feedback/guard/german-day.ts';
import { releaseFigures } from '../../src/feedback/operations/release-figures.ts';
import {
  newSecret,
  releaseHour,
  startEndpoint,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { at } from '../support/read-json.ts';
import { signInModerator } from '../support/signed-in-moderator.ts';
import { untilNotBusy } from '../support/until-not-busy.ts';

const day = 86_400_000;
const equal = { time: 1, staff: 1, cost: 1 };
/** Levels of which no ten among a thousand are the same. */
const distinct = (index: number) => ({
  phase: 1 + (index % 5),
  time: 1 + (Math.floor(index / 5) % 5),
  staff: 1 + (Math.floor(index / 25) % 5),
  cost: 1 + (Math.floor(index / 125) % 5),
});

describe.each(engineNames)('what comes in on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine, { limitFactor: 10 });
  });
  afterAll(() => endpoint.dispose());

  const rate = async (
    module: string,
    address: string,
    levels: object = equal,
    one = endpoint,
    role?: string,
  ) => {
    const secret = newSecret();
    const body = { scale: 1, levels, ...(role === undefined ? {} : { role }) };
    const send = () => one.send('PUT', `/modules/${module}/rating`, { secret, body, address });
    expect((await untilNotBusy(send)).status).toBe(201);
    return secret;
  };
  const today = () => isoOfDay(intakeDay(endpoint.clock.now, releaseHour));
  const countedOf = async (module: string, secret: string) =>
    at((await endpoint.send('GET', `/modules/${module}/rating`, { secret })).json, 'counted');
  const summaryOf = async (module: string) => {
    await endpoint.release();
    return at((await endpoint.send('GET', `/modules/${module}/feedback`)).json, 'summary');
  };
  // Days pass in these tests, and no session lasts that long.
  const signIn = () => signInModerator(endpoint, 'ada@example.org');
  const heldOf = async (module: string) => {
    const groups = [at((await (await signIn()).send('GET', 'held')).json, 'groups')].flat();
    return groups.filter((group) => at(group, 'module') === module);
  };

  test('is held when two hundred ratings come from one network, and moves no figure [40]', async () => {
    const module = endpoint.freshModule();
    const others = [await rate(module, '198.51.100.1', { time: 3 })];
    const secrets: string[] = [];
    for (let index = 0; index < 200; index++) {
      secrets.push(await rate(module, `192.0.2.${index}`, distinct(index), endpoint, 'wohnungsunternehmen'));
    }
    expect(await countedOf(module, secrets[0] ?? '')).toBe('held');
    expect(await countedOf(module, secrets[199] ?? '')).toBe('held');
    expect(await countedOf(module, others[0] ?? '')).toBe(false);
    expect(await summaryOf(module)).toMatchObject({
      raters: 1,
      dimensions: { time: { levels: [0, 0, 1, 0, 0] } },
    });
    expect(await heldOf(module)).toMatchObject([
      {
        kind: 'rating',
        pattern: 'network',
        group: 'B',
        count: 200,
        networks: 1,
        roles: { wohnungsunternehmen: 200 },
        dimensions: { phase: [40, 40, 40, 40, 40] },
      },
    ]);
    // Held as they are, they can still be changed and taken back.
    const path = `/modules/${module}/rating`;
    const [first = '', second = ''] = secrets;
    const body = { scale: 1, levels: { time: 5 } };
    const changed = await endpoint.send('PUT', path, { secret: first, body, address: '192.0.2.9' });
    expect(at(changed.json, 'own')).toMatchObject({ levels: { time: 5 }, counted: 'held' });
    expect((await endpoint.send('DELETE', path, { secret: second })).status).toBe(204);
    expect(await heldOf(module)).toMatchObject([{ count: 199 }]);
  });

  test('is held when four hundred ratings come over two networks of IPv6 [40]', async () => {
    const module = endpoint.freshModule();
    for (let index = 0; index < 400; index++) {
      const address = `2001:db8:${1 + (index % 2)}:${(index * 7).toString(16)}::${index.toString(16)}`;
      await rate(module, address, distinct(index));
    }
    expect(await summaryOf(module)).toMatchObject({ raters: 0, dimensions: {} });
    const held = await heldOf(module);
    expect(held).toMatchObject([
      { group: 'A', count: 200 },
      { group: 'B', count: 200 },
    ]);
  });

  test('is held when ratings of thirty networks are all the same [40]', async () => {
    const module = endpoint.freshModule();
    const honest = await rate(module, '203.0.113.1', { time: 4 });
    for (let index = 0; index < 30; index++) await rate(module, `198.51.${index}.7`);
    expect(await countedOf(module, honest)).toBe(false);
    expect(await summaryOf(module)).toMatchObject({
      raters: 1,
      dimensions: { time: { levels: [0, 0, 0, 1, 0] } },
    });
    expect(await heldOf(module)).toMatchObject([
      { pattern: 'profile', group: null, count: 30, networks: 30, dimensions: { cost: [30, 0, 0, 0, 0] } },
    ]);
  });

  test('is held, all of a day, when there is more than a module ever gets [40]', async () => {
    const module = endpoint.freshModule();
    for (let index = 0; index < 20; index++) await rate(module, `198.52.${index}.7`, distinct(index));
    expect(await heldOf(module)).toEqual([]);
    await rate(module, '198.52.20.7', distinct(20));
    expect(await heldOf(module)).toMatchObject([{ pattern: 'total', count: 21, networks: 21 }]);
    expect(await summaryOf(module)).toMatchObject({ raters: 0 });
    endpoint.clock.now += day;
    await rate(module, '198.52.20.7', distinct(20));
    expect(await summaryOf(module)).toMatchObject({ raters: 1 });
  });

  test('counts although twenty people share the address of a town hall, over a week', async () => {
    const module = endpoint.freshModule();
    const secrets: string[] = [];
    for (let person = 0; person < 20; person++) {
      if (person % 3 === 0) {
        endpoint.clock.now += day;
        await endpoint.release();
      }
      secrets.push(await rate(module, '192.0.2.80', distinct(person * 3), endpoint, 'kommune'));
    }
    expect(await summaryOf(module)).toMatchObject({ raters: 20 });
    for (const secret of secrets) expect(await countedOf(module, secret)).toBe(true);
    expect(await heldOf(module)).toEqual([]);
  });

  test('is held although it is spread over several processes, and over a restart [40, 43]', async () => {
    const module = endpoint.freshModule();
    const others = [await endpoint.sibling(), await endpoint.sibling()];
    const all = [endpoint, ...others];
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        rate(module, '192.0.2.5', distinct(index), all[index % all.length]),
      ),
    );
    expect(await heldOf(module)).toMatchObject([{ group: 'A', count: 12 }]);
    for (const one of others) await one.dispose();
    const restarted = await endpoint.sibling();
    await rate(module, '192.0.2.5', distinct(20), restarted);
    await restarted.dispose();
    expect(await heldOf(module)).toMatchObject([{ group: 'A', count: 13 }]);
    expect(await summaryOf(module)).toMatchObject({ raters: 0 });
  });

  test('counts or is discarded as a moderator decides, once, with a reason that is logged', async () => {
    const module = endpoint.freshModule();
    for (let index = 0; index < 6; index++) await rate(module, '192.0.2.1', distinct(index));
    for (let index = 0; index < 7; index++) await rate(module, '192.0.3.1', distinct(index));
    const ada = await signIn();
    const ids = (await heldOf(module)).map((group) => String(at(group, 'id')));
    const all = await ada.send('GET', 'held');
    expect(at((await ada.send('GET', 'session')).json, 'heldGroups')).toBe(at(all.json, 'total', 'groups'));
    const decide = (id: string, decision: string, reason?: string) =>
      ada.send('POST', `held/${id}/decision`, { decision, ...(reason === undefined ? {} : { reason }) });
    const [first = '', second = ''] = ids;
    expect((await decide(first, 'count')).status).toBe(422);
    expect((await decide(first, 'count', 'Kollegium an einem Tisch')).json).toEqual({ count: 6 });
    expect((await decide(first, 'discard', 'Noch einmal')).json).toMatchObject({ code: 'decided-already' });
    expect((await decide(second, 'discard', 'Von einem Rechner')).json).toEqual({ count: 7 });
    expect((await decide('rating.x.2026-01-01', 'count', 'Unsinn')).status).toBe(404);
    expect(await summaryOf(module)).toMatchObject({ raters: 6 });
    expect(await heldOf(module)).toEqual([]);
    const log = await ada.send('GET', 'log');
    expect(at(log.json, 'entries')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          action: 'discard-held count=7',
          subject: second,
          reason: 'Von einem Rechner',
        }),
      ]),
    );
  });

  test('can be taken out later, what came from one network or in a span of days', async () => {
    const module = endpoint.freshModule();
    const first = await rate(module, '192.0.2.1', { time: 1 });
    for (let index = 0; index < 3; index++) await rate(module, '192.0.3.1', { time: 5 });
    const from = today();
    endpoint.clock.now += day;
    await rate(module, '192.0.4.1', { time: 4 });
    expect(await summaryOf(module)).toMatchObject({ raters: 5 });
    const ada = await signIn();
    const intake = await ada.send('GET', `intake?module=${module}`);
    expect(at(intake.json, 'groups')).toMatchObject([
      { group: 'A', counted: 1, discarded: 0 },
      { group: 'A', counted: 1 },
      { group: 'B', counted: 3 },
    ]);
    const remove = (change: object) =>
      ada.send('POST', 'intake/removals', {
        kind: 'rating',
        module,
        reason: 'Abgesprochen',
        from,
        to: from,
        ...change,
      });
    expect((await remove({ group: 'B' })).json).toEqual({ count: 3 });
    expect(await summaryOf(module)).toMatchObject({
      raters: 2,
      dimensions: { time: { levels: [1, 0, 0, 1, 0] } },
    });
    expect((await remove({ to: today() })).json).toEqual({ count: 2 });
    expect((await remove({ group: 'B', to: today() })).status).toBe(422);
    expect((await remove({ from: today() })).status).toBe(422);
    expect(await summaryOf(module)).toMatchObject({ raters: 0 });
    expect(await countedOf(module, first)).toBe(false);
  });

  test('is named where most of a month came from networks that others came from, and not before', async () => {
    const module = endpoint.freshModule();
    const oddOf = async () => {
      const { json } = await (await signIn()).send('GET', 'oddities');
      return [at(json, 'oddities')].flat().filter((one) => at(one, 'module') === module);
    };
    // Five a day are never held, and may go on for long.
    for (let one = 0; one < 15; one++) {
      if (one % 5 === 0) {
        expect(await oddOf()).toEqual(
          one < 10 ? [] : [{ what: 'shared-networks', kind: 'rating', module, count: 8, of: 10 }],
        );
        endpoint.clock.now += day;
      }
      await rate(module, '192.0.2.80', distinct(one));
      if (one % 5 === 4) await endpoint.release();
    }
    expect(await heldOf(module)).toEqual([]);
    expect(await oddOf()).toMatchObject([{ count: 12, of: 15 }]);
    endpoint.clock.now += day;
    for (let one = 0; one < 20; one++) await rate(module, `198.54.${one}.7`, distinct(one));
    await endpoint.release();
    endpoint.clock.now += day;
    expect(await oddOf()).toEqual([]);
  });

  test('is known by network only for a day, by its letter for a month, and never by address', async () => {
    const module = endpoint.freshModule();
    await rate(module, '192.0.2.1', { time: 1 });
    const rows = async () =>
      endpoint.storage.queries
        .selectFrom('intake')
        .select(['network', 'network_group'])
        .where('module', '=', module)
        .execute();
    const keys = () => endpoint.storage.queries.selectFrom('day_key').select(['day', 'key']).execute();
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, releaseHour };
    const [row] = await rows();
    expect(row?.network).toMatch(/^[\w-]{16}$/);
    expect(row?.network_group).toBe(1);
    const [key] = await keys();
    endpoint.clock.now += day;
    expect(await releaseFigures(services, 'due')).toBeDefined();
    expect(await rows()).toEqual([{ network: null, network_group: 1 }]);
    expect((await keys()).map((one) => one.key)).not.toContain(key?.key);
    endpoint.clock.now += 31 * day;
    await releaseFigures(services, 'due');
    expect(await rows()).toEqual([{ network: null, network_group: null }]);
  });

  test('of marks of use is held by the same rules', async () => {
    const module = endpoint.freshModule();
    const mark = (address: string) =>
      endpoint.send('PUT', `/modules/${module}/use`, {
        secret: newSecret(),
        body: { status: 'doing' },
        address,
      });
    for (let index = 0; index < 6; index++) await mark('192.0.2.1');
    for (let index = 0; index < 12; index++) await mark(`198.53.${index}.1`);
    expect(await heldOf(module)).toMatchObject([
      { kind: 'use', count: 6, uses: { doing: 6 }, dimensions: {} },
    ]);
    // Of three possible marks many are the same; that alone is no pattern.
    expect(await summaryOf(module)).toMatchObject({ raters: 0, uses: { doing: 12, done: 0, dropped: 0 } });
  });

  test('is not held at all where the operator has switched the limits off', async () => {
    const unlimited = await endpoint.sibling({ limitFactor: 0 });
    const module = endpoint.freshModule();
    for (let index = 0; index < 30; index++) await rate(module, '192.0.2.1', equal, unlimited);
    expect(await summaryOf(module)).toMatchObject({ raters: 30 });
    await unlimited.dispose();
  });
});
