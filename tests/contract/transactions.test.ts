import { createKeyedHash } from '../../src/feedback/guard/keyed-hash.ts';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { passphraseHash } from '../../src/feedback/entry/passphrase-hash.ts';
import { applyRetention, defaultRetention } from '../../src/feedback/operations/apply-retention.ts';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { sendMails } from '../../src/feedback/mail/send-mails.ts';
import { migrate } from '../../src/feedback/storage/migrate.ts';
import {
  endpointOver,
  newSecret,
  siteOrigin,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment } from '../support/publish-comment.ts';
import { signInModerator } from '../support/signed-in-moderator.ts';
import { openTracedEngine, type Trace, type TracedEngine } from '../support/traced-engine.ts';

/** How each engine begins a transaction here; SQLite takes the write lock at once. */
const beginning = { sqlite: 'BEGIN IMMEDIATE', postgres: 'BEGIN', d1: 'batch' } as const;

/** Statements of a trace inside transactions, those outside, and how transactions began. */
function sortOut(trace: Trace) {
  const [beginnings, inside, outside]: [string[], string[], string[]] = [[], [], []];
  let open = false;
  for (const sql of trace) {
    if (/^\s*(?:begin|start|batch)\b/i.test(sql)) {
      beginnings.push(sql);
      open = true;
    } else if (/^\s*(?:commit|rollback$)/i.test(sql)) open = false;
    else (open ? inside : outside).push(sql);
  }
  return { beginnings, inside, outside };
}

const writes = /^\s*(?:insert|update|delete|replace|create|alter|drop)\b/i;
// What a write set itself needs: to undo one of a group (SQLite), to count rows (D1).
const harmless = /^(?:SAVEPOINT|RELEASE|ROLLBACK TO) one$|^SELECT CASE WHEN changes\(\) = \?/;

describe.each(engineNames)('transactions in %s', (engine) => {
  let traced: TracedEngine;
  let endpoint: EndpointUnderTest;
  beforeEach(async () => {
    traced = await openTracedEngine(engine);
    await migrate(traced.storage, Date.now());
    endpoint = await endpointOver(traced.storage, traced.reopen, { passphrases: passphraseHash });
  });
  afterEach(() => traced.dispose());

  test('read nothing, take the write lock first, and hold every write [33]', async () => {
    const module = endpoint.freshModule();
    const ada = await signInModerator(endpoint, 'ada@example.org');
    const secret = newSecret();
    for (const time of [1, 2]) {
      await endpoint.send('PUT', `/modules/${module}/rating`, {
        secret,
        body: { scale: 1, levels: { time } },
      });
    }
    await endpoint.send('DELETE', `/modules/${module}/rating`, { secret });
    const id = await publishComment(endpoint, module, {}, secret);
    await endpoint.send('PATCH', `/comments/${id}`, { secret, body: { text: 'Ein ganz anderer Text.' } });
    await ada.send('POST', `comments/${id}/decision`, { decision: 'approve', revision: 2 });
    await endpoint.send('POST', `/comments/${id}/reports`, {
      secret: newSecret(),
      body: { reason: 'insult' },
      headers: { 'idempotency-key': randomUUID() },
    });
    await ada.send('POST', `comments/${id}/replies`, { text: 'Danke für den Hinweis!' });
    await endpoint.send('DELETE', `/comments/${id}`, { secret });
    const site = { url: siteOrigin, host: 'baukasten.example', secure: true, origins: new Set([siteOrigin]) };
    const hash = await createKeyedHash(endpoint.serverKey);
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, site, hash };
    await sendMails(services, () => Promise.resolve());
    await applyRetention(services, defaultRetention);
    expect(await checkStore(endpoint.storage)).toEqual([]);
    const traces = traced.traces().map(sortOut);
    const inside = traces.flatMap((trace) => trace.inside);
    expect(new Set(traces.flatMap((trace) => trace.beginnings))).toEqual(new Set([beginning[engine]]));
    expect(inside.filter((sql) => writes.test(sql)).length).toBeGreaterThan(30);
    expect(inside.filter((sql) => !writes.test(sql) && !harmless.test(sql))).toEqual([]);
    expect(traces.flatMap((trace) => trace.outside).filter((sql) => writes.test(sql))).toEqual([]);
  });
});
