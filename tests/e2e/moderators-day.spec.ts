import { test as base, expect as strictExpect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { findings } from '../support/desk-findings.ts';
import { startModeratedSite, type ModeratedSite } from '../support/moderated-site.ts';
import { at } from '../support/read-json.ts';
import { waitingTexts } from '../support/waiting-texts.ts';

// Two cores may be shared by everything at once; what is waited for is still a state, never a time.
const expect = strictExpect.configure({ timeout: 20_000 });

const test = base.extend<object, { readonly site: ModeratedSite }>({
  site: [
    async ({}, use) => {
      const site = await startModeratedSite(true);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.describe.configure({ timeout: 600_000 });
test.use({ actionTimeout: 30_000 });

const said = (page: Page) => page.getByRole('main').getByRole('status').first();
const list = (page: Page) => page.getByRole('list', { name: /Wartende Kommentare/ });
const pane = (page: Page) => page.getByRole('article').first();
const views = (page: Page) => page.getByRole('navigation', { name: 'Bereiche der Redaktion' });

const modules = ['wohnberatung', 'mittagstisch', 'mieterbeirat', 'besuchsdienst', 'energieberatung'];

/** Looks at the page as it is on a phone and on a desk, by day and by night: pictures for people, findings for the test. */
async function look(page: Page, name: string): Promise<void> {
  expect(await findings(page, name)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      const path = test.info().outputPath(`${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Walks with the tab key to something and presses it: nothing on this day needs a mouse. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.focus();
  await page.keyboard.press('Enter');
}

async function goTo(page: Page, view: RegExp): Promise<void> {
  await views(page).getByRole('link', { name: view }).focus();
  await page.keyboard.press('Enter');
}

/** Sets up a passphrase with a one-time password and gives back what makes the codes. */
async function enrolWithPassphrase(page: Page, link: string): Promise<TOTP> {
  await page.goto(link);
  await page.getByLabel('Passphrase wählen').fill('vier Wörter sind genug');
  await press(page, 'Weiter zum Einmalcode');
  const address = (await page.getByRole('link', { name: /in der App öffnen/ }).getAttribute('href')) ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(new URL(address).searchParams.get('secret') ?? '') });
  await page.getByLabel('Einmalcode').fill(totp.generate());
  await press(page, 'Einrichtung abschließen');
  await page.getByText('Angemeldet als').waitFor();
  return totp;
}

/**
 * What came in before the day begins: 120 honest comments, a flood of 60, 20 of one house, and stuffed ratings. Gives
 * back the secrets of the authors by the id of their comment.
 */
async function fill(site: ModeratedSite): Promise<ReadonlyMap<string, string>> {
  const texts = waitingTexts(140);
  const secrets = new Map<string, string>();
  const write = async (n: number, from: string, module = modules[n % modules.length] ?? '') => {
    const named = n % 3 === 0 ? { name: `Person ${n}` } : {};
    const { id, secret } = await site.write(module, texts[n] ?? '', named, from);
    secrets.set(id, secret);
  };
  for (let n = 0; n < 120; n++) await write(n, `198.51.${n}.7`);
  for (let n = 120; n < 140; n++) await write(n, '203.0.113.7', 'nachbarschaftshilfe');
  // They came over four days, the flood in a minute.
  site.change(`UPDATE comment SET created_at = created_at - 2880000 * (length(text) % 120);
    UPDATE comment SET updated_at = created_at`);
  for (let n = 0; n < 60; n++) {
    const text = `Hallo zusammen, hier schreibt Team ${n} von Schnellumzug. Wir packen, tragen und putzen für Sie billig und ohne Anzahlung, jetzt anrufen!`;
    await site.write('umzugsmanagement', text, {}, `192.0.${n % 3}.1`);
  }
  for (let n = 0; n < 40; n++) {
    await site.rate('wohnberatung', { time: 1, staff: 1, cost: 1 }, '192.0.2.7', 'wohnungsunternehmen');
  }
  for (let n = 0; n < 12; n++) await site.rate('mieterbeirat', { time: 5, cost: 5 }, `198.52.${n}.7`);
  for (let n = 0; n < 9; n++) {
    await site.rate(
      'mittagstisch',
      { phase: 1 + (n % 5), time: 1 + (n % 4), cost: 2 },
      '203.0.113.80',
      'kommune',
    );
  }
  for (let n = 0; n < 7; n++)
    await site.rate('besuchsdienst', { time: 1 + (n % 5), staff: 3 }, `198.53.${n}.7`);
  return secrets;
}

test('is a day of a moderator, by keyboard alone', async ({ page, browser, site }) => {
  const secrets = await fill(site);
  await page.setViewportSize({ width: 1280, height: 900 });
  const totp = await enrolWithPassphrase(page, await site.invite('berta@beispielstadt.de', 'administrator'));
  const other = await browser.newContext();
  const colleague = await other.newPage();
  await enrolWithPassphrase(colleague, await site.invite('carlo@beispielstadt.de', 'moderator'));

  // In the morning: with passphrase and code.
  await press(page, 'Abmelden');
  await expect(page.getByRole('heading', { name: 'Anmelden', exact: true })).toBeVisible();
  await look(page, '01-anmelden');
  await page.getByLabel('E-Mail-Adresse').fill('berta@beispielstadt.de');
  await page.getByLabel('Passphrase', { exact: true }).fill('vier Wörter sind genug');
  await page.getByLabel('Einmalcode').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '200 Kommentare warten' })).toBeVisible();
  await expect(views(page).getByRole('link', { name: /^Einschätzungen ?, 3 warten/ })).toBeVisible();
  await expect(pane(page)).toContainText('Was Sie dazu wissen sollten');
  await look(page, '02-warteschlange');

  // The flood goes in one go.
  await press(page, /^60-mal derselbe oder fast derselbe Text/, 'link');
  await expect(page.getByRole('heading', { name: '60 Kommentare davon warten' })).toBeVisible();
  await page.keyboard.press('*');
  await expect(page.getByText('60 ausgewählt')).toBeVisible();
  await look(page, '03-schwall');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'ist Werbung' }).press('Space');
  await look(page, '04-grund');
  await dialog.getByRole('button', { name: 'Ablehnen' }).press('Enter');
  await expect(said(page)).toHaveText('60 Kommentare entschieden.');
  await press(page, 'Wieder alles zeigen', 'link');
  await expect(page.getByRole('heading', { name: '140 Kommentare warten' })).toBeVisible();

  // Then one after the other; one of them is for a colleague.
  await expect(list(page).getByRole('link').first()).toHaveAttribute('aria-current', 'true');
  for (let n = 0; n < 10; n++) await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: '130 Kommentare warten' })).toBeVisible();
  // All ten answers are there: the number in the head is the endpoint's.
  await expect(views(page).getByRole('link', { name: /^Warteschlange ?, 130 warten/ })).toBeVisible();
  await page.getByLabel('Weitergeben an …').focus();
  await page.keyboard.press('c');
  await expect(pane(page)).toContainText('hat carlo@beispielstadt.de');
  const given = new URL(page.url()).hash.replace('#warteschlange/', '');
  await look(page, '05-zugeteilt');

  // What is held.
  await goTo(page, /^Einschätzungen/);
  await expect(page.getByRole('heading', { name: '3 Gruppen zurückgehalten' })).toBeVisible();
  await look(page, '06-zurueckgehalten');
  await press(page, /^Wohnberatung.*40 Einschätzungen/, 'link');
  await expect(pane(page)).toContainText('40-mal „schnell umsetzbar“');
  await look(page, '07-gruppe');
  await press(page, 'Verwerfen …');
  await dialog.getByLabel('Begründung für das Protokoll').fill('Vierzigmal dasselbe aus einem Netz');
  await dialog.getByRole('button', { name: 'Verwerfen' }).press('Enter');
  await expect(said(page)).toContainText('Verworfen: 40 Einschätzungen');
  await press(page, /Mittagstisch.*9 Einschätzungen/, 'link');
  await press(page, 'Zählen lassen …');
  await dialog
    .getByLabel('Begründung für das Protokoll')
    .fill('Besprechung im Rathaus, telefonisch bestätigt');
  await dialog.getByRole('button', { name: 'Zählen lassen' }).press('Enter');
  await expect(said(page)).toContainText('Zählt ab dem nächsten Stand: 9 Einschätzungen');
  await press(page, 'Neuen Stand jetzt veröffentlichen …');
  await look(page, '08-neuer-stand');
  await dialog.getByRole('button', { name: 'Jetzt veröffentlichen' }).press('Enter');
  await expect(said(page)).toContainText('16 neue Einschätzungen');
  const raters = at(await site.ask('GET', '/modules/mittagstisch/feedback'), 'summary', 'raters');
  expect(raters).toBe(9);
  await page.getByLabel('Modul', { exact: true }).selectOption('mittagstisch');
  await expect(page.getByRole('table')).toContainText('Einschätzungen');
  await look(page, '09-eingang');

  // A report.
  const reporter = await site.write('mittagstisch', 'Noch ein Kommentar für das Geheimnis.');
  const shown = await Promise.all(
    modules.map(async (module) =>
      at(await site.ask('GET', `/modules/${module}/feedback`), 'comments', 0, 'id'),
    ),
  );
  const published = shown.find((id): id is string => typeof id === 'string') ?? '';
  await site.ask('POST', `/comments/${published}/reports`, reporter.secret, {
    reason: 'personal-data',
    text: 'Hier steht ein Name.',
  });
  await goTo(page, /^Meldungen/);
  await list(page)
    .or(page.getByRole('list', { name: /Offene Meldungen/ }))
    .getByRole('link')
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Jemand meldet: nennt persönliche Daten').last()).toBeVisible();
  await look(page, '10-meldung');
  await press(page, 'Von der Seite nehmen …');
  await dialog.getByRole('radio', { name: 'nennt persönliche Daten' }).press('Space');
  await dialog.getByRole('button', { name: 'Von der Seite nehmen' }).press('Enter');
  await expect(page.getByText('Keine offenen Meldungen')).toBeVisible();

  // An objection to what the colleague rejected yesterday.
  await colleague.getByLabel('Zeigen').selectOption('me');
  await expect(colleague.getByRole('heading', { name: 'Ein Kommentar davon wartet' })).toBeVisible();
  const theirs = colleague.getByRole('article').first();
  await expect(theirs).toContainText('hat carlo@beispielstadt.de');
  await colleague.keyboard.press('r');
  await colleague.getByRole('radio', { name: 'gehört nicht zum Modul' }).press('Space');
  await colleague.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).press('Enter');
  await expect(said(colleague)).toContainText('Abgelehnt');
  await site.ask('POST', `/comments/${given}/objections`, secrets.get(given), {
    text: 'Mein Beitrag handelt genau davon: von der Arbeit im Haus.',
  });
  await goTo(page, /^Widersprüche/);
  await page
    .getByRole('list', { name: /Offene Widersprüche/ })
    .getByRole('link')
    .focus();
  await page.keyboard.press('Enter');
  await expect(pane(page)).toContainText('Abgelehnt hat carlo@beispielstadt.de.');
  await look(page, '11-widerspruch');
  await press(page, 'Doch veröffentlichen …');
  await dialog.getByLabel(/^Begründung für/).fill('Nach nochmaligem Lesen: Der Beitrag gehört hierher.');
  await dialog.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Keine offenen Widersprüche' })).toBeVisible();

  // The colleague takes one more, and leaves: out at once, and what he had is free again.
  await press(colleague, 'Neu laden');
  await colleague.getByLabel('Zeigen').selectOption('');
  await press(colleague, 'Nehme ich');
  await expect(said(colleague)).toContainText('jetzt Ihnen zugeteilt');
  await goTo(page, /^Team/);
  await press(page, /^Sperren ?: carlo/);
  await dialog.getByRole('button', { name: 'Sperren' }).press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'carlo@' })).toContainText('gesperrt');
  await look(page, '12-team');
  await press(colleague, 'Neu laden');
  await expect(colleague.getByText('Ihre Sitzung ist beendet.')).toBeVisible();
  await goTo(page, /^Warteschlange/);
  await page.getByLabel('Zeigen').selectOption('nobody');
  await expect(page.getByRole('heading', { name: '130 Kommentare davon warten' })).toBeVisible();

  // In the evening all of it can be read.
  await goTo(page, /^Protokoll/);
  await expect(page.getByRole('table')).toContainText('Begründung: Besprechung im Rathaus');
  await look(page, '13-protokoll');
  await goTo(page, /^Listen/);
  await expect(page.getByRole('heading', { name: 'Wörter' })).toBeVisible();
  await look(page, '14-listen');
  await goTo(page, /^Module/);
  await expect(page.getByRole('table')).toContainText('Wohnberatung');
  await look(page, '15-module');
  await other.close();
});
