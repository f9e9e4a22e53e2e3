import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import mammoth from 'mammoth';
import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { planFormat } from '../../src/domain/plan/read-plan.ts';
import { expect, test } from '../support/served-site.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts a plan on the device, as if it had been kept before. */
async function store(page: Page, text: string): Promise<void> {
  await page.goto('/impressum/');
  await page.evaluate((words) => localStorage.setItem('merkliste', words), text);
}

function planText(items: readonly (readonly [module: string, phase: string, remark?: string])[]): string {
  return JSON.stringify({
    format: planFormat,
    version: 1,
    title: 'Quartier am Birkenweg',
    items: items.map(([module, phase, remark = '']) => ({ module, phase, remark })),
  });
}

async function contentOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test.describe('the finder', () => {
  test('answers at once, says what fits and what does not, and keeps the answers in the address', async ({
    page,
    complaints,
  }) => {
    await page.goto('/finder/');
    const result = page.locator('#ergebnis');
    await expect(result).toHaveText('Alle Module nach Anliegen');
    await page.getByRole('checkbox', { name: 'Viele sind allein oder kennen einander kaum' }).check();
    await expect(result).toHaveText(/^\d+ Module gegen Einsamkeit$/);
    await page.getByRole('radio', { name: 'Kirchengemeinden' }).check();
    await page.getByRole('radio', { name: 'Nur nebenbei' }).check();
    await expect(page).toHaveURL(/\?anliegen=einsamkeit&personal=wenig&anwender=kirchengemeinde$/);
    // No module meets all three, so the least important is given up and named.
    await expect(
      page.getByText(/^Kein Modul erfüllt alles zugleich\..*eine Bedingung gelockert/),
    ).toContainText('Ihre Rolle „Kirchengemeinden“');
    const hit = page.locator('[data-hits] > li').first();
    await expect(hit.getByText(/Passt: hilft bei: Viele sind allein/)).toBeVisible();
    await expect(hit.getByText(/Passt: Personal: /)).toBeVisible();
    await expect(hit.getByText(/Passt nicht: kein Beleg, dass es einsetzen: Kirchengemeinden/)).toBeVisible();
    const hits = await page.locator('[data-hits] > li h3').allTextContents();

    await page.reload();
    expect(await page.locator('[data-hits] > li h3').allTextContents()).toEqual(hits);
    await page.goBack();
    await expect(page).toHaveURL(/anwender=kirchengemeinde$/);
    await expect(page.getByText(/Kein Modul erfüllt alles/)).toBeHidden();

    // Several problems may be named; what helps with one of them is found.
    await page.getByRole('checkbox', { name: 'Streit, Lärm oder Misstrauen im Haus' }).check();
    await expect(page).toHaveURL(/\?anliegen=einsamkeit,streit-im-haus&anwender=kirchengemeinde$/);
    await expect(result).toHaveText(/gegen Einsamkeit oder gegen Streit im Haus/);
    await page.getByRole('checkbox', { name: 'Streit, Lärm oder Misstrauen im Haus' }).uncheck();
    await expect(page).toHaveURL(/\?anliegen=einsamkeit&anwender=kirchengemeinde$/);

    // By keyboard alone: arrows choose among the answers of a question.
    await page.getByRole('radio', { name: 'Umsetzung' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Verstetigung' })).toBeChecked();
    await expect(page).toHaveURL(/phase=verstetigung$/);
    await page.getByRole('button', { name: 'Neu beginnen' }).click();
    await expect(page).toHaveURL(/\/finder\/$/);
    await expect(result).toHaveText('Alle Module nach Anliegen');
    expect(complaints).toEqual([]);
  });
});

test.describe('the shortlist', () => {
  test('keeps modules from cards and pages, plans them by keyboard and gives them on as an address', async ({
    page,
    browser,
    served,
    complaints,
  }) => {
    test.setTimeout(120_000);
    await page.goto('/module/');
    const kept = page.getByRole('link', { name: /^Merkliste: / });
    await expect(kept).toBeHidden();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('checkbox', { name: 'Quartiersmanagement merken' }).check();
    await page.getByRole('checkbox', { name: 'Verfügungsfonds merken' }).check();
    await expect(kept).toHaveAccessibleName('Merkliste: 2 Module');
    await page.goto('/module/hausbetreuung/');
    await page.getByRole('checkbox', { name: 'Hausbetreuung und Concierge merken' }).check();
    await kept.click();

    await expect(page.getByRole('heading', { level: 2, name: '3 Module' })).toBeVisible();
    await page.getByLabel('Phase für Quartiersmanagement').selectOption({ label: 'Planung' });
    await expect(page.getByLabel('Phase für Quartiersmanagement')).toBeFocused();
    await page.getByLabel('Phase für Hausbetreuung und Concierge').selectOption({ label: 'Umsetzung' });
    await expect(
      page.getByRole('heading', { level: 2, name: '3 Module, davon 2 in einer Phase' }),
    ).toBeVisible();
    // Down from the planning goes into the next phase; the focus stays on the button.
    const down = page.getByRole('button', { name: 'Quartiersmanagement nach unten' });
    await down.focus();
    await page.keyboard.press('Enter');
    await expect(down).toBeFocused();
    await expect(
      page.getByRole('status').getByText('Quartiersmanagement: Umsetzung, Platz 1 von 2'),
    ).toBeVisible();
    const umsetzung = page.getByRole('region', { name: 'Umsetzung' });
    await expect(umsetzung.getByRole('heading', { level: 3 })).toHaveText([
      'Quartiersmanagement',
      'Hausbetreuung und Concierge',
    ]);
    await expect(page.getByText(/In der Phase Umsetzung laufen mehrere Module/)).toBeVisible();
    await page
      .getByLabel('Ihre Bemerkung zu Quartiersmanagement')
      .fill('Antrag bis September, <b>sonst</b> 2027');
    await page.getByLabel('Titel des Plans').fill('Quartier am Birkenweg');
    await expect(page.getByRole('row', { name: /Euro .* Euro im Jahr/ })).toContainText(
      /Aus \d von 3 Modulen: .*Nicht mitgezählt:/,
    );

    await page.reload();
    await expect(page.getByLabel('Ihre Bemerkung zu Quartiersmanagement')).toHaveValue(/<b>sonst<\/b> 2027/);
    const address = page.getByLabel('Adresse mit dem ganzen Plan');
    await expect(address).toHaveValue(/\/merkliste\/#p=2[\w-]+$/);
    const shared = await address.inputValue();
    expect(shared.length).toBeLessThan(2000);

    // Somebody else opens it: it is shown, and nothing is kept until that person says so.
    const context = await browser.newContext({ baseURL: served.address, locale: 'de-DE' });
    const other = await context.newPage();
    await other.goto(shared);
    await expect(
      other.getByText(/Diese Adresse bringt einen Plan mit: Verfügungsfonds, Quartiersmanagement/),
    ).toBeVisible();
    await expect(other.getByText('Antrag bis September, <b>sonst</b> 2027')).toBeVisible();
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
    await other.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await expect(other.getByRole('link', { name: 'Merkliste: 3 Module' })).toBeVisible();
    await expect(other).toHaveURL(/\/merkliste\/$/);
    await other.getByRole('button', { name: 'Verfügungsfonds entfernen' }).click();
    await other.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(other.getByRole('heading', { name: 'Verfügungsfonds' })).toBeVisible();
    await other.getByRole('button', { name: 'Hausbetreuung und Concierge entfernen' }).click();

    // The own list stays when the address is opened again, and takes what is missing when asked.
    await other.goto('/impressum/');
    await other.goto(shared);
    await expect(other.getByText(/Auf Ihrem Gerät sind 2 Module gemerkt/)).toBeVisible();
    await other.getByRole('button', { name: 'Nicht übernehmen' }).click();
    await expect(other.getByRole('heading', { level: 2, name: /^2 Module/ })).toBeVisible();
    await other.goto('/impressum/');
    await other.goto(shared);
    await other.getByRole('button', { name: 'Zu meiner Liste hinzufügen' }).click();
    await expect(other.getByRole('heading', { level: 2, name: /^3 Module/ })).toBeVisible();
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('goes out and comes back as a file, and refuses a wrong one with reasons', async ({ page }) => {
    await store(
      page,
      planText([
        ['verfuegungsfonds', 'umsetzung', 'Topf\n=1+1'],
        ['quartiersmanagement', ''],
      ]),
    );
    await page.goto('/merkliste/');
    await expect(page.getByText(/Belegt, je ein Ort: .*Euro im Jahr/).first()).toBeVisible();
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Als Datei sichern (JSON)' }).click(),
    ]);
    expect(json.suggestedFilename()).toBe('merkliste.json');
    const saved = await contentOf(json);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tabelle als CSV' }).click(),
    ]);
    expect(await contentOf(csv)).toMatch(
      /^\uFEFFNr\.;Phase;Modul;Bemerkung;.*\r\n1;noch ohne Phase;Quartiersmanagement;/,
    );
    const [sums] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Summen als CSV' }).click(),
    ]);
    // The same sum on the screen, in the CSV, in the workbook and in the paper.
    const screen = page.getByRole('row', { name: /Euro im Jahr/ }).locator('.sums__range');
    const [, from = '', to = ''] =
      /\r\nEuro;im Jahr;([\d,]+);([\d,]+);2;[^;]+;0;/.exec(await contentOf(sums)) ?? [];
    const amount = (digits: string) => Number(digits.replace(',', '.'));
    const german = (digits: string) => amount(digits).toLocaleString('de-DE');
    await expect(screen).toHaveText(`${german(from)}–${german(to)} Euro im Jahr`);
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tabelle für Excel' }).click(),
    ]);
    const sheets = await readWorkbook(readFileSync(await xlsx.path()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Plan', 'Summen', 'Zahlen', 'Zu dieser Datei']);
    const inYear = sheets[1]?.data.find(([what, per]) => what === 'Euro' && per === 'im Jahr');
    expect([2, 3, 4, 6].map((at) => inYear?.[at])).toEqual([amount(from), amount(to), 2, 0]);
    expect(sheets[0]?.data.map((row) => row[3])).toContain('Topf\n=1+1');
    const [docx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ratsvorlage (Word)' }).click(),
    ]);
    const { value, messages } = await mammoth.convertToHtml({ buffer: readFileSync(await docx.path()) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1>Vorlage für den Rat: Quartier am Birkenweg</h1>');
    expect(value).toContain(`${german(from)}–${german(to)} Euro im Jahr`);
    expect(value).not.toContain('=1+1');

    await page.getByRole('button', { name: 'Merkliste leeren' }).click();
    await expect(page.getByRole('heading', { name: 'Noch nichts gemerkt' })).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const file = (buffer: string) => ({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(buffer),
    });
    const field = page.getByLabel('Oder holen Sie eine gesicherte Liste zurück:');
    await field.setInputFiles(file(saved.replace('"remark": "Topf', '"notiz": 3, "remark": "Topf')));
    await expect(page.getByRole('alert')).toContainText('Diese Datei wurde nicht eingelesen');
    await expect(page.getByRole('alert')).toContainText(
      'An der Stelle items.0.notiz: Diese Angabe kennt der Plan nicht.',
    );
    await field.setInputFiles(file(saved));
    await expect(page.getByLabel('Ihre Bemerkung zu Verfügungsfonds')).toHaveValue('Topf\n=1+1');
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('says when keeping could not be loaded, and keeps what was pressed before the page was left', async ({
    page,
  }) => {
    const box = page.getByRole('checkbox', { name: 'Mieterbeirat merken' });
    const count = page.locator('[data-kept-count]');
    await page.route(/keep-choice/, (route) => route.abort());
    await page.goto('/module/mieterbeirat/');
    await box.check({ force: true });
    await expect(page.getByRole('alert')).toContainText('ließ sich gerade nicht laden');
    await expect(box).not.toBeChecked();
    await page.unroute(/keep-choice/);

    await page.route(/keep-choice/, () => undefined);
    await page.goto('/module/mittagstisch/');
    await page.getByRole('checkbox', { name: 'merken' }).check();
    await page.unroute(/keep-choice/);
    await page.goto('/module/mieterbeirat/');
    await expect(count).toHaveText('1');
    await box.check();
    await expect(count).toHaveText('2');
    await page.goto('/merkliste/');
    await expect(page.getByRole('heading', { level: 3 }).filter({ hasText: 'Mittagstisch' })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('takes a press made before any script ran, and shows it as made all the while', async ({ page }) => {
    const box = page.getByRole('checkbox', { name: 'Mieterbeirat merken' });
    const count = page.locator('[data-kept-count]');
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const { promise: half, resolve: openHalf } = Promise.withResolvers<undefined>();
    await page.route(/kept-count/, async (route) => {
      await half;
      await route.continue();
    });
    await page.route(/(?<!kept-count[^/]*)\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto('/module/mieterbeirat/', { waitUntil: 'commit' });
    await box.check();
    const loaded = page.waitForResponse(/keep-choice/);
    open(undefined);
    await (await loaded).finished();
    // What has come so far could already run; the press stands until the rest is there, too.
    await page.waitForTimeout(300);
    await expect(box).toBeChecked();
    openHalf(undefined);
    await expect(count).toHaveText('1');
    await expect(box).toBeChecked();
    await page.reload();
    await expect(box).toBeChecked();
  });

  test('never loses a list it cannot read', async ({ page }) => {
    const broken =
      '{"format":"quartiersbaukasten-plan","version":1,"items":[{"module":"mittagstisch","remark":"wichtig"';
    await store(page, broken);
    await page.goto('/merkliste/');
    await expect(page.getByRole('alert')).toContainText('Sie ist nicht gelöscht');
    const save = page.getByRole('button', { name: 'Wortlaut als Datei sichern' });
    const [first] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(await contentOf(first)).toBe(broken);

    // Keeping a module elsewhere puts the words aside first.
    await page.goto('/module/mieterbeirat/');
    await page.getByRole('checkbox', { name: 'Mieterbeirat merken' }).check();
    await page.goto('/merkliste/');
    await expect(page.getByRole('heading', { name: 'Mieterbeirat' })).toBeVisible();
    await expect(page.getByText('Eine frühere Merkliste war nicht lesbar.')).toBeVisible();
    const [second] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(await contentOf(second)).toBe(broken);
    await page.getByRole('button', { name: 'Wortlaut löschen' }).click();
    await expect(page.getByText('Eine frühere Merkliste war nicht lesbar.')).toBeHidden();

    // A module that left the catalogue keeps its entry; a cut address changes nothing.
    await store(page, planText([['gibt-es-nicht-mehr', 'planung', 'nachfragen']]));
    await page.goto('/merkliste/#p=1abc');
    await expect(page.getByRole('alert')).toContainText('Der Plan in dieser Adresse lässt sich nicht lesen');
    await expect(page.getByText('Dieses Modul steht nicht mehr im Katalog.')).toBeVisible();
    await expect(page.getByLabel('Ihre Bemerkung zu gibt-es-nicht-mehr')).toHaveValue('nachfragen');
  });

  test('follows another tab, lets items be dragged, and says when an address would be too long', async ({
    page,
    context,
  }) => {
    await store(
      page,
      planText([
        ['verfuegungsfonds', ''],
        ['mieterbeirat', 'umsetzung'],
      ]),
    );
    await page.goto('/merkliste/');
    const tab = await context.newPage();
    await tab.goto('/module/mittagstisch/');
    await tab.getByRole('checkbox', { name: 'Mietertreff und Mittagstisch merken' }).check();
    await expect(page.getByRole('heading', { name: 'Mietertreff und Mittagstisch' })).toBeVisible();
    await tab.close();

    // Both must be in sight: a page that scrolls under the mouse begins no drag.
    await page.setViewportSize({ width: 1280, height: 2200 });
    await page
      .locator('.planned', { hasText: 'Verfügungsfonds' })
      .locator('.planned__grip')
      .dragTo(page.locator('.planned', { hasText: 'Mieterbeirat' }));
    await expect(
      page.getByRole('region', { name: 'Umsetzung' }).getByRole('heading', { level: 3 }),
    ).toHaveText(['Verfügungsfonds', 'Mieterbeirat']);

    // Random letters cannot be packed tighter than they are.
    const noise = () =>
      page.evaluate(() =>
        Array.from(crypto.getRandomValues(new Uint8Array(1000)), (byte) =>
          String.fromCharCode(97 + (byte % 26)),
        ).join(''),
      );
    for (const title of ['Verfügungsfonds', 'Mieterbeirat', 'Mietertreff und Mittagstisch']) {
      await page.getByLabel(`Ihre Bemerkung zu ${title}`).fill(await noise());
    }
    await expect(page.getByText(/Die Adresse wäre [\d.]+ Zeichen lang/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Adresse kopieren' })).toBeDisabled();
    await page.getByLabel('Bemerkungen mitgeben').uncheck();
    await expect(page.getByLabel('Adresse mit dem ganzen Plan')).toHaveValue(/#p=2/);
  });

  test('counts numbers of one’s own in place of documented ones, marks them and sends them nowhere', async ({
    page,
    browser,
    served,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await store(
      page,
      planText([
        ['quartiersmanagement', 'umsetzung'],
        ['mieterbeirat', ''],
      ]),
    );
    await page.goto('/merkliste/');
    const sum = page.getByRole('row', { name: /^Euro .* Euro im Jahr/ });
    await expect(sum).toContainText('Aus 1 von 2 Modulen: Quartiersmanagement. Ohne Angabe: Mieterbeirat.');
    await page.locator('.planned', { hasText: 'Mieterbeirat' }).getByText('Eigene Zahlen').click();
    const amount = page.getByLabel('Euro im Jahr, eigene Zahl für Mieterbeirat');
    await amount.fill('unbekannt');
    await expect(page.getByText('Bitte eine Zahl ab 0, zum Beispiel 12,5.')).toBeVisible();
    await expect(sum).toContainText('Ohne Angabe: Mieterbeirat.');
    await amount.fill('1.234,5');
    await page.getByLabel('Woher die Zahl stammt: Euro im Jahr für Mieterbeirat').fill('Angebot vom März');
    await expect(sum).toContainText('Aus 2 von 2 Modulen');
    await expect(sum).toContainText('Mieterbeirat: 1.234,50 Euro im Jahr (eigene Zahl, Angebot vom März)');

    // Zero is a number and not unknown; it takes the place of what is documented.
    await page.locator('.planned', { hasText: 'Quartiersmanagement' }).getByText('Eigene Zahlen').click();
    await page.getByLabel('Euro im Jahr, eigene Zahl für Quartiersmanagement').fill('0');
    await expect(sum.locator('.sums__range')).toHaveText('1.234,50 Euro im Jahr');
    await expect(sum).toContainText(/\d+ belegte Zahl(en)?, an deren Stelle Ihre eigenen? steh(t|en)\./);

    await page.reload();
    await expect(sum.locator('.sums__range')).toHaveText('1.234,50 Euro im Jahr');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Summen als CSV' }).click(),
    ]);
    expect(await contentOf(csv)).toContain('Euro;im Jahr;1234,50;1234,50;2;');
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tabelle als CSV' }).click(),
    ]);
    expect(await contentOf(table)).toContain(';1234,50;Angebot vom März;');

    const address = page.getByLabel('Adresse mit dem ganzen Plan');
    await expect(address).toHaveValue(/#p=2/);
    const shared = await address.inputValue();
    expect(shared.length).toBeLessThan(2000);
    const context = await browser.newContext({ baseURL: served.address, locale: 'de-DE' });
    const other = await context.newPage();
    await other.goto(shared);
    await expect(other.locator('.planned', { hasText: 'Mieterbeirat' })).toContainText(
      '1.234,50 Euro im Jahr (eigene Zahl, Angebot vom März)',
    );
    await context.close();
    expect(asked.filter((words) => /1\.?234|Angebot|#p=/.test(words))).toEqual([]);
  });

  test('prints the plan without its controls', async ({ page }) => {
    await store(
      page,
      planText([
        ['verfuegungsfonds', 'umsetzung', 'Topf füllen'],
        ['quartiersmanagement', ''],
      ]),
    );
    await page.goto('/merkliste/');
    await expect(page.getByText(/Belegt, je ein Ort: .*Euro im Jahr/).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-printed-title]')).toHaveText('Quartier am Birkenweg');
    await expect(page.locator('.planned__words')).toHaveText('Topf füllen');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('Hier steht noch nichts.').first()).toBeHidden();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });
});

test.describe('the map', () => {
  test('shows with its list the same entries and can be used by keyboard', async ({ page, complaints }) => {
    await page.goto('/karte/');
    const entries = page.locator('[data-item]:not([hidden])');
    const all = await entries.count();
    await expect(page.locator('#liste')).toHaveText(`${all} Einträge`);
    const marked = async () => {
      const labels = await page
        .locator('.land__marks--fine .mark:visible')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
      return labels.reduce((sum, label) => sum + Number(/: (\d+) E/.exec(label)?.[1]), 0);
    };
    expect(await marked()).toBe(all);

    await page.getByLabel('Bundesland').selectOption({ label: 'Hessen' });
    await expect(page.locator('#liste')).toHaveText(/^\d+ Einträge in Hessen$/);
    const inHesse = await entries.count();
    expect(inHesse).toBeLessThan(all);
    expect(await marked()).toBe(inHesse);
    await page.getByLabel('Handlungsfeld').selectOption({ label: 'Wohnen' });
    await expect(page).toHaveURL(/\?land=hessen&feld=wohnen$/);
    expect(await marked()).toBe(await entries.count());
    await page.reload();
    expect(await marked()).toBe(await entries.count());
    await page.getByRole('button', { name: 'Auswahl aufheben' }).click();

    const berlin = page.getByRole('link', { name: /^Berlin/ });
    const count = Number(/: (\d+) E/.exec((await berlin.getAttribute('aria-label')) ?? '')?.[1]);
    await berlin.focus();
    await page.keyboard.press('Enter');
    await expect(berlin).toHaveAttribute('aria-current', 'true');
    await expect(berlin).toBeFocused();
    await expect(entries).toHaveCount(count);
    // The other marks stay, so that one can go on to the next town.
    expect(await marked()).toBe(all);
    await page.keyboard.press('Enter');
    await expect(entries).toHaveCount(all);

    // On a phone the marks are fewer and large enough for a finger.
    await page.setViewportSize({ width: 360, height: 740 });
    const sizes = await page
      .locator('.land__marks--coarse .mark__reach')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().width));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
    await page.getByRole('link', { name: 'Zur Karte' }).click();
    await page
      .getByRole('link', { name: /^Berlin/ })
      .tap()
      .catch(() => page.getByRole('link', { name: /^Berlin/ }).click());
    expect(await entries.count()).toBeLessThan(all);
    expect(complaints).toEqual([]);
  });
});

test.describe('the pitfalls', () => {
  test('can be chosen by field, phase and module, and bring the agreement along', async ({
    page,
    complaints,
  }) => {
    await page.goto('/stolpersteine/');
    const heading = page.locator('[data-result]');
    const count = async () => page.locator('.pitfalls:not([hidden]) .pairs dt').count();
    await expect(heading).toHaveText(`${await count()} Stolpersteine`);
    await page.getByLabel('Modul', { exact: true }).selectOption({ label: 'Mieterbeirat' });
    await expect(heading).toHaveText(/^\d+ Stolpersteine beim Modul „Mieterbeirat“$/);
    expect(await count()).toBe(Number((await heading.textContent())?.split(' ')[0]));
    await page.getByLabel('Phase').selectOption({ label: 'Verstetigung' });
    await expect(heading).toHaveText(/^Kein Stolperstein /);
    await expect(page.getByText('Zu dieser Auswahl gibt es keinen Stolperstein.')).toBeVisible();
    await expect(page).toHaveURL(/\?modul=mieterbeirat&phase=verstetigung$/);
    await page.goBack();
    await expect(heading).toHaveText(/beim Modul „Mieterbeirat“$/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^DOCX/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('vereinbarung-scheitern-nachsorge.docx');
    expect(complaints).toEqual([]);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility finding and no sideways scroll in use, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await store(
      page,
      planText([
        ['verfuegungsfonds', 'planung', 'Topf füllen'],
        ['quartiersmanagement', ''],
      ]),
    );
    const found: string[] = [];
    for (const address of [
      '/merkliste/',
      '/merkliste/#p=1abc',
      '/finder/?anliegen=einsamkeit&anwender=kirchengemeinde&personal=wenig',
      '/karte/?ort=berlin',
      '/stolpersteine/?modul=mieterbeirat',
    ]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto('/impressum/');
      await page.goto(address);
      if (address.startsWith('/merkliste/')) {
        await expect(page.getByText(/Belegt, je ein Ort: /).first()).toBeVisible();
        for (const fold of await page.locator('.planned summary').all()) await fold.click();
      }
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      for (const { id, nodes } of violations) {
        found.push(`${address} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${address} at 320 px: ${over}`);
    }
    expect(found).toEqual([]);
  });
}

test('keeps marks and choices visible with forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/karte/');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const fills = await page
    .locator('.land__marks--fine .mark:visible rect:not(.mark__reach):visible')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => getComputedStyle(mark).fill))]);
  expect(fills).not.toContain(ground);
  await page.goto('/finder/?anliegen=einsamkeit');
  const [chosen, other] = await Promise.all(
    ['Viele sind allein oder kennen einander kaum', 'Im Alltag fehlt Hilfe, etwa im Alter'].map((name) =>
      page.locator('.chip', { hasText: name }).evaluate((chip) => getComputedStyle(chip).borderTopWidth),
    ),
  );
  expect(chosen).not.toBe(other);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('finder, shortlist, map and pitfalls say what they can and lead on', async ({ page }) => {
    await page.goto('/finder/');
    await expect(page.getByText('Ohne JavaScript führt jede Antwort')).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Mieterbeirat', exact: true }).first(),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Nur nebenbei' }).click();
    await expect(page).toHaveURL(/\/module\/personal\/wenig\/$/);
    await page.goto('/finder/');
    await page.locator('.chip', { hasText: 'Es fehlt ein Ort' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/für einen Ort zum Treffen$/);

    await page.goto('/merkliste/');
    await expect(page.getByText('Die Merkliste braucht JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'alle Module als Tabelle' })).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);

    await page.goto('/karte/');
    await expect(page.getByLabel('Bundesland')).toBeHidden();
    const berlin = page.getByRole('link', { name: /^Berlin/ });
    await expect(berlin).toBeVisible();
    await berlin.click();
    await expect(page).toHaveURL(/#ort-berlin$/);
    await expect(page.locator('#ort-berlin')).toBeInViewport();

    await page.goto('/stolpersteine/');
    expect(await page.locator('.pairs dt:visible').count()).toBeGreaterThan(100);
    await expect(page.getByLabel('Phase')).toBeHidden();
  });
});
