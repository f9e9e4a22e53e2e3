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
const list = (page: Page) => page.getByRole('list', { name: /Wartende Kommentare/ });
const pane = (page: Page) => page.getByRole('article').first();
const goTo = (page: Page, view: RegExp) =>
  page.getByRole('navigation', { name: 'Bereiche der Redaktion' }).getByRole('link', { name: view }).click();

test('decides a flood in one go, more than the endpoint takes at once, by keyboard', async ({
  page,
  site,
}) => {
  const calm = await site.write('wohnberatung', 'Bei uns hat die Beratung im Haus gut gewirkt, seit Jahren.');
  const names = ['Anna', 'Bert', 'Carla', 'Dirk', 'Emil'];
  const flood = await Promise.all(
    Array.from({ length: 130 }, (_, n) =>
      site.write(
        'mittagstisch',
        `Hallo, ich bin ${names[n % 5] ?? ''}. Unsere Firma hilft billig beim Umzug, schnell und ohne Anzahlung, Ruf ${n}!`,
      ),
    ),
  );
  await enrol(page, await site.invite('ada@beispielstadt.de', 'administrator'));
  await expect(page.getByRole('heading', { name: '131 Kommentare warten' })).toBeVisible();
  await page.getByRole('link', { name: '130-mal derselbe oder fast derselbe Text' }).click();
  await expect(page.getByRole('heading', { name: '130 Kommentare davon warten' })).toBeVisible();
  await expect(list(page).getByRole('link')).toHaveCount(130);
  await expect(page.getByRole('button', { name: 'Alle 130 auswählen' })).toBeVisible();
  expect(await findings(page, 'group')).toEqual([]);
  await page.keyboard.press('*');
  await expect(page.getByText('130 ausgewählt')).toBeVisible();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Warum lehnen Sie die 130 Kommentare ab?');
  await dialog.getByRole('radio', { name: 'ist Werbung' }).press('Space');
  await dialog.getByRole('button', { name: 'Ablehnen' }).press('Enter');
  await expect(said(page)).toHaveText('130 Kommentare entschieden.');
  await expect(page.getByText('Hier ist alles entschieden. Anderes kann noch warten.')).toBeVisible();
  for (const { id, secret } of [flood[0], flood[129]].filter((one) => one !== undefined)) {
    expect(await site.ask('GET', `/comments/${id}`, secret)).toMatchObject({ status: 'rejected' });
  }
  expect(await site.ask('GET', `/comments/${calm.id}`, calm.secret)).toMatchObject({ status: 'pending' });
  await page.getByRole('link', { name: 'Wieder alles zeigen' }).click();
  await expect(page.getByRole('heading', { name: 'Ein Kommentar wartet' })).toBeVisible();
});

test('gives work to a colleague, filters by it, and lets two people look where that is wanted', async ({
  page,
  browser,
  site,
}) => {
  await site.write('hausbetreuung', 'Das gebe ich an eine Kollegin weiter.');
  await site.write('mieterbeirat', 'Hier sehen zwei Menschen hin, ehe es erscheint.');
  await enrol(page, await site.invite('chefin@beispielstadt.de', 'administrator'));
  const other = await browser.newContext();
  const second = await other.newPage();
  await enrol(second, await site.invite('grace@beispielstadt.de', 'moderator'));
  await page.reload();

  await list(page).getByRole('link').filter({ hasText: 'eine Kollegin' }).click();
  await expect(pane(page)).toContainText('Das gebe ich an eine Kollegin weiter.');
  await page.getByLabel('Weitergeben an …').selectOption('grace@beispielstadt.de');
  await expect(said(page)).toHaveText('Dieser Eintrag ist jetzt grace@beispielstadt.de zugeteilt.');
  await expect(pane(page)).toContainText('hat grace@beispielstadt.de');
  await second.getByLabel('Zeigen').selectOption('me');
  await expect(second.getByRole('heading', { name: 'Ein Kommentar davon wartet' })).toBeVisible();
  await expect(list(second).getByRole('link')).toContainText(['Das gebe ich an eine Kollegin weiter.']);
  await page.getByLabel('Zeigen').selectOption('was grace@beispielstadt.de hat');
  await expect(list(page).getByRole('link')).toHaveCount(1);
  await page.getByText('Modul, Art, Alter').click();
  await page.getByRole('main').getByLabel('Modul', { exact: true }).selectOption('mieterbeirat');
  await expect(page.getByRole('heading', { name: 'Nichts davon wartet' })).toBeVisible();
  await page.getByLabel('Zeigen').selectOption('alles, was wartet');
  await expect(page.getByRole('heading', { name: 'Ein Kommentar davon wartet' })).toBeVisible();
  await page.getByLabel('Wartet', { exact: true }).selectOption('seit mindestens einem Tag');
  await expect(page.getByRole('heading', { name: 'Nichts davon wartet' })).toBeVisible();
  expect(await findings(page, 'filters')).toEqual([]);

  await goTo(page, /^Module/);
  const wanted = page.getByLabel(/^Bei .*Mieterbeirat.* geben zwei Menschen frei/);
  await wanted.click();
  await expect(said(page)).toContainText('Gespeichert');
  await expect(wanted).toBeChecked();
  await goTo(page, /^Warteschlange/);
  await list(page).getByRole('link').filter({ hasText: 'sehen zwei Menschen hin' }).click();
  await expect(pane(page)).toContainText('Hier sehen zwei Menschen hin');
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(said(page)).toContainText('Jetzt sieht noch jemand anderes hin.');
  await expect(list(page).getByRole('link').filter({ hasText: 'sehen zwei Menschen hin' })).toHaveCount(0);
  await second.getByLabel('Zeigen').selectOption('');
  await second.getByRole('button', { name: 'Neu laden' }).click();
  await list(second).getByRole('link').filter({ hasText: 'sehen zwei Menschen hin' }).click();
  await expect(pane(second)).toContainText('chefin@beispielstadt.de hat zugestimmt, zweiter Blick fehlt');
  await second.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(said(second)).toContainText('Freigegeben');
  const shown = await site.ask('GET', '/modules/mieterbeirat/feedback');
  expect([at(shown, 'comments')].flat()).toHaveLength(1);
  await other.close();
});

test('keeps lists of words and links that mark and sort, and decide nothing', async ({
  page,
  browser,
  site,
}) => {
  await site.write('verfuegungsfonds', 'Ein ruhiger Bericht, der zuerst kam.');
  const marked = await site.write('verfuegungsfonds', 'Großer Rabatt, siehe www.billig.example/jetzt');
  await enrol(page, await site.invite('liste@beispielstadt.de', 'administrator'));
  await goTo(page, /^Listen/);
  const words = page.getByRole('region', { name: 'Wörter' });
  await words.getByLabel('Neues Wort').fill('  Rabatt ');
  await words.getByRole('button', { name: 'Aufnehmen' }).click();
  await expect(said(page)).toHaveText('Aufgenommen: Rabatt.');
  await expect(words.getByRole('listitem')).toContainText('rabatt');
  const links = page.getByRole('region', { name: 'Links' });
  await links.getByLabel('Neuer Link').fill('kein host');
  await links.getByRole('button', { name: 'Aufnehmen' }).press('Enter');
  await expect(links.getByRole('alert')).toContainText('Nicht geändert.');
  await expect(links.getByLabel('Neuer Link')).toHaveValue('kein host');
  await links.getByLabel('Neuer Link').fill('https://www.billig.example/irgendwas?x=1');
  await links.getByRole('button', { name: 'Aufnehmen' }).press('Enter');
  await expect(links.getByRole('listitem')).toContainText('billig.example');
  expect(await findings(page, 'lists')).toEqual([]);

  const other = await browser.newContext();
  const second = await other.newPage();
  await enrol(second, await site.invite('leser@beispielstadt.de', 'moderator'));
  await goTo(second, /^Listen/);
  await expect(second.getByText('Die Listen führen Administratorinnen und Administratoren.')).toBeVisible();
  await expect(second.getByText('billig.example')).toBeVisible();
  await expect(second.getByRole('button', { name: /Streichen|Aufnehmen/ })).toHaveCount(0);
  await other.close();

  await goTo(page, /^Warteschlange/);
  await page.getByLabel('Reihenfolge').selectOption('Auffälliges zuerst');
  await expect(list(page).getByRole('link').first()).toContainText('Großer Rabatt');
  await expect(list(page).getByRole('link').first()).toContainText('Wort der Liste');
  await expect(list(page).getByRole('link').first()).toContainText('Link der Liste');
  expect(await site.ask('GET', `/comments/${marked.id}`, marked.secret)).toMatchObject({ status: 'pending' });
  await goTo(page, /^Listen/);
  await words.getByRole('button', { name: 'Streichen' }).click();
  await expect(said(page)).toHaveText('Gestrichen: rabatt.');
  await expect(words.getByText('Noch nichts.')).toBeVisible();
});

test('gives an objection to somebody else than who rejected, who decides with a reason', async ({
  page,
  browser,
  site,
}) => {
  const { id, secret } = await site.write('quartiersbuero', 'Das Büro in der Mitte hat uns sehr geholfen.');
  await enrol(page, await site.invite('joan@beispielstadt.de', 'administrator'));
  const other = await browser.newContext();
  const second = await other.newPage();
  await enrol(second, await site.invite('dorothy@beispielstadt.de', 'moderator'));
  await list(page).getByRole('link').filter({ hasText: 'Das Büro in der Mitte' }).click();
  await expect(pane(page)).toContainText('Das Büro in der Mitte');
  await page.getByRole('button', { name: 'Ablehnen …' }).click();
  await page.getByLabel('ist Werbung').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Ablehnen' }).click();
  await expect(said(page)).toContainText('Abgelehnt');
  const text = 'Das ist keine <b>Werbung</b>, ich wohne dort.';
  await site.ask('POST', `/comments/${id}/objections`, secret, { text });

  const objections = (who: Page) => who.getByRole('list', { name: /Offene Widersprüche/ }).getByRole('link');
  await goTo(page, /^Widersprüche/);
  await objections(page).click();
  await expect(pane(page)).toContainText(text);
  await expect(pane(page)).toContainText('Diesen Kommentar haben Sie selbst abgelehnt.');
  await expect(page.getByRole('button', { name: /Doch veröffentlichen|Bei der Ablehnung/ })).toHaveCount(0);
  await page.getByLabel('Weitergeben an …').selectOption('dorothy@beispielstadt.de');
  await expect(objections(page)).toContainText('hat dorothy@beispielstadt.de');

  await second.reload();
  await expect(
    second.getByRole('navigation').getByRole('link', { name: /^Widersprüche ?, 1 wartet/ }),
  ).toBeVisible();
  await goTo(second, /^Widersprüche/);
  await expect(second.getByText('Über einen davon können Sie entscheiden.')).toBeVisible();
  await objections(second).click();
  await expect(pane(second)).toContainText('Abgelehnt hat joan@beispielstadt.de.');
  expect(await findings(second, 'objection')).toEqual([]);
  await second.getByRole('button', { name: 'Doch veröffentlichen …' }).press('Enter');
  const dialog = second.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
  await expect(dialog).toContainText('Bitte begründen Sie das mit mindestens drei Zeichen.');
  await dialog
    .getByLabel('Begründung für die Autorin oder den Autor')
    .fill('Sie haben recht, es ist ein Bericht.');
  await dialog.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
  await expect(said(second)).toContainText('Der Kommentar ist veröffentlicht');
  await expect(second.getByRole('heading', { name: 'Keine offenen Widersprüche' })).toBeVisible();
  expect(await site.ask('GET', `/comments/${id}`, secret)).toMatchObject({
    status: 'published',
    objection: { status: 'upheld', answer: 'Sie haben recht, es ist ein Bericht.' },
  });
  await goTo(second, /^Protokoll/);
  await expect(second.getByRole('table')).toContainText('hat nach einem Widerspruch doch veröffentlicht');
  await other.close();
});
