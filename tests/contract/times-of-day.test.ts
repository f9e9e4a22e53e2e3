import { describe, expect, test } from 'vitest';
import { releaseFigures } from '../../src/feedback/operations/release-figures.ts';
import { takeSnapshot } from '../../src/feedback/operations/take-snapshot.ts';
import {
  newSecret,
  releaseHour,
  startEndpoint,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment } from '../support/publish-comment.ts';
import { readableTimes } from '../support/readable-times.ts';
import { at, textAt } from '../support/read-json.ts';
import { signInModerator } from '../support/signed-in-moderator.ts';

/** What a browser is told: body and headers. */
const wholeOf = ({ text, headers }: { text: string; headers: Headers }) =>
  `${text}\n${[...headers].map(([name, value]) => `${name}: ${value}`).join('\n')}`;

/** Does what visitors do to a module, more than a page of comments, and gives back all that was answered. */
async function contribute(endpoint: EndpointUnderTest, module: string): Promise<string[]> {
  const secret = newSecret();
  const answers = [
    await endpoint.send('PUT', `/modules/${module}/rating`, {
      secret,
      body: { scale: 1, levels: { time: 3 } },
    }),
    await endpoint.send('GET', `/modules/${module}/rating`, { secret }),
    await endpoint.send('PUT', `/modules/${module}/use`, { secret, body: { status: 'doing' } }),
    await endpoint.send('GET', `/modules/${module}/use`, { secret }),
    await endpoint.send('POST', `/modules/${module}/comments`, {
      secret,
      body: { text: 'Ein Satz hierzu.' },
    }),
  ];
  const id = textAt(answers.at(-1)?.json, 'id');
  answers.push(await endpoint.send('GET', `/comments/${id}`, { secret }));
  const first = await publishComment(endpoint, module);
  for (let more = 0; more < 21; more++) await publishComment(endpoint, module);
  await publishComment(endpoint, module, { inReplyTo: first });
  answers.push(
    await endpoint.send('POST', `/comments/${first}/reports`, { secret, body: { reason: 'false' } }),
  );
  return answers.map(wholeOf);
}

describe.each(engineNames)('without a session on %s', (engine) => {
  test('only days can be read, of answers, ids, cursors, tags and the snapshot [28, 41]', async () => {
    const endpoint = await startEndpoint(engine);
    endpoint.clock.now = Date.UTC(2026, 10, 30, 11, 23, 45, 678);
    const { now } = endpoint.clock;
    const module = endpoint.freshModule();
    const told = await contribute(endpoint, module);
    await releaseFigures({ storage: endpoint.storage, now: () => now, releaseHour }, 'now');
    let query = '';
    while (query !== '?cursor=null') {
      const page = await endpoint.send('GET', `/modules/${module}/feedback${query}`);
      expect(page.status).toBe(200);
      told.push(wholeOf(page));
      query = `?cursor=${String(at(page.json, 'next'))}`;
    }
    told.push(wholeOf(await endpoint.send('GET', '/ratings')));
    told.push(JSON.stringify(await takeSnapshot(endpoint.storage, now)));
    expect(told).toHaveLength(11);
    for (const one of told) expect(readableTimes(one, now)).toEqual([]);
    // Moderators see times: the same search finds them there.
    const moderator = await signInModerator(endpoint, 'ada@example.org');
    const found = await moderator.send('GET', `comments?module=${module}`);
    expect(readableTimes(found.text, now)).toHaveLength(2 * 24);
    await endpoint.dispose();
  });

  test('a cursor works in its module alone, and not when it was altered', async () => {
    const endpoint = await startEndpoint(engine);
    const module = endpoint.freshModule();
    const written: string[] = [];
    for (let more = 0; more < 22; more++) written.unshift(await publishComment(endpoint, module));
    const page = (slug: string, cursor: string) =>
      endpoint.send('GET', `/modules/${slug}/feedback?cursor=${cursor}`);
    const first = await endpoint.send('GET', `/modules/${module}/feedback`);
    const next = textAt(first.json, 'next');
    // Another process answers the same state of the store with the same bytes.
    const sibling = await endpoint.sibling();
    expect((await sibling.send('GET', `/modules/${module}/feedback`)).text).toBe(first.text);
    await sibling.dispose();
    const altered = `${next.startsWith('A') ? 'B' : 'A'}${next.slice(1)}`;
    for (const [slug, cursor] of [
      [endpoint.freshModule(), next],
      [module, altered],
      [module, written[0] ?? ''],
    ] as const) {
      expect((await page(slug, cursor)).json).toMatchObject({
        status: 422,
        errors: [{ pointer: '?cursor', code: 'invalid' }],
      });
    }
    // The page goes on where it ended although the comment it ended with is gone.
    const last = written[19] ?? '';
    await endpoint.storage.write([
      { query: endpoint.storage.queries.deleteFrom('comment').where('id', '=', last).compile() },
    ]);
    expect(at((await page(module, next)).json, 'comments')).toMatchObject(
      written.slice(20).map((id) => ({ id })),
    );
    await endpoint.dispose();
  });
});
