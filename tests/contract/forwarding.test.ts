import { afterEach, describe, expect, test } from 'vitest';
import { newSecret } from '../support/endpoint-under-test.ts';
import { textAt } from '../support/read-json.ts';
import {
  makeServerFolder,
  startServer,
  type RunningServer,
  type ServerFolder,
} from '../support/running-server.ts';

// At this factor every network has two votes before it is asked for a proof of work.
const strict = { RATE_LIMIT_FACTOR: '0.02' };

describe('forwarding headers', () => {
  let folder: ServerFolder;
  let server: RunningServer;
  afterEach(async () => {
    await server.stop();
    folder.remove();
  });

  async function start(environment: Record<string, string> = {}): Promise<void> {
    folder = makeServerFolder();
    server = await startServer(folder, { ...strict, ...environment });
  }

  async function vote(headers: Record<string, string>): Promise<string> {
    const response = await fetch(`${server.url}/api/v1/modules/mietersprechstunde/rating`, {
      method: 'PUT',
      headers: {
        ...headers,
        authorization: `Bearer ${newSecret()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ scale: 1, levels: { time: 1 } }),
    });
    return response.ok ? 'taken' : textAt(await response.json(), 'code');
  }

  test('of a stranger give nobody a fresh allowance [25]', async () => {
    await start();
    const answers: string[] = [];
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'cf-connecting-ip', 'true-client-ip']) {
      const value = `198.51.${answers.length}.7`;
      answers.push(await vote({ [name]: name === 'forwarded' ? `for=${value}` : value }));
    }
    expect(answers).toEqual(['taken', 'taken', ...Array.from({ length: 3 }, () => 'challenge-required')]);
  });

  test('of a trusted proxy tell networks apart, read from the right [25]', async () => {
    await start({ TRUSTED_PROXIES: '127.0.0.0/8' });
    const answers: string[] = [];
    for (let index = 0; index < 4; index++) {
      answers.push(await vote({ 'x-forwarded-for': `198.51.100.7, 203.0.${index}.9` }));
    }
    expect(answers).toEqual(['taken', 'taken', 'taken', 'taken']);
    for (let index = 0; index < 4; index++) {
      // What a visitor puts in front of what the proxy writes changes nothing.
      answers.push(await vote({ 'x-forwarded-for': `198.51.${index}.7, 192.0.2.1` }));
    }
    expect(answers.slice(4)).toEqual(['taken', 'taken', 'challenge-required', 'challenge-required']);
  });
});
