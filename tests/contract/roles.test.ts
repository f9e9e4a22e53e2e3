import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { at } from '../support/read-json.ts';

describe.each(engineNames)('figures by role on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startEndpoint(engine);
  });
  afterAll(() => endpoint.dispose());

  const rate = (module: string, role: string | undefined, time: number, secret = newSecret()) =>
    endpoint.send('PUT', `/modules/${module}/rating`, {
      secret,
      body: { scale: 1, levels: { time }, ...(role === undefined ? {} : { role }) },
    });
  const rolesOf = async (module: string) => {
    const answer = await endpoint.send('GET', `/modules/${module}/feedback`);
    return at(answer.json, 'summary', 'dimensions', 'time', 'roles');
  };

  test('appear with ten ratings in groups of five, and leave nobody alone', async () => {
    const module = endpoint.freshModule();
    for (let index = 0; index < 5; index++) await rate(module, 'kommune', 2);
    for (let index = 0; index < 4; index++) await rate(module, 'wohlfahrt', 4);
    expect(await rolesOf(module)).toBeUndefined();
    const tenth = await rate(module, 'wohlfahrt', 5);
    expect(at(tenth.json, 'dimensions', 'time', 'roles')).toEqual({
      kommune: { n: 5, levels: [0, 5, 0, 0, 0], median: 2, q1: 2, q3: 2 },
      wohlfahrt: { n: 5, levels: [0, 0, 0, 4, 1], median: 4, q1: 4, q3: 4 },
    });
    // One more without a role: both roles together would now leave exactly this person.
    await rate(module, undefined, 1);
    expect(Object.keys((await rolesOf(module)) ?? {})).toEqual(['kommune']);
  });

  test('do not follow a single change', async () => {
    const module = endpoint.freshModule();
    const secret = newSecret();
    await rate(module, 'kommune', 3, secret);
    for (let index = 0; index < 4; index++) await rate(module, 'kommune', 3);
    for (let index = 0; index < 6; index++) await rate(module, undefined, 3);
    const before = await rolesOf(module);
    expect(before).toMatchObject({ kommune: { n: 5 } });
    await rate(module, 'kommune', 3);
    expect(await rolesOf(module)).toEqual(before);
    await endpoint.send('DELETE', `/modules/${module}/rating`, { secret });
    expect(await rolesOf(module)).toEqual(before);
    for (let index = 0; index < 5; index++) await rate(module, 'kommune', 3);
    expect(await rolesOf(module)).toMatchObject({ kommune: { n: 10 } });
  });

  test('stay in step with the ratings through changes of role and withdrawals', async () => {
    const module = endpoint.freshModule();
    const secrets = Array.from({ length: 12 }, newSecret);
    for (const secret of secrets) await rate(module, 'kommune', 2, secret);
    for (const secret of secrets.slice(0, 4)) await rate(module, 'wohlfahrt', 5, secret);
    for (const secret of secrets.slice(2, 6)) await rate(module, undefined, 1, secret);
    for (const secret of secrets.slice(8)) {
      await endpoint.send('DELETE', `/modules/${module}/rating`, { secret });
    }
    expect(await checkStore(endpoint.storage)).toEqual([]);
    const tallies = await endpoint.storage.queries
      .selectFrom('role_tally')
      .select(['role', 'time_1', 'time_2', 'time_5'])
      .where('module', '=', module)
      .orderBy('role')
      .execute();
    expect(tallies).toEqual([
      { role: 'kommune', time_1: 0, time_2: 2, time_5: 0 },
      { role: 'wohlfahrt', time_1: 0, time_2: 0, time_5: 2 },
    ]);
  });
});
