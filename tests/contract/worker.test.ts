import { gzipSync } from 'node:zlib';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleWorker } from '../../.config/tasks/bundle-worker.ts';
import type { D1Binding } from '../../src/feedback/storage/d1-dialect.ts';
import { newSecret } from '../support/endpoint-under-test.ts';
import { at, textAt } from '../support/read-json.ts';
import { solve } from '../support/solve-challenge.ts';

const origin = 'https://baukasten.example';

describe('the bundle for Workers on D1', () => {
  let script: string;
  let miniflare: Miniflare;
  beforeAll(async () => {
    script = await bundleWorker();
    miniflare = new Miniflare({
      modules: true,
      script,
      compatibilityDate: '2026-07-30',
      unsafeTriggerHandlers: true,
      d1Databases: { DB: 'feedback' },
      bindings: {
        SITE_URL: origin,
        SERVER_KEY: newSecret(),
        MODULE_SLUGS: 'mietersprechstunde,wohnberatung',
        PROOF_OF_WORK: 'always',
        RETENTION_LOG_DAYS: '30',
      },
    });
    await miniflare.ready;
  });
  afterAll(() => miniflare.dispose());

  const send = (
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) => miniflare.dispatchFetch(`${origin}/api/v1${path}`, init);

  test('stays below 400 kB compressed and needs nothing of Node', () => {
    expect(gzipSync(script).byteLength).toBeLessThan(400_000);
    expect(script).not.toMatch(/from\s*["']node:/);
  });

  test('takes a rating for a proof of work and shows it once the clock has released it [12]', async () => {
    const challenge = await send('/challenge?purpose=rating&module=mietersprechstunde');
    const secret = newSecret();
    const headers = {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      'challenge-solution': await solve(await challenge.json()),
      origin,
    };
    const body = JSON.stringify({ scale: 1, levels: { time: 4 } });
    const path = '/modules/mietersprechstunde/rating';
    expect((await send(path, { method: 'PUT', headers, body })).status).toBe(201);
    const replayed = await send(path, { method: 'PUT', headers, body });
    expect(textAt(await replayed.json(), 'code')).toBe('challenge-used');
    const foreign = await send(path, {
      method: 'PUT',
      headers: { ...headers, origin: 'https://evil.example' },
      body,
    });
    expect(foreign.status).toBe(403);
    const raters = async () => {
      const overview: unknown = await (await send('/ratings')).json();
      return at(overview, 'modules', 'mietersprechstunde', 'raters');
    };
    expect(await raters()).toBeUndefined();
    for (let hour = 0; hour < 2; hour++) {
      const clock = await miniflare.dispatchFetch(`${origin}/cdn-cgi/handler/scheduled?cron=0+*+*+*+*`);
      expect(clock.status).toBe(200);
    }
    expect(await raters()).toBe(1);
    const { DB } = await miniflare.getBindings<{ DB: D1Binding }>();
    expect((await DB.prepare('SELECT number FROM "release"').all()).results).toHaveLength(1);
    expect((await send('/openapi.json')).status).toBe(200);
    expect((await send('/modules/unbekannt/feedback')).status).toBe(404);
  });

  test('applies the retention periods when the platform calls it by the clock', async () => {
    const { DB: database } = await miniflare.getBindings<{ DB: D1Binding }>();
    await send('/health');
    const days = (count: number) => Date.now() - count * 86_400_000;
    const logged = database.prepare(
      "INSERT INTO log_entry (id, moderator, action, subject, at) VALUES (?, 'operator', 'approve', 'x', ?)",
    );
    await database.batch([logged.bind('young', days(29)), logged.bind('old', days(31))]);
    const clock = await miniflare.dispatchFetch(`${origin}/cdn-cgi/handler/scheduled?cron=0+*/6+*+*+*`);
    expect(clock.status).toBe(200);
    const { results } = await database.prepare('SELECT id FROM log_entry').all<{ id: string }>();
    expect(results).toEqual([{ id: 'young' }]);
  });
});
