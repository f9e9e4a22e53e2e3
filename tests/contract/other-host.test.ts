import { connect } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSecret } from '../support/endpoint-under-test.ts';
import {
  makeServerFolder,
  startServer,
  type RunningServer,
  type ServerFolder,
} from '../support/running-server.ts';

const own = 'https://baukasten.example';

describe('a site that is asked for under another name', () => {
  let folder: ServerFolder;
  let server: RunningServer;
  beforeAll(async () => {
    folder = makeServerFolder();
    mkdirSync(join(folder.path, 'dist', 'module'));
    writeFileSync(join(folder.path, 'dist', 'module', 'index.html'), '<!doctype html><title>Modul</title>');
    server = await startServer(folder, { SITE_URL: own });
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  /** Sends lines as they are, for `fetch` names its own host. */
  async function say(...lines: readonly string[]): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    return answer;
  }
  const statusOf = (answer: string) => Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1]);

  test.each(['www.baukasten.example', 'alt.example', 'WWW.Baukasten.Example'])(
    'leads from %s to its own address, and says why [51]',
    async (host) => {
      const answer = await say('GET /module/?q=1 HTTP/1.1', `Host: ${host}`);
      expect(statusOf(answer)).toBe(308);
      expect(answer.toLowerCase()).toContain(`location: ${own}/module/?q=1`);
      expect(answer).toContain(`Diese Website steht unter ${own}/. Nur dort lässt sich etwas senden.`);
      expect((await say('GET //evil.example/x HTTP/1.1', `Host: ${host}`)).toLowerCase()).toMatch(
        /location: https:\/\/baukasten\.example\//,
      );
    },
  );

  test.each([
    ['its own name', 'GET /module/ HTTP/1.1', 'Host: baukasten.example'],
    ['its own name in capitals', 'GET /module/ HTTP/1.1', 'Host: BAUKASTEN.example'],
    ['an address', 'GET /module/ HTTP/1.1', 'Host: 10.1.2.3'],
    ['an address of IPv6', 'GET /module/ HTTP/1.1', 'Host: [::1]'],
    ['a proxy that names the machine', 'GET /module/ HTTP/1.1', 'Host: app:4321'],
    ['a proxy that names a service', 'GET /module/ HTTP/1.1', 'Host: app.default.svc:8080'],
    ['a health check of HTTP/1.0 without a host', 'GET /module/ HTTP/1.0', 'Accept: */*'],
    ['a health check that looks at the endpoint', 'GET /api/v1/health HTTP/1.0', 'Accept: */*'],
    ['a monitor under another name', 'GET /api/v1/health HTTP/1.1', 'Host: www.baukasten.example'],
  ])('answers %s itself [51]', async (_name, ...lines) => {
    expect(statusOf(await say(...lines))).toBe(200);
  });

  test('refuses a request of HTTP/1.1 without a host, and goes on [51]', async () => {
    expect(statusOf(await say('GET /module/ HTTP/1.1', 'Accept: */*'))).toBe(400);
    expect(statusOf(await say('GET /module/ HTTP/1.0', 'Accept: */*'))).toBe(200);
  });

  test('takes nothing that is sent from a page of another name, by a code with words [51]', async () => {
    const body = JSON.stringify({ scale: 1, levels: { time: 3 } });
    const answer = await say(
      'PUT /api/v1/modules/mietersprechstunde/rating HTTP/1.1',
      'Host: www.baukasten.example',
      'Origin: https://www.baukasten.example',
      'Content-Type: application/json',
      `Authorization: Bearer ${newSecret()}`,
      `Content-Length: ${body.length}`,
      'Connection: close',
      '',
      body,
    );
    expect(statusOf(answer)).toBe(403);
    expect(answer).toContain('"code":"foreign-origin"');
  });
});
