import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/feedback/entry/listen.ts';
import { newSecret } from '../support/endpoint-under-test.ts';
import {
  makeServerFolder,
  runServer,
  startServer,
  type RunningServer,
  type ServerFolder,
} from '../support/running-server.ts';

const body = JSON.stringify({ scale: 1, levels: { time: 1 } });
const path = '/api/v1/modules/mietersprechstunde/rating';

/** Opens a connection, sends a piece of a request and resolves when the server closes it. */
function closedAfter(port: number, text: string): { socket: Socket; closed: Promise<void> } {
  const socket = connect(port, '127.0.0.1');
  if (text !== '') socket.write(text);
  const closed = new Promise<void>((resolve) => {
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.resume();
  });
  return { socket, closed };
}

/** Waits for something that must come about, at the latest after so many seconds. */
async function within(seconds: number, coming: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${seconds} s`)), seconds * 1000);
  });
  await Promise.race([coming, tooLate]).finally(() => clearTimeout(timer));
}

describe('the Node entry', () => {
  let folder: ServerFolder;
  let server: RunningServer;
  beforeAll(async () => {
    folder = makeServerFolder();
    const site = join(folder.path, 'dist');
    const page = '<!doctype html><title>Modul</title>'.repeat(20);
    mkdirSync(join(site, 'module'));
    mkdirSync(join(site, '_astro'));
    writeFileSync(join(site, 'module', 'index.html'), page);
    writeFileSync(join(site, 'module', 'index.html.br'), brotliCompressSync(page));
    writeFileSync(join(site, '_astro', 'start.a1b2.css'), 'body{}');
    writeFileSync(join(site, '404.html'), '<!doctype html><title>Nicht gefunden</title>');
    writeFileSync(join(site, '_headers'), '/*\n  X-Frame-Options: DENY\n/_astro/*\n  X-Asset: yes\n');
    writeFileSync(join(folder.path, 'secret.txt'), 'kept-apart');
    server = await startServer(folder, { LOG_LEVEL: 'debug' });
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${address}`, { headers, redirect: 'manual' });
  const put = (headers: Record<string, string>) =>
    fetch(`${server.url}${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  test('serves pages, precompressed where the browser can', async () => {
    const plain = await get('/module/', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const small = await get('/module/', { 'accept-encoding': 'gzip, br' });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('vary')).toBe('accept-encoding');
    expect(await small.text()).toBe(await plain.text());
    const etag = small.headers.get('etag') ?? '';
    expect((await get('/module/', { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304);
  });

  test('sends folders their slash, unknown pages their own page, and hashed files for ever', async () => {
    const folderAnswer = await get('/module?x=1');
    expect([folderAnswer.status, folderAnswer.headers.get('location')]).toEqual([308, '/module/?x=1']);
    const unknown = await get('/gibt-es-nicht/');
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      '<!doctype html><title>Nicht gefunden</title>',
    ]);
    const asset = await get('/_astro/start.a1b2.css');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([asset.headers.get('x-frame-options'), asset.headers.get('x-asset')]).toEqual(['DENY', 'yes']);
    expect((await get('/module/')).headers.get('x-asset')).toBeNull();
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/module/%5c..%5c..%5csecret.txt',
    '/_headers',
    '//_headers',
    '/_build/slugs.json',
    '/%00',
    '/%',
    '//evil.example/x',
  ])('gives nothing out for %s', async (address) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 (404|400)/);
    expect(answer).not.toContain('kept-apart');
  });

  test.each(['/Module/', '/module/).', '/MODULE', '/module/,?x=1'])(
    'leads from %s to the page that was meant',
    async (address) => {
      const answer = await get(address);
      const query = address.includes('?') ? '?x=1' : '';
      expect([answer.status, answer.headers.get('location')]).toEqual([308, `/module/${query}`]);
    },
  );

  test('takes a rating beside the pages and keeps data and key to the owner', async () => {
    expect((await put({ authorization: `Bearer ${newSecret()}` })).status).toBe(201);
    expect((await get('/api/v1/health')).status).toBe(200);
    for (const file of ['feedback.sqlite', 'feedback.sqlite-wal', 'server-key']) {
      expect(statSync(join(folder.data, file)).mode & 0o077).toBe(0);
    }
    expect(statSync(folder.data).mode & 0o077).toBe(0);
    expect(server.output()).toContain(join(folder.data, 'feedback.sqlite'));
    expect(server.output()).toContain('npm run feedback -- invite');
  });

  test('writes neither secrets nor addresses nor bodies to its log [38]', async () => {
    const canary = 'CANARY';
    const secret = `${canary}${newSecret().slice(canary.length)}`;
    const headers = {
      authorization: `Bearer ${secret}`,
      'user-agent': `${canary}-agent`,
      'x-forwarded-for': '203.0.113.77',
      cookie: `session=${canary}`,
      'idempotency-key': canary,
    };
    await put(headers);
    await get(`/api/v1/modules/${canary}/feedback?cursor=${canary}`, headers);
    await get(`/${canary}?x=${canary}`, headers);
    for (const text of [`${canary} und ein Kommentar`, '', '{']) {
      await fetch(`${server.url}/api/v1/modules/mietersprechstunde/comments`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: text === '{' ? `{${canary}` : JSON.stringify({ text, name: canary }),
      });
    }
    // A failure inside, too: its message quotes what was sent, as those of PostgreSQL do.
    const file = new DatabaseSync(join(folder.data, 'feedback.sqlite'));
    file.exec(`CREATE TRIGGER quoting BEFORE INSERT ON comment BEGIN SELECT RAISE(ABORT, '${canary}'); END`);
    const failed = await fetch(`${server.url}/api/v1/modules/mietersprechstunde/comments`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'other', 'content-type': 'application/json' },
      body: JSON.stringify({ text: `${canary} noch einmal` }),
    });
    file.exec('DROP TRIGGER quoting');
    file.close();
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain(canary);
    await expect.poll(() => server.output(), { timeout: 60_000 }).toContain('"status":500');
    expect(server.output()).not.toContain(canary);
    expect(server.output()).not.toContain('203.0.113.77');
    expect(server.output()).not.toContain('127.0.0.1"');
  });

  test('closes slow and idle connections while healthy clients are served [19]', async () => {
    // In waves, for the system queues no more than a few hundred connections that the server has not taken yet; one it
    // drops there would stay open at this end for ever.
    const idle: ReturnType<typeof closedAfter>[] = [];
    for (let wave = 0; wave < 20; wave++) {
      const next = Array.from({ length: 100 }, () => closedAfter(server.port, ''));
      await Promise.all(next.map(({ socket }) => once(socket, 'connect')));
      expect((await get('/api/v1/health')).status).toBe(200);
      idle.push(...next);
    }
    const slowBody = closedAfter(
      server.port,
      `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${newSecret()}\r\nContent-Length: 500\r\n\r\n{`,
    );
    const drip = setInterval(() => slowBody.socket.write(' '), 1000);
    expect((await put({ authorization: `Bearer ${newSecret()}` })).status).toBe(201);
    expect((await get('/module/')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const slowHeaders = closedAfter(server.port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    let stillSending = true;
    void slowBody.closed.then(() => (stillSending = false));
    // Headers have 5 s, a whole request has 15: what began later ends earlier. Node by itself would wait minutes.
    await within(60, slowHeaders.closed);
    expect(stillSending).toBe(true);
    await within(60, Promise.all([slowBody.closed, ...idle.map(({ closed }) => closed)]));
    clearInterval(drip);
    expect((await get('/module/')).status).toBe(200);
  });

  test('refuses too large a header and a body longer than 16 KiB or without end [17]', async () => {
    expect((await get('/', { 'x-large': 'a'.repeat(20_000) })).status).toBe(431);
    const announced = connect(server.port, '127.0.0.1');
    // Only announced: refused before anything of it has come.
    announced.write(
      `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${newSecret()}\r\nContent-Length: 5000000\r\n\r\n`,
    );
    const refusal: unknown[] = await once(announced, 'data');
    expect(String(refusal[0])).toMatch(/^HTTP\/1\.1 413/);
    announced.destroy();

    const endless = closedAfter(
      server.port,
      `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${newSecret()}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    let answer = '';
    endless.socket.on('data', (chunk) => (answer += chunk.toString()));
    const chunk = `400\r\n${' '.repeat(1024)}\r\n`;
    // Goes on until the server has enough, however long that takes it.
    while (answer === '' && !endless.socket.destroyed) {
      endless.socket.write(chunk);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    endless.socket.destroy();

    const lying = connect(server.port, '127.0.0.1');
    lying.write(
      `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${newSecret()}\r\nContent-Length: 10\r\n\r\n${body}${' '.repeat(100_000)}`,
    );
    let answers = '';
    lying.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      lying.on('data', (data) => (answers += data.toString()));
      lying.on('close', () => resolve());
    });
    // The ten bytes announced are half a JSON text; what follows is no request.
    expect(answers).toMatch(/^HTTP\/1\.1 400/);
    expect(answers).not.toContain(' 201 ');
  });
});

describe('a server with as many connections as it takes', () => {
  test('closes what is one too many and takes it once another has gone [19]', async () => {
    const answer = () => Promise.resolve(new Response('da'));
    const server = await listen({ port: 0, host: '127.0.0.1', connections: 3 }, answer);
    const idle = Array.from({ length: 3 }, () => closedAfter(server.port, ''));
    await Promise.all(idle.map(({ socket }) => once(socket, 'connect')));
    const ask = () => fetch(`http://127.0.0.1:${server.port}/`, { headers: { connection: 'close' } });
    await expect(ask()).rejects.toThrow();
    await within(5, closedAfter(server.port, '').closed);
    expect(idle.every(({ socket }) => !socket.closed)).toBe(true);
    idle[0]?.socket.destroy();
    await idle[0]?.closed;
    await expect
      .poll(() =>
        ask().then(
          (given) => given.text(),
          () => 'geschlossen',
        ),
      )
      .toBe('da');
    for (const { socket } of idle) socket.destroy();
    await server.stop();
  });
});

describe('a server that is told to stop', () => {
  test('finishes what it began, takes nothing new, and ends well', async () => {
    const folder = makeServerFolder();
    const server = await startServer(folder);
    const begun = connect(server.port, '127.0.0.1');
    begun.write(
      `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${newSecret()}\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    let answer = '';
    begun.on('data', (chunk) => (answer += chunk.toString()));
    // The server says by this that it has read the headers and waits for the rest.
    await expect.poll(() => answer, { timeout: 60_000 }).toContain('100 Continue');
    const ended = server.stop();
    const isRefused = () =>
      new Promise<boolean>((resolve) => {
        const late = connect(server.port, '127.0.0.1', () => {
          late.destroy();
          resolve(false);
        }).once('error', () => resolve(true));
      });
    await expect.poll(isRefused, { timeout: 60_000 }).toBe(true);
    begun.write(body);
    expect(await ended).toBe(0);
    expect(answer).toContain('HTTP/1.1 201 ');
    const file = new DatabaseSync(join(folder.data, 'feedback.sqlite'), { readOnly: true });
    expect(file.prepare('SELECT count(*) AS n FROM rating').get()).toMatchObject({ n: 1 });
    file.close();
    folder.remove();
  });
});

describe('a start that cannot succeed', () => {
  test('says in one German sentence what to do', async () => {
    const folder = makeServerFolder();
    const running = await startServer(folder);
    const taken = await runServer(folder, { PORT: String(running.port) });
    expect(taken.code).toBe(1);
    expect(taken.output.trim().split('\n')).toEqual([
      `Anschluss ${running.port} auf 127.0.0.1 ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen: PORT=${running.port + 1} npm start`,
    ]);
    expect(await running.stop()).toBe(0);
    const cases: [Record<string, string>, string][] = [
      [{ PORT: 'viele' }, 'PORT in der Umgebung stimmt nicht'],
      [{ DATABASE_URL: 'mysql://geheim@x/y' }, 'DATABASE_URL in der Umgebung stimmt nicht'],
      [{ TRUSTED_PROXIES: 'proxy' }, 'TRUSTED_PROXIES in der Umgebung stimmt nicht'],
      [{ SERVER_KEY: newSecret() }, 'mit einem anderen Schlüssel angelegt'],
      [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM'],
    ];
    for (const [environment, sentence] of cases) {
      const { code, output } = await runServer(folder, environment);
      expect(code).toBe(1);
      expect(output).toContain(sentence);
      expect(output).not.toContain('geheim');
      expect(output).not.toMatch(/^\s+at /m);
    }
    const file = new DatabaseSync(join(folder.data, 'feedback.sqlite'));
    file.exec('INSERT INTO schema_version VALUES (99, 0)');
    file.close();
    const older = await runServer(folder);
    expect([older.code, older.output]).toEqual([
      1,
      expect.stringContaining('stammen von einer neueren Fassung'),
    ]);
    folder.remove();
  });
});
