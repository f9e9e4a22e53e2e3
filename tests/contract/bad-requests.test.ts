import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSecret, startEndpoint } from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { fromOwnPage } from '../support/signed-in-moderator.ts';
import { checkStore } from '../../src/feedback/operations/check-store.ts';

const hostile = [
  "' OR 1=1 --",
  '"; DROP TABLE rating; --',
  '../../etc/passwd',
  '%00',
  '%ff',
  '{"$ne":null}',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '\u0000',
  '\ud800',
  '\u202e',
  'A'.repeat(3000),
  '__proto__',
  'constructor',
  '-1',
  '1e309',
];

const word = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const segment = word.map((text) => encodeURIComponent(text.isWellFormed() ? text : 'x'));
const path = fc.oneof(
  segment.map((slug) => `/modules/${slug}/rating`),
  segment.map((slug) => `/modules/${slug}/comments`),
  segment.map((slug) => `/modules/${slug}/feedback`),
  segment.map((id) => `/comments/${id}`),
  segment.map((id) => `/comments/${id}/reports`),
  segment.map((id) => `/moderation/comments/${id}/decision`),
  segment.map((cursor) => `/modules/modul-1/feedback?cursor=${cursor}`),
  segment.map((purpose) => `/challenge?purpose=${purpose}&module=modul-1`),
  fc.constantFrom(
    '/modules/modul-1/rating',
    '/modules/modul-1/comments',
    '/moderation/session',
    '/moderation/passkeys',
    '/moderation/invitation',
    '/moderation/decisions',
    '/moderation/export',
    '/ratings',
  ),
  segment.map((any) => `/${any}`),
);
const keys = fc.constantFrom(
  'scale',
  'levels',
  'text',
  'name',
  'role',
  'inReplyTo',
  'website',
  'state',
  'id',
  'token',
  'credential',
  'decision',
  '__proto__',
);
// No body here is a valid one: ratings lack a right level, comments are too short or have a field too much.
const body = fc.oneof(
  fc.json({ maxDepth: 4 }),
  word,
  fc
    .dictionary(keys, fc.oneof(fc.anything({ maxDepth: 2 }), word))
    .map((value) => JSON.stringify({ ...value, extra: 1 })),
  word.map((text) => JSON.stringify({ scale: 1, levels: { time: text } })),
  fc
    .integer()
    .map((level) => JSON.stringify({ scale: 1, levels: { time: level > 5 ? level : -level - 1, cost: 9 } })),
  fc.constantFrom('[', '{"a":', '"', '\u0000', '[]', 'null', '{}'),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'content-type',
    'idempotency-key',
    'challenge-solution',
    'cookie',
    'if-none-match',
    'content-encoding',
    'accept',
  ),
  fc.oneof(
    fc.constantFrom(
      'application/json',
      'text/plain',
      '*',
      '"1-1"',
      'gzip',
      `__Host-session=${'A'.repeat(43)}`,
    ),
    fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
  ),
  { maxKeys: 2 },
);
const badRequest = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST', 'PATCH', 'DELETE'),
  path,
  body,
  headers,
  secret: fc.oneof(fc.constant(newSecret()), fc.constant(undefined), fc.constant('kurz')),
});

describe.each(engineNames)('bad requests on %s', (engine) => {
  // SQLite takes the whole number; the others see what can differ there, the way a value reaches the store.
  const numRuns = engine === 'sqlite' ? 10_000 : 1_500;

  test(`never make the endpoint fail, and store nothing: ${numRuns} of them [20, 21]`, async () => {
    const endpoint = await startEndpoint(engine);
    await fc.assert(
      fc.asyncProperty(
        badRequest,
        async ({ method, path: address, body: content, headers: given, secret }) => {
          const answer = await endpoint.send(method, address, {
            headers: { ...fromOwnPage, ...given },
            ...(secret === undefined ? {} : { secret }),
            ...(method === 'GET' ? {} : { body: content }),
          });
          expect(answer.status).toBeLessThan(500);
          // Withdrawing what is not there is the one change that is always granted.
          if (method !== 'GET' && method !== 'DELETE' && !address.endsWith('/sign-in')) {
            expect(answer.status).toBeGreaterThanOrEqual(400);
          }
        },
      ),
      { numRuns },
    );
    const { queries } = endpoint.storage;
    for (const table of ['rating', 'comment', 'report', 'session', 'passkey', 'moderator'] as const) {
      const row = await queries
        .selectFrom(table)
        .select((builder) => builder.fn.countAll<number>().as('n'))
        .executeTakeFirst();
      expect(row).toEqual({ n: 0 });
    }
    expect(await checkStore(endpoint.storage)).toEqual([]);
    await endpoint.dispose();
  });
});
