import { describe, expect, test } from 'vitest';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { endpointOver, newSecret } from '../support/endpoint-under-test.ts';
import { openLimitedEngine } from '../support/limited-engine.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';

describe.each(engineNames)('a full disk on %s', (engine) => {
  test('answers 507, keeps reading, stores nothing by halves, and goes on when there is room [31]', async () => {
    const { storage, reopen, tidy, dispose } = await openLimitedEngine(engine);
    const endpoint = await endpointOver(storage, reopen);
    const module = endpoint.freshModule();
    const published = await publishComment(endpoint, module);
    const sent: { id: string; secret: string }[] = [];
    let full = 0;
    for (let round = 0; round < 20 && full === 0; round++) {
      const secrets = Array.from({ length: 8 }, newSecret);
      const answers = await Promise.all(
        secrets.map((secret) =>
          endpoint.send('POST', `/modules/${module}/comments`, {
            secret,
            body: { text: 'x'.repeat(2500) },
            headers: { 'idempotency-key': 'k' },
          }),
        ),
      );
      answers.forEach((answer, index) => {
        if (answer.status === 202) {
          sent.push({ id: textAt(answer.json, 'id'), secret: secrets[index] ?? '' });
        } else {
          expect(answer.json).toMatchObject({ status: 507, code: 'storage-full' });
          full++;
        }
      });
    }
    expect(full).toBeGreaterThan(0);
    const answer = await endpoint.send('GET', `/modules/${module}/feedback`);
    expect(at(answer.json, 'comments', 0, 'id')).toBe(published);
    const comments = await storage.queries.selectFrom('comment').select('id').execute();
    const mails = await storage.queries.selectFrom('outbox').select('subject').execute();
    const answers = await storage.queries.selectFrom('idempotency').select('key').execute();
    expect(comments).toHaveLength(sent.length + 1);
    expect(mails).toHaveLength(sent.length + 1);
    expect(answers).toHaveLength(sent.length);
    expect(await checkStore(storage)).toEqual([]);
    for (const { id, secret } of sent.slice(0, 12)) {
      expect((await endpoint.send('DELETE', `/comments/${id}`, { secret })).status).toBe(204);
    }
    await tidy();
    await writeComment(endpoint, module, { text: 'Jetzt ist wieder Platz genug.' });
    await dispose();
  });
});
