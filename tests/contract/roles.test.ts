import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { at } from '../support/read-json.ts';

const day = 86_400_000;

describe.each(engineNames)('figures by role on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine, { limitFactor: 1 });
  });
  afterAll(() => endpoint.dispose());

  let networks = 0;
  const elsewhere = () => `198.${Math.floor(++networks / 250) + 18}.${networks % 250}.1`;
  const rate = async (module: string, role: string | undefined, time: number, address = elsewhere()) => {
    const secret = newSecret();
    const body = { scale: 1, levels: { time }, ...(role === undefined ? {} : { role }) };
    const answer = await endpoint.send('PUT', `/modules/${module}/rating`, { secret, body, address });
    expect(answer.status).toBe(201);
    return secret;
  };
  /** Ratings of as many people of as many networks, at most nine a day with the same level. */
  const rateAll = async (module: string, role: string | undefined, levels: readonly number[]) => {
    for (const [index, level] of levels.entries()) {
      if (index % 9 === 8) endpoint.clock.now += day;
      await rate(module, role, level);
    }
    endpoint.clock.now += day;
  };
  const rolesOf = async (module: string) => {
    await endpoint.release();
    const answer = await endpoint.send('GET', `/modules/${module}/feedback`);
    return at(answer.json, 'summary', 'dimensions', 'time', 'roles');
  };
  const times = (count: number, level: number) => Array.from({ length: count }, () => level);

  test('appear from ten people of the role on, and leave nobody alone beside them', async () => {
    const module = endpoint.freshModule();
    await rateAll(module, 'kommune', times(9, 2));
    await rateAll(module, undefined, times(5, 4));
    expect(await rolesOf(module)).toBeUndefined();
    await rateAll(module, 'kommune', [5]);
    const ten = { kommune: { n: 10, levels: [0, 9, 0, 0, 1], median: 2, q1: 2, q3: 2 } };
    expect(await rolesOf(module)).toEqual(ten);
    const small = endpoint.freshModule();
    await rateAll(small, 'kommune', times(10, 2));
    await rateAll(small, undefined, [4]);
    // Beside the role there would be exactly one person.
    expect(await rolesOf(small)).toBeUndefined();
  });

  test('change only when five more people of as many networks have come', async () => {
    const module = endpoint.freshModule();
    await rateAll(module, undefined, times(12, 3));
    await rateAll(module, 'kommune', times(10, 3));
    const before = await rolesOf(module);
    expect(before).toMatchObject({ kommune: { n: 10 } });
    await rateAll(module, 'kommune', times(4, 1));
    expect(await rolesOf(module)).toEqual(before);
    await rateAll(module, 'kommune', [1]);
    expect(await rolesOf(module)).toMatchObject({ kommune: { n: 15, levels: [5, 0, 10, 0, 0] } });
  });

  test('tell nothing about one honest person among the many of somebody else [42]', async () => {
    const shown: unknown[] = [];
    // The same attack around an honest 1 and an honest 5: what is shown must be the same.
    for (const honest of [1, 5]) {
      const module = endpoint.freshModule();
      await rateAll(module, undefined, times(20, 3));
      const series: unknown[] = [];
      const sybils: string[] = [];
      for (let round = 0; round < 4; round++) {
        for (let one = 0; one < 5; one++) sybils.push(await rate(module, 'kommune', 3, '192.0.2.7'));
        if (round === 1) await rate(module, 'kommune', honest);
        if (round === 3) {
          // Taking back some of one's own must not make room for a new figure either.
          for (const secret of sybils.slice(0, 7)) {
            await endpoint.send('DELETE', `/modules/${module}/rating`, { secret });
          }
        }
        endpoint.clock.now += day;
        series.push((await rolesOf(module)) ?? 'nothing');
      }
      shown.push(series);
    }
    expect(shown[0]).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
    expect(shown[1]).toEqual(shown[0]);
  });

  test('tell nothing about one honest person after figures of the role have appeared [42]', async () => {
    const shown: unknown[] = [];
    for (const honest of [1, 5]) {
      const module = endpoint.freshModule();
      await rateAll(module, undefined, times(20, 3));
      await rateAll(module, 'kommune', times(10, 3));
      const series = [await rolesOf(module)];
      for (let one = 0; one < 4; one++) await rate(module, 'kommune', 3, '192.0.2.7');
      await rate(module, 'kommune', honest);
      endpoint.clock.now += day;
      series.push(await rolesOf(module));
      shown.push(series);
    }
    expect(shown[0]).toMatchObject([{ kommune: { n: 10 } }, { kommune: { n: 10 } }]);
    expect(shown[1]).toEqual(shown[0]);
  });
});
