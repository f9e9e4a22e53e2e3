import { test as base, expect as strictExpect, type Page } from '@playwright/test';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { Secret, TOTP } from 'otpauth';
import {
  addAuthenticator,
  enrol,
  startModeratedSite,
  type ModeratedSite,
} from '../support/moderated-site.ts';
import { findings } from '../support/desk-findings.ts';
import { at, textAt } from '../support/read-json.ts';

// Two cores may be shared by everything at once; what is waited for is still a state, never a time.
const expect = strictExpect.configure({ timeout: 20_000 });

interface WorkerThings {
  readonly site: ModeratedSite;
}
interface Things {
  /** What the page complained about: errors, violations of the Content-Security-Policy, dialogs of a payload. */
  readonly complaints: string[];
}

const test = base.extend<Things, WorkerThings>({
  site: [
    async ({}, use) => {
      const site = await startModeratedSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await use(complaints);
      // Refusals, and what is gone, are part of the journeys; what a page does wrong is not.
      expect(complaints.filter((words) => !/status of (401|403|404|409)/.test(words))).toEqual([]);
    },
    { auto: true },
  ],
});

test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 30_000 });

const list = (page: Page) => page.getByRole('list', { name: /Wartende Kommentare/ });
const entry = (page: Page, words: string) => list(page).getByRole('link').filter({ hasText: words });
const pane = (page: Page) => page.getByRole('article').first();
/** What the desk tells politely; other parts of the page have their own. */
const said = (page: Page) => page.getByRole('main').getByRole('status').first();
const goTo = (page: Page, view: RegExp) =>
  page.getByRole('navigation', { name: 'Bereiche der Redaktion' }).getByRole('link', { name: view }).click();

test('is calm without script and unknown to search engines', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}/redaktion/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Redaktion');
  await expect(page.getByText('Dieser Arbeitsplatz braucht JavaScript.')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await context.close();
});

test('invites, signs out and in with a passkey, and lets nobody else in', async ({ page, site }) => {
  const link = await site.invite('ada@beispielstadt.de');
  await addAuthenticator(page.context(), page);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Sie sind eingeladen' })).toBeVisible();
  expect(await findings(page, 'invitation')).toEqual([]);
  await page.getByRole('button', { name: 'Passkey einrichten' }).click();
  await expect(page.getByText('Angemeldet als ada@beispielstadt.de')).toBeVisible();
  expect(page.url()).not.toContain('einladung');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });

  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Anmelden', exact: true })).toBeVisible();
  expect(await findings(page, 'sign-in')).toEqual([]);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByText('Angemeldet als ada@beispielstadt.de')).toBeVisible();

  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'Passkey einrichten' }).click();
  await expect(page.getByRole('alert')).toContainText('Diese Einladung gilt nicht mehr.');
});

test('takes a passphrase with a one-time password where the operator allows it', async ({ page, site }) => {
  const passphrase = 'vier Wörter sind genug';
  await page.goto(await site.invite('katherine@beispielstadt.de'));
  await page.getByLabel('Passphrase wählen').fill(passphrase);
  await page.getByRole('button', { name: 'Weiter zum Einmalcode' }).click();
  const address = (await page.getByRole('link', { name: /in der App öffnen/ }).getAttribute('href')) ?? '';
  const secret = new URL(address).searchParams.get('secret') ?? '';
  await expect(page.getByText(secret.replace(/(.{4})(?=.)/g, '$1 '))).toBeVisible();
  expect(await findings(page, 'one-time password')).toEqual([]);
  const code = page.getByRole('img', { name: 'QR-Code mit dem Schlüssel für Ihre App' });
  await expect(code).toBeVisible();
  const side = (await code.boundingBox())?.width ?? 0;
  expect(side).toBeGreaterThan(180);
  expect(await code.locator('path').getAttribute('d')).toBe(toSvgPath(generate(address)));
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.getByLabel('Einmalcode').fill('000000');
  await page.getByRole('button', { name: 'Einrichtung abschließen' }).click();
  await expect(page.getByRole('alert')).toContainText('Das ist noch nicht eingerichtet.');
  await page.getByLabel('Einmalcode').fill(totp.generate());
  await page.getByRole('button', { name: 'Einrichtung abschließen' }).click();
  await expect(page.getByText('Angemeldet als katherine@beispielstadt.de')).toBeVisible();

  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.getByLabel('E-Mail-Adresse').fill('katherine@beispielstadt.de');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  // One step of tolerance is granted, so the code of the next step is taken although the last one is spent.
  await page.getByLabel('Einmalcode').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByText('Angemeldet als katherine@beispielstadt.de')).toBeVisible();
});

test('works through the queue by keyboard alone, answers as the editors, decides on several', async ({
  page,
  site,
}) => {
  const rejected = await site.write('mieterbeirat', 'Jetzt billig umziehen mit Rabatt!', { website: 'x' });
  const approved = await site.write('wohnberatung', 'Bei uns hat die Beratung gut gewirkt.', {
    name: 'Emmy N.',
  });
  const answered = await site.write('quartiersmanagement', 'Wie lange dauert der Aufbau ungefähr?');
  const rest = [
    await site.write('mittagstisch', 'Erster von dreien, die bleiben.'),
    await site.write('mittagstisch', 'Zweiter von dreien, die bleiben.'),
    await site.write('mittagstisch', 'Dritter von dreien, die gehen.'),
  ];
  await enrol(page, await site.invite('grace@beispielstadt.de'));
  await expect(page.getByRole('heading', { name: '6 Kommentare warten' })).toBeVisible();
  await expect(pane(page)).toContainText('Jetzt billig umziehen');
  await expect(pane(page)).toContainText('auffällig');
  expect(await findings(page, 'queue')).toEqual([]);

  await page.keyboard.press('j');
  await expect(entry(page, 'Emmy N.')).toBeFocused();
  await expect(pane(page)).toContainText('gut gewirkt');
  await page.keyboard.press('k');
  await expect(pane(page)).toContainText('Jetzt billig umziehen');

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await findings(page, 'reason')).toEqual([]);
  await dialog.getByRole('button', { name: 'Ablehnen' }).press('Enter');
  await expect(dialog).toContainText('Bitte wählen Sie einen Grund.');
  await dialog.getByRole('radio', { name: 'ist Werbung' }).press('Space');
  await dialog.getByLabel('Dazu noch ein Satz').fill('Schreiben Sie gern, was Sie erlebt haben.');
  // Letters in a field are letters.
  await dialog.getByLabel('Dazu noch ein Satz').press('End');
  await page.keyboard.type(' aj');
  await dialog.getByRole('button', { name: 'Ablehnen' }).press('Enter');
  await expect(said(page)).toContainText('Abgelehnt');
  const own = await site.ask('GET', `/comments/${rejected.id}`, rejected.secret);
  expect(own).toMatchObject({ status: 'rejected' });
  expect(textAt(own, 'reason')).toMatch(/wirbt.*Schreiben Sie gern, was Sie erlebt haben\. aj$/);

  await expect(pane(page)).toContainText('gut gewirkt');
  await page.keyboard.press('a');
  await expect(said(page)).toContainText('Freigegeben: Emmy N.');
  await expect(pane(page)).toContainText('Wie lange dauert der Aufbau');
  await page.keyboard.press('e');
  await page.getByLabel('Antwort der Redaktion').fill('Rechnen Sie mit <b>einem</b> Jahr.');
  await page.getByRole('button', { name: 'Freigeben und Antwort veröffentlichen' }).press('Enter');
  await expect(said(page)).toContainText('Antwort veröffentlicht');
  const shown = await site.ask('GET', '/modules/quartiersmanagement/feedback');
  expect(at(shown, 'comments')).toMatchObject([
    { id: answered.id, replies: [{ text: 'Rechnen Sie mit <b>einem</b> Jahr.', editors: true }] },
  ]);
  expect(await site.ask('GET', `/comments/${approved.id}`, approved.secret)).toMatchObject({
    status: 'published',
  });

  await expect(pane(page)).toContainText('Erster von dreien');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(entry(page, 'Zweiter')).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText('2 ausgewählt')).toBeVisible();
  await page.keyboard.press('a');
  await expect(said(page)).toContainText('2 Kommentare entschieden.');
  await expect(pane(page)).toContainText('Dritter von dreien');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('nächster Kommentar');
  expect(await findings(page, 'keys')).toEqual([]);
  await page.getByLabel('Tastenkürzel benutzen').press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await expect(page.getByText('ausgewählt')).toHaveCount(0);
  const states = [];
  for (const { id, secret } of rest) {
    states.push(at(await site.ask('GET', `/comments/${id}`, secret), 'status'));
  }
  expect(states).toEqual(['published', 'published', 'pending']);
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(page.getByText('Alles entschieden.')).toBeVisible();
});

test('shows the second moderator what the first one did, and never loses a draft', async ({
  page,
  browser,
  site,
}) => {
  const contested = await site.write('hausbetreuung', 'Darüber entscheiden zwei zugleich.');
  const changed = await site.write('hausbetreuung', 'Dieser Text ändert sich gleich.');
  await enrol(page, await site.invite('joan@beispielstadt.de'));
  const other = await browser.newContext();
  const second = await other.newPage();
  await enrol(second, await site.invite('dorothy@beispielstadt.de'));

  for (const one of [page, second]) await entry(one, 'zwei zugleich').click();
  await expect(pane(page)).toContainText('Darüber entscheiden zwei zugleich.');
  await expect(pane(second)).toContainText('Darüber entscheiden zwei zugleich.');
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(said(page)).toContainText('Freigegeben');
  await second.getByRole('button', { name: 'Ablehnen …' }).click();
  await second.getByLabel('ist Werbung').check();
  await second.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).click();
  await expect(pane(second)).toContainText(
    /Inzwischen entschieden: joan@beispielstadt\.de hat diesen Kommentar .* freigegeben\./,
  );
  await expect(entry(second, 'zwei zugleich')).toHaveCount(0);
  expect(await site.ask('GET', `/comments/${contested.id}`, contested.secret)).toMatchObject({
    status: 'published',
  });

  await entry(page, 'ändert sich gleich').click();
  await expect(pane(page)).toContainText('Dieser Text ändert sich gleich.');
  const mended = { text: 'Das ist die neue Fassung des Textes.' };
  await site.ask('PATCH', `/comments/${changed.id}`, changed.secret, mended);
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(pane(page)).toContainText('Der Text hat sich geändert, während Sie ihn lasen.');
  await expect(pane(page)).toContainText('Das ist die neue Fassung des Textes.');
  // Coming back to a page that was left shows what others did meanwhile.
  await entry(second, 'neue Fassung').or(entry(second, 'ändert sich')).click();
  await second.getByRole('button', { name: 'Ablehnen …' }).click();
  await second.getByLabel('gehört nicht zum Modul').check();
  await second.getByLabel('Dazu noch ein Satz').fill('Ein Entwurf, der bleibt.');

  // The session ends in the middle: nothing is lost, and the same decision goes through after signing in again.
  site.endSessions();
  await second.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).click();
  const again = second.getByRole('dialog', { name: 'Bitte neu anmelden' });
  await expect(again).toBeVisible();
  expect(await findings(second, 'signing in again')).toEqual([]);
  await again.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(second.getByLabel('Dazu noch ein Satz')).toHaveValue('Ein Entwurf, der bleibt.');
  await second.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).click();
  await again.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(said(second)).toContainText('Abgelehnt');
  const own = await site.ask('GET', `/comments/${changed.id}`, changed.secret);
  expect(textAt(own, 'reason')).toContain('Ein Entwurf, der bleibt.');

  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.getByText('Ihre Sitzung ist beendet.')).toBeVisible();
  await page.getByRole('button', { name: 'Neu anmelden' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(pane(page)).toContainText('dorothy@beispielstadt.de');
  await other.close();
});

test('upholds a report, finds, exports and erases on request, and logs it', async ({ page, site }) => {
  const { id, secret } = await site.write('nachbarschaftshilfe', 'Frau Muster aus der Ahornstraße 3 hilft.');
  await enrol(page, await site.invite('mary@beispielstadt.de', 'administrator'));
  await entry(page, 'Frau Muster').click();
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(said(page)).toContainText('Freigegeben');
  const reporter = await site.write('nachbarschaftshilfe', 'Ein Text, um ein Geheimnis zu haben.');
  const body = { reason: 'personal-data', text: '<b>Die Adresse</b> stimmt wirklich.' };
  await site.ask('POST', `/comments/${id}/reports`, reporter.secret, body);

  await goTo(page, /^Meldungen/);
  await page.getByRole('link', { name: /Frau Muster/ }).click();
  await expect(page.getByText('Jemand meldet: nennt persönliche Daten').last()).toBeVisible();
  await expect(page.getByText('<b>Die Adresse</b> stimmt wirklich.').first()).toBeVisible();
  expect(await findings(page, 'reports')).toEqual([]);
  await page.getByRole('button', { name: 'Von der Seite nehmen …' }).click();
  await page.getByLabel('nennt persönliche Daten').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Von der Seite nehmen' }).click();
  await expect(page.getByText('Keine offenen Meldungen')).toBeVisible();
  expect(await site.ask('GET', `/comments/${id}`, secret)).toMatchObject({ status: 'rejected' });
  expect(at(await site.ask('GET', '/modules/nachbarschaftshilfe/feedback'), 'comments')).toEqual([]);

  await goTo(page, /^Suche/);
  await page.getByLabel('Wörter, Name oder Kennung').fill('ahornstraße');
  await page.getByRole('main').getByLabel('Modul', { exact: true }).selectOption('nachbarschaftshilfe');
  await page.getByLabel('Stand').selectOption('rejected');
  await page.getByRole('button', { name: 'Suchen', exact: true }).last().click();
  await expect(page.getByText('Ein Kommentar', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /Frau Muster/ }).click();
  await expect(pane(page)).toContainText(
    'mary@beispielstadt.de hat nach einer Meldung von der Seite genommen',
  );
  expect(await findings(page, 'search')).toEqual([]);
  await page.goBack();
  await expect(page.getByText('Wählen Sie links einen Eintrag aus.')).toBeVisible();
  await page.goForward();

  site.forgetConfirmations();
  await page.getByText('Auf Wunsch der Autorin oder des Autors').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Auskunft/ }).click();
  const confirm = page.getByRole('dialog', { name: 'Sind Sie es?' });
  await confirm.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  expect((await download).suggestedFilename()).toMatch(/^kommentar-.*\.jsonl$/);
  site.forgetConfirmations();
  await page.getByRole('button', { name: 'Endgültig löschen …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Endgültig löschen' }).click();
  await confirm.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByText('Der Kommentar ist gelöscht.')).toBeVisible();
  await expect(page.getByText('Diesen Kommentar gibt es nicht mehr.')).toBeVisible();
  expect(await site.ask('GET', `/comments/${id}`, secret)).toMatchObject({ code: 'not-found' });

  await goTo(page, /^Protokoll/);
  await expect(page.getByText('hat endgültig gelöscht')).toBeVisible();
  await expect(page.getByText('Grund: nennt persönliche Daten')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Frau Muster');
  expect(await findings(page, 'log')).toEqual([]);

  await goTo(page, /^Module/);
  const closing = page.getByLabel(/^Kommentieren bei .*Nachbarschaftshilfe/);
  await closing.selectOption('read-only');
  await expect(page.getByText(/^Gespeichert: .*Nachbarschaftshilfe/)).toBeVisible();
  await expect(closing).toHaveValue('read-only');
  const refused = await site.ask('POST', '/modules/nachbarschaftshilfe/comments', secret, {
    text: 'Das wird nicht mehr angenommen.',
  });
  expect(refused).toMatchObject({ code: 'closed' });
  expect(await findings(page, 'modules')).toEqual([]);

  await goTo(page, /^Betrieb/);
  await expect(page.getByText('Noch keine Sicherung.')).toBeVisible();
  expect(await findings(page, 'upkeep')).toEqual([]);
  const all = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Alles ausgeben' }).click();
  expect((await all).suggestedFilename()).toMatch(/^rueckmeldungen-.*\.jsonl$/);
});

test('keeps the team: invites, gives rights, and lets a colleague who leaves in no more', async ({
  page,
  browser,
  site,
}) => {
  await enrol(page, await site.invite('chefin@beispielstadt.de', 'administrator'));
  await goTo(page, /^Team/);
  await page.getByLabel('E-Mail-Adresse').fill('neu@beispielstadt.de');
  await page.getByRole('button', { name: 'Einladen' }).click();
  const link = await page.getByLabel('Link für neu@beispielstadt.de').inputValue();
  expect(link).toMatch(/#einladung=[\w-]{43}$/);
  expect(await findings(page, 'team')).toEqual([]);

  const other = await browser.newContext();
  const colleague = await other.newPage();
  await enrol(colleague, link);
  await goTo(colleague, /^Team/);
  await expect(colleague.getByText('Einladen und sperren können Administratorinnen')).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Sperren' })).toHaveCount(0);
  await goTo(colleague, /^Betrieb/);
  await expect(colleague.getByRole('button', { name: 'Nur ausgeben, was über mich' })).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Alles ausgeben' })).toHaveCount(0);

  const row = page.getByRole('row').filter({ hasText: 'neu@beispielstadt.de' });
  await page.reload();
  await expect(row).toContainText('aktiv');
  await page.getByLabel('Rolle von neu@beispielstadt.de').selectOption('administrator');
  await expect(said(page)).toContainText('Gespeichert: neu@beispielstadt.de.');
  await colleague.reload();
  await expect(colleague.getByRole('button', { name: 'Alles ausgeben' })).toBeVisible();

  await row.getByRole('button', { name: /^Sperren/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('sofort draußen');
  expect(await findings(page, 'leaving')).toEqual([]);
  await dialog.getByRole('button', { name: 'Sperren' }).click();
  await expect(row).toContainText('gesperrt');
  await colleague.getByRole('button', { name: 'Alles ausgeben' }).click();
  await expect(colleague.getByRole('dialog', { name: 'Bitte neu anmelden' })).toBeVisible();
  await colleague.getByRole('dialog').getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(colleague.getByRole('alert').last()).toContainText('Die Anmeldung hat nicht geklappt.');
  await row.getByRole('button', { name: /^Entsperren/ }).click();
  await expect(row).toContainText('aktiv');
  await other.close();
});

test('shows payloads aimed at moderators as text in list, pane, context, preview and log [1, 2, 4, 23]', async ({
  page,
  site,
}) => {
  const name = `"><img src=x onerror=alert('name')>`;
  const markup =
    '<script>alert(1)</script><svg onload=alert(2)><math><a xlink:href="javascript:alert(3)">x</a></math>';
  const turned = `${markup} \u202Egnp.exe\u202C und \u2066mehr\u2069 \u200Bda`;
  const parent = await site.write('energieberatung', `Der Anfang ${markup}`, { name });
  await enrol(page, await site.invite('hedy@beispielstadt.de'));
  const header = (await page.request.get(`${site.address}/redaktion/`)).headers();
  expect(header['content-security-policy']).toContain("require-trusted-types-for 'script'");
  await entry(page, 'Der Anfang').click();
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(said(page)).toContainText(`Freigegeben: ${name}`);
  await site.write('energieberatung', turned, { inReplyTo: parent.id });
  const reporter = await site.write('energieberatung', 'Noch ein Kommentar für das Geheimnis.');
  await site.ask('POST', `/comments/${parent.id}/reports`, reporter.secret, {
    reason: 'other',
    text: markup,
  });

  // List and pane, with the comment it answers and that one's name as context.
  await page.getByRole('button', { name: 'Neu laden' }).click();
  await expect(entry(page, 'gnp.exe')).toContainText('<script>alert(1)</script>');
  await entry(page, 'gnp.exe').click();
  await expect(pane(page)).toContainText(markup);
  await expect(pane(page)).toContainText(`Der Anfang ${markup}`);
  await expect(pane(page)).toContainText(name);
  for (const code of ['U+202E', 'U+202C', 'U+2066', 'U+2069', 'U+200B']) {
    await expect(pane(page)).toContainText(code);
  }
  const written = await pane(page).evaluate((article) => article.textContent);
  expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/u);
  await expect(pane(page).locator('.foreign').first()).toHaveAttribute('dir', 'auto');

  // What moderators type themselves is previewed as text, too.
  await page.getByRole('button', { name: 'Ablehnen …' }).click();
  await page.getByLabel('anderer Grund').check();
  await page.getByLabel('Begründung').fill(markup);
  await expect(page.getByRole('dialog')).toContainText(`Das liest die Autorin oder der Autor:${markup}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).click();
  await expect(said(page)).toContainText('Abgelehnt');
  await goTo(page, /^Meldungen/);
  await page.getByRole('link', { name: /Der Anfang/ }).click();
  await expect(pane(page)).toContainText(markup);
  await goTo(page, /^Suche/);
  await page.getByRole('link', { name: /gnp\.exe/ }).click();
  await expect(pane(page)).toContainText(markup);
  await goTo(page, /^Protokoll/);
  await expect(page.getByText('hat abgelehnt').first()).toBeVisible();

  // Nothing a visitor wrote became an element anywhere on the desk.
  expect(await page.locator('main :is(img, svg, math, script, iframe)').count()).toBe(0);
});

test('says how many wait in all, and loses none of ten presses', async ({ page, site }) => {
  const written = [];
  for (let n = 0; n < 60; n++) {
    written.push(
      await site.write('gemeinschaftsgarten', `Bericht ${'abcdefghij'.repeat(1 + (n % 7))}${'x'.repeat(n)}`),
    );
  }
  const same = 'Immer derselbe Text, immer wieder.';
  for (let n = 0; n < 4; n++) await site.write('gemeinschaftsgarten', same);
  await enrol(page, await site.invite('emmy@beispielstadt.de'));
  const heading = page.getByRole('heading', { name: /Kommentare warten/ });
  await expect(heading).toBeVisible();
  const before = Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0]);
  expect(before).toBeGreaterThanOrEqual(64);
  const first = page
    .getByRole('list', { name: /Wartende Kommentare/ })
    .getByRole('link')
    .first();
  await expect(first).toHaveAttribute('aria-current', 'true');
  // One after the other, as fast as a hand can, without waiting for an answer.
  for (let press = 0; press < 10; press++) await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: `${before - 10} Kommentare warten` })).toBeVisible();
  await expect(async () => {
    const waiting = await page.request.get(`${site.address}/api/v1/moderation/queue`);
    expect(at(await waiting.json(), 'total')).toBe(before - 10);
  }).toPass();
  expect(await findings(page, 'many')).toEqual([]);

  await page.getByRole('link', { name: '4-mal derselbe oder fast derselbe Text' }).click();
  await expect(page.getByRole('heading', { name: '4 Kommentare davon warten' })).toBeVisible();
  await page.getByRole('link', { name: 'Wieder alles zeigen' }).click();
  await page.getByRole('button', { name: 'Nehme ich' }).click();
  await expect(said(page)).toContainText('jetzt Ihnen zugeteilt');
  await page.getByLabel('Zeigen').selectOption('me');
  await expect(page.getByRole('heading', { name: 'Ein Kommentar davon wartet' })).toBeVisible();
});
