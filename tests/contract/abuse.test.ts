import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/feedback/guard/rate-limiter.ts';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { at } from '../support/read-json.ts';
import { solve } from '../support/solve-challenge.ts';

const body = { scale: 1, levels: { time: 2 } };

describe.each(engineNames)('abuse limits on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  const clock = { now: Date.now() };
  beforeEach(async () => {
    endpoint = await startEndpoint(engine, {
      now: () => clock.now,
      limitFactor: 0.1,
      proofOfWork: 'adaptive',
    });
  });
  afterEach(() => endpoint.dispose());

  const vote = (module: string, headers: Record<string, string> = {}, address = '192.0.2.1') =>
    endpoint.send('PUT', `/modules/${module}/rating`, { secret: newSecret(), body, headers, address });
  const ratersOf = async (module: string) => {
    await endpoint.release();
    return at((await endpoint.send('GET', '/ratings')).json, 'modules', module, 'raters');
  };

  test('takes of a thousand votes from one network as many as the limit says, and counts none [9]', async () => {
    const module = endpoint.freshModule();
    const answers = [];
    for (let index = 0; index < 1000; index++) {
      answers.push(await vote(module, {}, `192.0.2.${index % 256}`));
    }
    const accepted = limits.rating.challengeAfter * 0.1;
    const codes = answers.map(({ json }) => at(json, 'code'));
    expect(codes.filter((code) => code === undefined)).toHaveLength(accepted);
    expect(codes.filter((code) => code === 'challenge-required')).toHaveLength(
      limits.rating.refuseAfter * 0.1 - accepted,
    );
    const last = answers.at(-1);
    expect(last?.json).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await ratersOf(module)).toBeUndefined();
    expect((await vote(module, {}, '198.51.100.7')).status).toBe(201);
    clock.now += Number(last?.headers.get('retry-after')) * 1000;
    expect((await vote(module)).status).toBe(201);
  });

  test('takes a vote for a proof of work, once [12]', async () => {
    const module = endpoint.freshModule();
    const path = `/challenge?purpose=rating&module=${module}`;
    const solution = await solve((await endpoint.send('GET', path)).json);
    expect((await vote(module, { 'challenge-solution': solution })).status).toBe(201);
    const replayed = await Promise.all(
      Array.from({ length: 3 }, () => vote(module, { 'challenge-solution': solution })),
    );
    for (const answer of replayed) {
      expect(answer.json).toMatchObject({ status: 409, code: 'challenge-used' });
    }
    expect(await ratersOf(module)).toBe(1);
  });

  test('refuses a proof of work made for something else, altered, or out of date [13]', async () => {
    const module = endpoint.freshModule();
    const other = endpoint.freshModule();
    const issue = async (purpose: string, slug: string) =>
      (await endpoint.send('GET', `/challenge?purpose=${purpose}&module=${slug}`)).json;
    const good = await solve(await issue('rating', module));
    const altered = btoa(atob(good).replace(/"expiresAt":\d+/, '"expiresAt":4102444800'));
    const unsolved = btoa(atob(good).replace(/"counter":\d+/, '"counter":4000000000'));
    const solutions = [
      await solve(await issue('rating', other)),
      await solve(await issue('comment', module)),
      altered,
      unsolved,
      'x',
      btoa('{}'),
      btoa('null'),
      'A'.repeat(5000),
    ];
    for (const solution of solutions) {
      const answer = await vote(module, { 'challenge-solution': solution });
      expect(answer.json).toMatchObject({ status: 400, code: 'challenge-invalid' });
    }
    clock.now += 3_600_000;
    expect((await vote(module, { 'challenge-solution': good })).status).toBe(400);
    expect(await ratersOf(module)).toBeUndefined();
  });

  test('asks for a proof of work by its code, and then takes the contribution', async () => {
    const module = endpoint.freshModule();
    const comment = (headers: Record<string, string>) =>
      endpoint.send('POST', `/modules/${module}/comments`, {
        secret: newSecret(),
        body: { text: 'Lang genug für einen Kommentar.' },
        headers,
      });
    expect((await comment({})).status).toBe(202);
    expect((await comment({})).status).toBe(202);
    const refused = await comment({});
    expect(refused.json).toMatchObject({ status: 429, code: 'challenge-required' });
    expect(refused.headers.has('retry-after')).toBe(false);
    const challenge = await endpoint.send('GET', `/challenge?purpose=comment&module=${module}`);
    const accepted = await comment({ 'challenge-solution': await solve(challenge.json) });
    expect(accepted.status).toBe(202);
  });

  test('gives out no challenge for a module that does not exist', async () => {
    expect((await endpoint.send('GET', '/challenge?purpose=rating&module=x')).status).toBe(404);
    expect((await endpoint.send('GET', '/challenge?purpose=alles&module=x')).status).toBe(422);
    expect((await endpoint.send('GET', '/challenge')).status).toBe(422);
  });
});
