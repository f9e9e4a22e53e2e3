import { createKeyedHash } from '../../src/feedback/guard/keyed-hash.ts';
import { describe, expect, test } from 'vitest';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { sendMails, type Mail } from '../../src/feedback/mail/send-mails.ts';
import { migrations } from '../../src/feedback/migrations/migrations.ts';
import { migrate, migrationStatements, SchemaTooNew } from '../../src/feedback/storage/migrate.ts';
import { newSecret, siteOrigin, startEndpoint } from '../support/endpoint-under-test.ts';
import { engineNames, openEngine } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { at } from '../support/read-json.ts';
import { signInModerator } from '../support/signed-in-moderator.ts';

const rating = { scale: 1, levels: { time: 3 } };

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
  test('orders and pages comments by time and id when the clock jumps, and after 2038 [35]', async () => {
    const endpoint = await startEndpoint(engine);
    const module = endpoint.freshModule();
    const start = endpoint.clock.now;
    const written: { readonly time: number; readonly id: string }[] = [];
    const far = Date.UTC(2041, 2, 30, 1);
    for (const time of [start, start + 3_600_000, start - 3_600_000, far, far - 3_600_000]) {
      for (let index = 0; index < 6; index++) {
        endpoint.clock.now = time;
        const id = await publishComment(endpoint, module);
        written.push({ time, id });
      }
    }
    const seen: unknown[] = [];
    for (let query = ''; query !== '?cursor=null';) {
      const page = (await endpoint.send('GET', `/modules/${module}/feedback${query}`)).json;
      seen.push(...[at(page, 'comments')].flat().map((comment) => at(comment, 'id')));
      query = `?cursor=${String(at(page, 'next'))}`;
    }
    const newestFirst = written.sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1));
    expect(seen).toEqual(newestFirst.map(({ id }) => id));
    endpoint.clock.now = far;
    const answer = await endpoint.send('PUT', `/modules/${module}/rating`, {
      secret: newSecret(),
      body: rating,
    });
    expect(at(answer.json, 'own', 'updatedAt')).toBe('2041-03-30');
    await endpoint.dispose();
  });

  test('sends a mail again under the same id when it broke off before noting it, and holds no text [5, 36]', async () => {
    const endpoint = await startEndpoint(engine);
    await signInModerator(endpoint, 'ada@example.org');
    const module = endpoint.freshModule();
    await writeComment(endpoint, module, { text: 'Canary <b>Text</b> Kommentar', name: 'Canary Name' });
    await writeComment(endpoint, module, { website: 'http://spam.example' });
    const site = { url: siteOrigin, host: 'baukasten.example', secure: true, origins: new Set([siteOrigin]) };
    const hash = await createKeyedHash(endpoint.serverKey);
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, site, hash };
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
