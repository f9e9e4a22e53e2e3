import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { passphraseHash } from '../../src/feedback/entry/passphrase-hash.ts';
import { applyRetention, defaultRetention } from '../../src/feedback/operations/apply-retention.ts';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { sendMails } from '../../src/feedback/operations/send-mails.ts';
import { migrate } from '../../src/feedback/storage/migrate.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import {
  endpointOver,
  newSecret,
  siteOrigin,
  type EndpointUnderTest,
} from '../support/endpoint-under-test.ts';
import { publishComment } from '../support/publish-comment.ts';
import { signInModerator } from '../support/signed-in-moderator.ts';

describe('transactions in sqlite', () => {
  let folder: string;
  let endpoint: EndpointUnderTest;
  let statements: () => string[];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-transactions-'));
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
    const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
    statements = () => [...exec.mock.calls, ...prepare.mock.calls].map(([sql]) => sql);
    const file = join(folder, 'feedback.sqlite');
    const storage = openSqliteStorage(file);
    await migrate(storage, Date.now());
    endpoint = await endpointOver(storage, () => openSqliteStorage(file), { passphrases: passphraseHash });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await endpoint.storage.close();
    rmSync(folder, { recursive: true });
  });

  test('all take the write lock before they read anything [33]', async () => {
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
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, site };
    await sendMails(services, () => Promise.resolve());
    await applyRetention(services, defaultRetention);
    expect(await checkStore(endpoint.storage)).toEqual([]);
    const beginnings = statements().filter((sql) => /^\s*(?:begin|start)\b/i.test(sql));
    expect(beginnings).not.toEqual([]);
    expect(new Set(beginnings)).toEqual(new Set(['BEGIN IMMEDIATE']));
  });
});
