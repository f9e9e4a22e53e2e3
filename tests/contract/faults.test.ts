import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { sendMails, type Mail } from '../../src/feedback/operations/send-mails.ts';
import { migrations } from '../../src/feedback/migrations/migrations.ts';
import { migrate, migrationStatements, SchemaTooNew } from '../../src/feedback/storage/migrate.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import { endpointOver, newSecret, siteOrigin, startEndpoint } from '../support/endpoint-under-test.ts';
import { createPostgresDatabase, engineNames, openEngine } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { at, textAt } from '../support/read-json.ts';
import { signInModerator } from '../support/signed-in-moderator.ts';

const rating = { scale: 1, levels: { time: 3 } };

describe('a locked store', () => {
  test('in SQLite answers 503 after a while, stays alive, and goes on when the lock is gone [32]', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-locked-'));
    const file = join(folder, 'feedback.sqlite');
    const storage = openSqliteStorage(file);
    await migrate(storage, Date.now());
    const endpoint = await endpointOver(storage, () => openSqliteStorage(file));
    const path = `/modules/${endpoint.freshModule()}/rating`;
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const waiting = endpoint.send('PUT', path, { secret: newSecret(), body: rating });
    let answered = 0;
    const health = async () => {
      for (let index = 0; index < 5; index++) {
        if ((await endpoint.send('GET', '/health')).status === 200) answered++;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const [refused] = await Promise.all([waiting, health()]);
    expect(answered).toBe(5);
    expect(refused.json).toMatchObject({ status: 503, code: 'busy' });
    expect(refused.headers.get('retry-after')).toBe('2');
    const short = endpoint.send('PUT', path, { secret: newSecret(), body: rating });
    // Taken away when the first attempt, which blocks for 250 ms, has failed.
    setTimeout(() => other.exec('ROLLBACK'), 100);
    expect((await short).status).toBe(201);
    expect(await checkStore(storage)).toEqual([]);
    other.close();
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  test('in PostgreSQL answers 503 and goes on when the lock is gone [32]', async () => {
    const url = await createPostgresDatabase();
    const storage = openPostgresStorage(url);
    await migrate(storage, Date.now());
    const endpoint = await endpointOver(storage, () => openPostgresStorage(url));
    const path = `/modules/${endpoint.freshModule()}/rating`;
    const other = new Client({ connectionString: url });
    await other.connect();
    for (const mode of ['EXCLUSIVE', 'ACCESS EXCLUSIVE']) {
      await other.query(`BEGIN; LOCK TABLE rating IN ${mode} MODE`);
      const refused = await endpoint.send('PUT', path, { secret: newSecret(), body: rating });
      expect(refused.json).toMatchObject({ status: 503, code: 'busy' });
      expect((await endpoint.send('GET', '/health')).status).toBe(200);
      await other.query('ROLLBACK');
    }
    expect((await endpoint.send('PUT', path, { secret: newSecret(), body: rating })).status).toBe(201);
    await other.end();
    await storage.close();
  });

  test('in PostgreSQL that has gone away answers 503, and goes on when it is back', async () => {
    const url = await createPostgresDatabase();
    const storage = openPostgresStorage(url);
    await migrate(storage, Date.now());
    const endpoint = await endpointOver(storage, () => openPostgresStorage(url));
    const path = `/modules/${endpoint.freshModule()}/rating`;
    const admin = new Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') });
    await admin.connect();
    const name = new URL(url).pathname.slice(1);
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    const refused = await endpoint.send('PUT', path, { secret: newSecret(), body: rating });
    expect(refused.json).toMatchObject({ status: 503, code: 'busy' });
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect((await endpoint.send('PUT', path, { secret: newSecret(), body: rating })).status).toBe(201);
    await admin.end();
    await storage.close();
  });

  test('in PostgreSQL that cuts a connection in the midst of a request answers 503 and lives on [32]', async () => {
    const url = await createPostgresDatabase();
    const storage = openPostgresStorage(url);
    await migrate(storage, Date.now());
    const endpoint = await endpointOver(storage, () => openPostgresStorage(url));
    const path = `/modules/${endpoint.freshModule()}/rating`;
    const [other, admin] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
    await Promise.all([other.connect(), admin.connect()]);
    await other.query('BEGIN; LOCK TABLE rating IN ACCESS EXCLUSIVE MODE');
    const cut = endpoint.send('PUT', path, { secret: newSecret(), body: rating });
    const cutWaiting = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const cutOne = async () => (await admin.query(cutWaiting)).rowCount;
    await expect.poll(cutOne, { timeout: 60_000 }).toBe(1);
    expect((await cut).json).toMatchObject({ status: 503, code: 'busy' });
    await other.query('ROLLBACK; BEGIN; LOCK TABLE rating IN EXCLUSIVE MODE');
    const cutWhileWriting = endpoint.send('PUT', path, { secret: newSecret(), body: rating });
    await expect.poll(cutOne, { timeout: 60_000 }).toBe(1);
    expect((await cutWhileWriting).json).toMatchObject({ status: 503, code: 'busy' });
    await other.query('ROLLBACK');
    expect((await endpoint.send('PUT', path, { secret: newSecret(), body: rating })).status).toBe(201);
    expect(await checkStore(storage)).toEqual([]);
    await Promise.all([other.end(), admin.end()]);
    await storage.close();
  });
});

describe('a full disk on sqlite', () => {
  test('answers 507, keeps reading, stores nothing by halves, and goes on when there is room [31]', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-full-'));
    const file = join(folder, 'feedback.sqlite');
    const storage = openSqliteStorage(file, { maxPages: 80 });
    await migrate(storage, Date.now());
    const endpoint = await endpointOver(storage, () => openSqliteStorage(file));
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
    await writeComment(endpoint, module, { text: 'Jetzt ist wieder Platz genug.' });
    await storage.close();
    rmSync(folder, { recursive: true });
  });
});

describe.each(engineNames)('write sets and migrations on %s', (engine) => {
  test('take effect as a whole or not at all, wherever they fail [37]', async () => {
    const { storage, dispose } = await openEngine(engine, { migrated: false });
    await storage.write([
      {
        query: storage.queries.schema
          .createTable('schema_version')
          .addColumn('version', 'integer', (column) => column.primaryKey())
          .addColumn('applied_at', 'bigint')
          .compile(),
      },
    ]);
    const statements = migrations.flatMap((migration, index) =>
      migrationStatements(storage, index + 1, migration, 1),
    );
    const failing = {
      query: storage.queries.deleteFrom('schema_version').where('version', '=', 99).compile(),
    };
    for (let done = 1; done <= statements.length; done += 3) {
      const cut = storage.write([
        ...statements.slice(0, done),
        { ...failing, rows: 1, mismatch: 'conflict' },
      ]);
      await expect(cut).rejects.toMatchObject({ mismatch: 'conflict' });
    }
    expect(await storage.queries.selectFrom('schema_version').selectAll().execute()).toEqual([]);
    await migrate(storage, 1);
    expect(await checkStore(storage)).toEqual([]);
    await dispose();
  });

  test('are applied once by processes that start together, and repeating changes nothing [37]', async () => {
    const { storage, reopen, dispose } = await openEngine(engine, { migrated: false });
    const others = [reopen(), reopen(), reopen()];
    await Promise.all([storage, ...others].map((one) => migrate(one, 1)));
    await migrate(storage, 2);
    const versions = await storage.queries.selectFrom('schema_version').selectAll().execute();
    expect(versions).toEqual(migrations.map((_, index) => ({ version: index + 1, applied_at: 1 })));
    await Promise.all(others.map((one) => one.close()));
    await dispose();
  });

  test('are refused by a program older than the store [37]', async () => {
    const { storage, dispose } = await openEngine(engine);
    await storage.write(migrationStatements(storage, migrations.length + 1, () => [], 1));
    await expect(migrate(storage, 2)).rejects.toBeInstanceOf(SchemaTooNew);
    await dispose();
  });
});

describe.each(engineNames)('time and mail on %s', (engine) => {
  test('orders and pages comments by id when the clock jumps, and after 2038 [35]', async () => {
    const endpoint = await startEndpoint(engine);
    const module = endpoint.freshModule();
    const start = endpoint.clock.now;
    const ids = new Set<string>();
    const far = Date.UTC(2041, 2, 30, 1);
    for (const time of [start, start + 3_600_000, start - 3_600_000, far, far - 3_600_000]) {
      for (let index = 0; index < 6; index++) {
        endpoint.clock.now = time;
        ids.add(await publishComment(endpoint, module));
      }
    }
    const seen: unknown[] = [];
    for (let query = ''; query !== '?cursor=null';) {
      const page = (await endpoint.send('GET', `/modules/${module}/feedback${query}`)).json;
      seen.push(...[at(page, 'comments')].flat().map((comment) => at(comment, 'id')));
      query = `?cursor=${String(at(page, 'next'))}`;
    }
    expect(seen).toEqual([...ids].sort().toReversed());
    endpoint.clock.now = far;
    const answer = await endpoint.send('PUT', `/modules/${module}/rating`, {
      secret: newSecret(),
      body: rating,
    });
    expect(at(answer.json, 'updatedAt')).toBe('2041-03-30T01:00:00.000Z');
    await endpoint.dispose();
  });

  test('sends a mail again under the same id when it broke off before noting it, and holds no text [5, 36]', async () => {
    const endpoint = await startEndpoint(engine);
    await signInModerator(endpoint, 'ada@example.org');
    const module = endpoint.freshModule();
    await writeComment(endpoint, module, { text: 'Canary <b>Text</b> Kommentar', name: 'Canary Name' });
    await writeComment(endpoint, module, { website: 'http://spam.example' });
    const site = { url: siteOrigin, host: 'baukasten.example', secure: true, origins: new Set([siteOrigin]) };
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, site };
    const mails: Mail[] = [];
    const broken = sendMails(services, (mail) => {
      mails.push(mail);
      return Promise.reject(new Error('connection lost'));
    });
    await expect(broken).rejects.toThrow('connection lost');
    const send = (mail: Mail) => {
      mails.push(mail);
      return Promise.resolve();
    };
    expect(await sendMails(services, send)).toBe(1);
    expect(await sendMails(services, send)).toBe(0);
    expect(mails).toHaveLength(2);
    expect(mails[0]).toEqual(mails[1]);
    expect(mails[0]?.to).toEqual(['ada@example.org']);
    expect(mails[0]?.text).toContain(`${siteOrigin}/redaktion/`);
    expect(JSON.stringify(mails)).not.toContain('Canary');
    await endpoint.dispose();
  });
});
