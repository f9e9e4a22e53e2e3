import { createKeyedHash } from '../../src/feedback/guard/keyed-hash.ts';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSmtp } from '../../src/feedback/entry/smtp.ts';
import { sendMails } from '../../src/feedback/mail/send-mails.ts';
import { decideReport } from '../../src/feedback/operations/decide-report.ts';
import { operator } from '../../src/feedback/operations/moderator-session.ts';
import { newId } from '../../src/feedback/storage/new-id.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import type { Storage } from '../../src/feedback/storage/storage-port.ts';
import { newSecret, siteOrigin, startEndpoint } from '../support/endpoint-under-test.ts';
import { headerOf, startMailServer, type MailServer } from '../support/mail-server.ts';
import { engineNames } from '../support/open-engine.ts';
import { publishComment, writeComment } from '../support/publish-comment.ts';
import { makeServerFolder, startServer, type RunningServer } from '../support/running-server.ts';

const from = 'moderation@baukasten.example';
const site = { url: siteOrigin, host: 'baukasten.example', secure: true, origins: new Set([siteOrigin]) };

async function addModerator(storage: Storage, mail: string): Promise<void> {
  const values = { id: newId(Date.now()), mail, state: 'active', role: 'moderator', created_at: 1 } as const;
  await storage.write([
    {
      query: storage.queries
        .insertInto('moderator')
        .values({ ...values, passphrase: null, totp: null })
        .compile(),
    },
  ]);
}

const linksIn = (text: string) => text.match(/\w+:\/\/[^\s]+/g) ?? [];

describe.each(engineNames)('mail from %s', (engine) => {
  let mailServer: MailServer;
  beforeAll(async () => {
    mailServer = await startMailServer();
  });
  afterAll(() => mailServer.stop());

  test('is plain text with nothing of a visitor in it, and one per moderator and news [5]', async () => {
    const endpoint = await startEndpoint(engine);
    const module = endpoint.freshModule();
    await addModerator(endpoint.storage, 'ada@example.org');
    await addModerator(endpoint.storage, 'grace@example.org');
    const name = 'Canary <b>"Name"</b>';
    await writeComment(endpoint, module, { text: 'Canary https://evil.example\r\nBcc: x@y.example', name });
    const taken = await endpoint.send('POST', `/modules/${module}/comments`, {
      secret: newSecret(),
      body: { text: 'Ein Kommentar aus der Praxis.', name: 'Ada\r\nBcc: x@evil.example' },
    });
    expect(taken.status).toBe(202);
    const before = mailServer.mails.length;
    const hash = await createKeyedHash(endpoint.serverKey);
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, site, hash };
    expect(await sendMails(services, createSmtp(mailServer.url, from))).toBe(2);
    expect(await sendMails(services, createSmtp(mailServer.url, from))).toBe(0);
    const mail = mailServer.mails[before];
    expect(mailServer.mails).toHaveLength(before + 1);
    expect(mail?.recipients.toSorted()).toEqual(['ada@example.org', from, 'grace@example.org'].toSorted());
    expect(headerOf(mail, 'content-type')).toEqual(['text/plain; charset=utf-8']);
    expect(headerOf(mail, 'bcc')).toEqual([]);
    expect(JSON.stringify(mail?.headers)).not.toContain('example.org');
    expect(linksIn(mail?.body ?? '')).toEqual([`${siteOrigin}/redaktion/`]);
    expect(JSON.stringify(mail)).not.toMatch(/canary|evil|<b>/i);
    await endpoint.dispose();
  });

  test('acknowledges a report and tells the decision where an address was left, and nowhere else [5]', async () => {
    const endpoint = await startEndpoint(engine);
    const hash = await createKeyedHash(endpoint.serverKey);
    const services = { storage: endpoint.storage, now: () => endpoint.clock.now, site, hash };
    const send = createSmtp(mailServer.url, from);
    const module = endpoint.freshModule();
    const id = await publishComment(endpoint, module, { text: 'Canary Frau M. aus der Ahornstraße.' });
    const report = (body: Record<string, unknown>) =>
      endpoint.send('POST', `/comments/${id}/reports`, { secret: newSecret(), body });
    const mail = 'leserin@beispiel.example';
    expect((await report({ reason: 'insult', text: 'Canary', contact: mail })).status).toBe(202);
    expect((await report({ reason: 'wrong' })).status).toBe(202);
    for (const contact of ['niemand', 'a@b.example\r\nBcc: c@d.example', `${'a'.repeat(260)}@b.example`]) {
      const refused = await report({ reason: 'insult', contact });
      expect(refused.json).toMatchObject({ errors: [{ pointer: '/contact' }] });
    }
    const rows = await endpoint.storage.queries.selectFrom('report').selectAll().orderBy('id').execute();
    // Sealed: whoever reads the store alone learns no address.
    expect(JSON.stringify(rows)).not.toMatch(/leserin/i);
    const before = mailServer.mails.length;
    await sendMails(services, send);
    await sendMails(services, send);
    const answers = () =>
      mailServer.mails.slice(before).filter(({ recipients }) => recipients.includes(mail));
    expect(answers().map((one) => headerOf(one, 'subject'))).toEqual([['Ihre Meldung ist angekommen']]);
    for (const { id: one } of rows) await decideReport(services, operator, one, { decision: 'dismiss' });
    await sendMails(services, send);
    expect(answers()).toHaveLength(2);
    const decided = answers()[1];
    expect(headerOf(decided, 'content-type')).toEqual(['text/plain; charset=utf-8']);
    expect(linksIn(decided?.body.replaceAll('=\r\n', '') ?? '')).toContain(`${siteOrigin}/module/${module}/`);
    expect(JSON.stringify(mailServer.mails.slice(before))).not.toMatch(/canary/i);
    await endpoint.dispose();
  });

  test('comes again under the same Message-ID when it was handed over and not noted [36]', async () => {
    const endpoint = await startEndpoint(engine);
    await addModerator(endpoint.storage, 'ada@example.org');
    await writeComment(endpoint, endpoint.freshModule());
    const before = mailServer.mails.length;
    const send = createSmtp(mailServer.url, from);
    const now = () => endpoint.clock.now;
    const hash = await createKeyedHash(endpoint.serverKey);
    const { storage } = endpoint;
    const dying: Storage = { ...storage, write: () => Promise.reject(new Error('killed')) };
    await expect(sendMails({ storage: dying, now, site, hash }, send)).rejects.toThrow('killed');
    mailServer.intercept.next = () => Promise.resolve(new Error('mailbox busy'));
    await expect(sendMails({ storage, now, site, hash }, send)).rejects.toThrow('mailbox busy');
    expect(await sendMails({ storage, now, site, hash }, send)).toBe(1);
    expect(await sendMails({ storage, now, site, hash }, send)).toBe(0);
    const ids = mailServer.mails.slice(before).map((mail) => headerOf(mail, 'message-id'));
    expect(ids).toHaveLength(3);
    expect(new Set(ids.flat()).size).toBe(1);
    expect(ids[0]?.[0]).toMatch(/^<[\w-]+@baukasten\.example>$/);
    await endpoint.dispose();
  });
});

/** Sends a comment with headers that name another host, and gives back the status. */
function sendPoisoned(server: RunningServer): Promise<number | undefined> {
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example;proto=http',
    authorization: `Bearer ${newSecret()}`,
    'content-type': 'application/json',
  };
  return new Promise((resolve, reject) => {
    const address = `${server.url}/api/v1/modules/mietersprechstunde/comments`;
    const poisoned = request(address, { method: 'POST', headers }, (response) =>
      resolve(response.resume().statusCode),
    );
    poisoned.once('error', reject);
    poisoned.end(JSON.stringify({ text: 'Ein Kommentar aus der Praxis.' }));
  });
}

describe('mail of the running server', () => {
  test('never gets a header more by a line break in any of its parts [5]', async () => {
    const mailServer = await startMailServer();
    const send = createSmtp(mailServer.url, from);
    await send({
      messageId: '<1@baukasten.example>\r\nBcc: one@evil.example',
      to: ['ada@example.org\r\nBcc: two@evil.example'],
      subject: 'Betreff\r\nBcc: three@evil.example\r\n\r\n<b>Text</b>',
      text: 'Text\r\n.\r\nRCPT TO:<four@evil.example>',
    }).catch(() => undefined);
    await send({
      messageId: '<2@baukasten.example>',
      to: ['ada@example.org'],
      subject: `Ein Betreff, ${'der gefaltet werden muss, '.repeat(8)}\r\nBcc: three@evil.example`,
      text: 'Text\r\n.\r\nRCPT TO:<four@evil.example>\r\n',
    });
    const known = ['content-transfer-encoding', 'content-type', 'date', 'from', 'message-id'];
    for (const mail of mailServer.mails) {
      expect(mail.headers.map((line) => line.split(':')[0]?.toLowerCase()).toSorted()).toEqual(
        [...known, 'mime-version', 'subject', 'to'].toSorted(),
      );
      expect(mail.recipients.join()).not.toContain('evil');
    }
    const last = mailServer.mails.at(-1);
    expect(last?.recipients.toSorted()).toEqual(['ada@example.org', from].toSorted());
    expect(last?.body).toContain('RCPT TO:<four@evil.example>');
    await mailServer.stop();
  });

  test('survives a kill between handing over and noting, and links only to SITE_URL [26, 36]', async () => {
    const mailServer = await startMailServer();
    const folder = makeServerFolder();
    // What there is to tell is there before the first process that sends mail starts: it does so after five seconds,
    // by when a slow machine might not have taken the comment.
    const writing = await startServer(folder, { SITE_URL: siteOrigin });
    const storage = openSqliteStorage(join(folder.data, 'feedback.sqlite'));
    await addModerator(storage, 'ada@example.org');
    expect(await sendPoisoned(writing)).toBe(202);
    expect(await writing.stop()).toBe(0);
    const environment = { SMTP_URL: mailServer.url, MAIL_FROM: from, SITE_URL: siteOrigin };
    const killed = new Promise<void>((resolve) => {
      mailServer.intercept.next = async () => {
        await (await first).kill();
        resolve();
        return undefined;
      };
    });
    const first = startServer(folder, environment);
    const poisoned = sendPoisoned(await first).catch(() => 'killed before it was answered');
    await killed;
    await poisoned;
    const sentAt = () => storage.queries.selectFrom('outbox').select('sent_at').distinct().execute();
    expect(await sentAt()).toEqual([{ sent_at: null }]);
    const second = await startServer(folder, environment);
    await expect.poll(sentAt, { timeout: 120_000 }).not.toContainEqual({ sent_at: null });
    await second.stop();
    const { mails } = mailServer;
    expect(mails).toHaveLength(2);
    expect(headerOf(mails[1], 'message-id')).toEqual(headerOf(mails[0], 'message-id'));
    for (const mail of mails) {
      expect(linksIn(mail.body)).toEqual([`${siteOrigin}/redaktion/`]);
      expect(JSON.stringify(mail)).not.toContain('evil');
    }
    await storage.close();
    folder.remove();
    await mailServer.stop();
  });
});
