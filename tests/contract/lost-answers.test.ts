import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageBusy, type Storage } from '../../src/feedback/storage/storage-port.ts';
import { newSecret, startEndpoint, type EndpointUnderTest } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';

interface Sending {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a visitor may send, each to a module of its own. */
async function everything(endpoint: EndpointUnderTest): Promise<readonly (readonly [string, Sending])[]> {
  const reported = await publishComment(endpoint, endpoint.freshModule());
  const module = endpoint.freshModule();
  const key = { 'idempotency-key': newSecret() };
  const text = 'Ein Kommentar, dessen Antwort verloren geht.';
  return [
    ['rating', { method: 'PUT', path: `/modules/${module}/rating`, body: { scale: 1, levels: { time: 2 } } }],
    ['use_mark', { method: 'PUT', path: `/modules/${module}/use`, body: { status: 'done' } }],
    ['comment', { method: 'POST', path: `/modules/${module}/comments`, body: { text }, headers: key }],
    ['report', { method: 'POST', path: `/comments/${reported}/reports`, body: { reason: 'insult' } }],
  ];
}

/** The store, but the connection breaks after the next commit: what was written is there, and nobody is told. */
function losing(storage: Storage): { readonly storage: Storage; readonly lost: () => number } {
  let lost = 0;
  let isArmed = true;
  return {
    lost: () => lost,
    storage: {
      ...storage,
      write: async (set) => {
        await storage.write(set);
        // Requests are counted before anything else, in a set of one statement.
        if (!isArmed || set.length < 2) return;
        isArmed = false;
        lost++;
        throw new StorageBusy(new Error('connection lost after commit'));
      },
    },
  };
}

describe.each(engineNames)('an answer lost on %s', (engine) => {
  let endpoint: EndpointUnderTest;
  beforeEach(async () => {
    endpoint = await startEndpoint(engine, { limitFactor: 1 });
  });
  afterEach(() => endpoint.dispose());

  const rowsOf = async (table: string, before: number) => {
    const { queries } = endpoint.storage;
    const all = {
      rating: await queries.selectFrom('rating').selectAll().execute(),
      use_mark: await queries.selectFrom('use_mark').selectAll().execute(),
      comment: await queries.selectFrom('comment').selectAll().execute(),
      report: await queries.selectFrom('report').selectAll().execute(),
    };
    return (Object.entries(all).find(([name]) => name === table)?.[1].length ?? 0) - before;
  };

  test('between commit and answer is one gift of one person, whatever was sent [16, 39]', async () => {
    const secret = newSecret();
    for (const [table, { method, path, ...rest }] of await everything(endpoint)) {
      const before = await rowsOf(table, 0);
      const broken = losing(endpoint.storage);
      const dying = await endpoint.sibling({ storage: broken.storage });
      const first = await dying.send(method, path, { secret, ...rest });
      expect([table, first.status, broken.lost()]).toEqual([table, 503, 1]);
      await dying.dispose();
      const again = await endpoint.send(method, path, { secret, ...rest });
      expect([table, again.status]).toEqual([table, method === 'PUT' ? 200 : 202]);
      expect([table, await rowsOf(table, before)]).toEqual([table, 1]);
    }
    await endpoint.release();
    const { modules } = { modules: at((await endpoint.send('GET', '/ratings')).json, 'modules') };
    expect(Object.values(modules ?? {})).toMatchObject([{ raters: 1, uses: { done: 1 } }]);
  });

  test('on the way, and sent again from two tabs at once, is one gift of one person [39]', async () => {
    const secret = newSecret();
    for (const [table, { method, path, ...rest }] of await everything(endpoint)) {
      const before = await rowsOf(table, 0);
      // The first answer is never looked at; then a reload and a second tab send the same.
      const sibling = await endpoint.sibling();
      const tabs = [endpoint, sibling, endpoint, sibling];
      await endpoint.send(method, path, { secret, ...rest });
      const answers = await Promise.all(tabs.map((tab) => tab.send(method, path, { secret, ...rest })));
      expect([table, ...new Set(answers.map(({ status }) => status))]).toEqual([
        table,
        method === 'PUT' ? 200 : 202,
      ]);
      if (table === 'comment') expect(new Set(answers.map(({ json }) => textAt(json, 'id'))).size).toBe(1);
      expect([table, await rowsOf(table, before)]).toEqual([table, 1]);
      await sibling.dispose();
    }
  });
});
