import { test as base, expect as strictExpect, type Page } from '@playwright/test';
import { findings } from '../support/desk-findings.ts';
import { enrol, startModeratedSite, type ModeratedSite } from '../support/moderated-site.ts';
import { at } from '../support/read-json.ts';

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

test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 30_000 });

const said = (page: Page) => page.getByRole('main').getByRole('status').first();
const groups = (page: Page) => page.getByRole('list', { name: /Zurückgehaltene Gruppen/ }).getByRole('link');
const goTo = (page: Page, view: RegExp) =>
  page.getByRole('navigation', { name: 'Bereiche der Redaktion' }).getByRole('link', { name: view }).click();

test('shows what is held as groups with their picture, decides them with a reason, and releases', async ({
  page,
  browser,
  site,
}) => {
  // A machine that says the same thirteen times, and a table of colleagues who do not.
  for (let n = 0; n < 13; n++) {
    await site.rate('wohnberatung', { time: 1, staff: 1 }, '192.0.2.7', 'wohnungsunternehmen');
  }
  for (let n = 0; n < 6; n++) await site.rate('mittagstisch', { time: 1 + (n % 3) }, '198.51.100.7');
  await site.rate('mieterbeirat', { time: 2 }, '203.0.113.9');
  await enrol(page, await site.invite('ada@beispielstadt.de', 'administrator'));
  await expect(page.getByRole('link', { name: /^Einschätzungen ?, 2 warten/ })).toBeVisible();
  await goTo(page, /^Einschätzungen/);
  await expect(page.getByRole('heading', { name: '2 Gruppen zurückgehalten' })).toBeVisible();
  await expect(page.getByText('19 Angaben, die erst zählen, wenn Sie es so entscheiden.')).toBeVisible();
  await expect(groups(page)).toHaveCount(2);
  expect(await findings(page, 'held')).toEqual([]);

  await groups(page).filter({ hasText: 'Wohnberatung' }).click();
  const pane = page.getByRole('article');
  await expect(pane).toContainText('13 Einschätzungen');
  await expect(pane).toContainText('mehr als 5 Einschätzungen aus einem Netz, dem Netz A');
  await expect(pane).toContainText('13-mal „schnell umsetzbar“');
  await expect(pane).toContainText('13-mal Wohnungsunternehmen oder Genossenschaft');
  await expect(pane.locator('svg')).toHaveCount(2);
  expect(await findings(page, 'held group')).toEqual([]);

  // By keyboard alone: a reason is asked for, and the next group has the focus.
  await page.getByRole('button', { name: 'Verwerfen …' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Verwerfen' }).press('Enter');
  await expect(dialog).toContainText('Bitte begründen Sie das mit mindestens drei Zeichen.');
  expect(await findings(page, 'reason for the log')).toEqual([]);
  await dialog.getByLabel('Begründung für das Protokoll').fill('Von einem Rechner');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Verworfen: 13 Einschätzungen, Wohnberatung');
  await expect(groups(page)).toHaveCount(1);
  await expect(groups(page)).toBeFocused();
  await expect(pane).toContainText('Mittagstisch');

  // Somebody else is faster with the other one.
  const other = await browser.newContext();
  const second = await other.newPage();
  await enrol(second, await site.invite('grace@beispielstadt.de', 'moderator'));
  await goTo(second, /^Einschätzungen/);
  await expect(second.getByText(/Vorziehen können ihn Administratorinnen/)).toBeVisible();
  await expect(second.getByRole('button', { name: /Neuen Stand/ })).toHaveCount(0);
  await groups(second).click();
  for (const one of [page, second]) {
    await one.getByRole('button', { name: 'Zählen lassen …' }).click();
    await one.getByLabel('Begründung für das Protokoll').fill('Kollegium an einem Tisch');
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Zählen lassen' }).click();
  await expect(said(page)).toContainText(
    'Zählt ab dem nächsten Stand: 6 Einschätzungen, Mietertreff und Mittagstisch',
  );
  await expect(page.getByRole('heading', { name: 'Nichts zurückgehalten' })).toBeVisible();
  await second.getByRole('dialog').getByRole('button', { name: 'Zählen lassen' }).click();
  await expect(said(second)).toContainText('hat inzwischen jemand anderes entschieden');
  await goTo(second, /^Module/);
  await second.goto(`${site.address}/redaktion/#einschaetzungen?module=mittagstisch`);
  await expect(second.getByText(/Herausnehmen, was schon zählt, können/)).toBeVisible();
  await expect(second.getByRole('button', { name: /Herausnehmen/ })).toHaveCount(0);
  await other.close();

  const stand = page.getByRole('region', { name: 'Stand der Zahlen' });
  await expect(stand).toContainText(/liegt bereit: 7 Einschätzungen\./);
  await stand.getByRole('button', { name: 'Neuen Stand jetzt veröffentlichen …' }).click();
  await expect(dialog).toContainText('Ab sofort zählt mit: 7 Einschätzungen.');
  expect(await findings(page, 'release')).toEqual([]);
  await dialog.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
  await expect(said(page)).toHaveText(/^Veröffentlicht: Stand \d+\. \S+, 7 neue Einschätzungen\.$/);
  await expect(stand).toContainText(/Stand \d+\. \S+: 7 neue Einschätzungen\./);
  const raters = async () => {
    const shown = await site.ask('GET', '/modules/mittagstisch/feedback');
    return at(shown, 'summary', 'raters');
  };
  expect(await raters()).toBe(6);

  // Taken out again, from one network of one day.
  await page.getByLabel('Modul', { exact: true }).selectOption('mittagstisch');
  const row = page.getByRole('row').filter({ hasText: 'Einschätzungen' });
  await expect(row).toContainText('A');
  expect(await findings(page, 'intake')).toEqual([]);
  await row.getByRole('button', { name: /^Herausnehmen/ }).click();
  await expect(dialog).toContainText('aus dem Netz A zählen dann nie mehr');
  await dialog.getByLabel('Begründung für das Protokoll').fill('Doch abgesprochen');
  site.forgetConfirmations();
  await dialog.getByRole('button', { name: 'Herausnehmen' }).click();
  await page
    .getByRole('dialog', { name: 'Sind Sie es?' })
    .getByRole('button', { name: 'Mit Passkey anmelden' })
    .click();
  await expect(said(page)).toHaveText('Herausgenommen: 6 Angaben.');
  await expect(row.getByRole('button')).toHaveCount(0);
  // Days that lie the wrong way round are said before anything is asked.
  await page.getByLabel('vom Tag').fill('2026-11-30');
  await page.getByLabel('bis einschließlich').fill('2026-11-01');
  await page.getByRole('button', { name: 'Herausnehmen …', exact: true }).click();
  await expect(page.getByText('Der letzte Tag liegt vor dem ersten.')).toBeVisible();

  await goTo(page, /^Protokoll/);
  const log = page.getByRole('table');
  await expect(log).toContainText('hat aus den Zahlen herausgenommen · 6 Angaben');
  await expect(log).toContainText('Begründung: Doch abgesprochen');
  await expect(log).toContainText('hat einen neuen Stand veröffentlicht · 7 neue Einschätzungen');
  await expect(log).toContainText('hat Zurückgehaltenes verworfen · 13 Angaben');
  expect(await findings(page, 'log of held')).toEqual([]);
});
