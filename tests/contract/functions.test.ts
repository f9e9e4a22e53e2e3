import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleFunction, functionPlatforms } from '../../.config/tasks/bundle-function.ts';
import { releaseFigures } from '../../src/feedback/operations/release-figures.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { newSecret } from '../support/endpoint-under-test.ts';
import { createPostgresDatabase } from '../support/open-engine.ts';
import { textAt } from '../support/read-json.ts';

const origin = 'https://baukasten.example';
const path = '/modules/mietersprechstunde/rating';

type Call = (request: Request, address: string) => Promise<Response>;

interface Vercel {
  readonly fetch: (request: Request) => Promise<Response>;
}
type Netlify = (request: Request, context: { ip: string }) => Promise<Response>;

const isNetlify = (entry: unknown): entry is Netlify => typeof entry === 'function';
const isVercel = (entry: unknown): entry is Vercel =>
  typeof entry === 'object' && entry !== null && 'fetch' in entry && typeof entry.fetch === 'function';

/** How a platform calls what a bundle gives it, and how it tells the visitor's address. */
function callOf(entry: unknown): Call {
  if (isNetlify(entry)) return (request, ip) => entry(request, { ip });
  if (!isVercel(entry)) throw new TypeError('expected a function or an object with one');
  return (request, address) => {
    request.headers.set('x-real-ip', address);
    return entry.fetch(request);
  };
}

async function load(address: string): Promise<Call> {
  const module: unknown = await import(address);
  if (typeof module !== 'object' || module === null || !('default' in module)) throw new TypeError(address);
  return callOf(module.default);
}

describe.each(functionPlatforms)('the bundle for %s on PostgreSQL', (platform) => {
  const folder = mkdtempSync(join(tmpdir(), 'function-'));
  let call: Call;
  let address: string;
  beforeAll(async () => {
    vi.stubEnv('DATABASE_URL', await createPostgresDatabase());
    vi.stubEnv('SITE_URL', origin);
    vi.stubEnv('SERVER_KEY', newSecret());
    vi.stubEnv('MODULE_SLUGS', 'mietersprechstunde,wohnberatung');
    vi.stubEnv('PROOF_OF_WORK', 'off');
    vi.stubEnv('RATE_LIMIT_FACTOR', '0.05');
    const file = join(folder, 'function.mjs');
    writeFileSync(file, await bundleFunction(platform));
    address = pathToFileURL(file).href;
    call = await load(address);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const send = (where: string, address: string, init: RequestInit = {}) =>
    call(new Request(`${origin}/api/v1${where}`, init), address);
  const rate = (address: string, from = origin) =>
    send(path, address, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${newSecret()}`,
        'content-type': 'application/json',
        origin: from,
        // What a client says of itself counts for nothing.
        'x-forwarded-for': `192.0.2.${Math.floor(Math.random() * 255)}`,
      },
      body: JSON.stringify({ scale: 1, levels: { time: 4 } }),
    });

  test('takes ratings and shows them, and refuses a foreign page', async () => {
    expect((await rate('192.0.2.1')).status).toBe(201);
    expect((await rate('192.0.2.1', 'https://evil.example')).status).toBe(403);
    // These platforms keep no process that could release at its hour; the command line does it.
    const storage = openPostgresStorage(process.env['DATABASE_URL'] ?? '');
    await releaseFigures({ storage, now: Date.now, releaseHour: 4 }, 'now');
    await storage.close();
    const overview: unknown = await (await send('/ratings', '192.0.2.1')).json();
    expect(overview).toMatchObject({ modules: { mietersprechstunde: { raters: 1 } } });
    expect((await send('/modules/unbekannt/feedback', '192.0.2.1')).status).toBe(404);
  });

  test('counts a network by the address the platform tells [9, 25]', async () => {
    let answer = await rate('198.51.100.7');
    for (let time = 0; time < 100 && answer.status === 201; time++) answer = await rate('198.51.100.7');
    expect([answer.status, textAt(await answer.json(), 'code')]).toEqual([429, 'too-many-requests']);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await rate('203.0.113.9')).status).toBe(201);
  });

  test('refuses a store that was made with another key', async () => {
    vi.stubEnv('SERVER_KEY', newSecret());
    const other = await load(`${address}?other`);
    const asked = other(new Request(`${origin}/api/v1/ratings`), '192.0.2.1');
    await expect(asked).rejects.toThrow('another SERVER_KEY');
  });
});
