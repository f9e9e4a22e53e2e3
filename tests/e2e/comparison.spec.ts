import AxeBuilder from '@axe-core/playwright';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import type { Page } from '@playwright/test';
import { dimensionKeys } from '../../src/domain/dimensions.ts';
import { moderateStore } from '../support/moderate-store.ts';
import { expect, test } from '../support/served-site.ts';

const three = '/vergleich/?m=mietersprechstunde,wohnungstauschboerse,wohnen-fuer-hilfe';

/** Presses a button that makes a file and gives back its name and bytes. */
async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Rows of a CSV file without line breaks in its fields; enough to count and look up. */
function csvLines(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\r\n').filter(Boolean);
}

async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.describe('the comparison', () => {
  test('goes from cards to differences to files to one sheet of paper', async ({ page, complaints }) => {
    test.slow();
    await page.goto('/module/');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    const bar = page.getByRole('region', { name: 'Auswahl zum Vergleichen' });
    await expect(bar).toBeHidden();
    await page.getByRole('checkbox', { name: 'Vergleichen: Mieterinnen- und Mietersprechstunde' }).check();
    await expect(bar).toContainText('1 Modul gewählt');
    await page.goto('/module/wohnungstauschboerse/');
    // One module alone cannot be compared: nothing offers it.
    await expect(bar.getByText('Wählen Sie noch eines')).toBeVisible();
    await expect(bar.getByRole('link')).toBeHidden();
    await page.getByRole('checkbox', { name: /^Vergleichen: Umzugs/ }).check();
    await bar.getByRole('link', { name: '2 Module vergleichen' }).click();
    await expect(page).toHaveURL(/\/vergleich\/\?m=mietersprechstunde,wohnungstauschboerse$/);

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Mieterinnen.+ oder Umzugs.+\?$/);
    await expect(page.locator('[data-comparison-says]')).toContainText('Einschätzungen der Redaktion');
    const table = page.getByRole('table', { name: /^Vergleich von / });
    await expect(table.getByRole('columnheader')).toHaveText([
      /Merkmal/,
      /Mietersprechstunde/,
      /tauschbörse/,
    ]);
    // The row with the largest difference stands first.
    const spans = await table.locator('tr.cmp__second').evaluateAll((rows) =>
      rows.map((row) => {
        const levels = [...row.querySelectorAll('.cmp__level b')].map((level) => Number(level.textContent));
        return Math.max(...levels) - Math.min(...levels);
      }),
    );
    expect(spans.length).toBeGreaterThan(2);
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
    expect(spans.at(-1)).toBeGreaterThan(0);
    await page.getByText(/^\d+ Merkmale sind bei allen gleich$/).click();
    await expect(page.getByRole('table', { name: 'Was bei allen gleich ist' })).toBeVisible();

    await page.getByLabel('Modul dazunehmen').selectOption({ label: 'Wohnen für Hilfe' });
    await page.getByRole('button', { name: 'Dazunehmen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 Module nebeneinander');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('[data-scatter="staff"] .is-chosen')).toHaveCount(3);
    await page.getByRole('link', { name: 'Mieterinnen- und Mietersprechstunde herausnehmen' }).click();
    await expect(page).toHaveURL(/\?m=wohnungstauschboerse,wohnen-fuer-hilfe$/);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 Module nebeneinander');

    const csv = await taken(page, 'Tabelle als CSV');
    expect(csv.name).toMatch(/^vergleich-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csvLines(csv.bytes)[0]).toContain('Merkmal;A: Mieterinnen- und Mietersprechstunde;B: Umzugs');
    expect(csv.bytes.toString('utf8')).toContain('CC BY 4.0');

    const xlsx = await taken(page, 'Tabelle für Excel');
    const sheets = await readWorkbook(xlsx.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Vergleich', 'Zu dieser Datei']);
    const rows = sheets[0]?.data ?? [];
    const staff = rows.find(([head]) => String(head).startsWith('Personalaufwand: Stufe'));
    expect(staff?.slice(1, 4).map((value) => typeof value)).toEqual(['number', 'number', 'number']);
    // Nobody has rated: no row speaks of ratings, no cell holds a zero.
    expect(rows.filter(([head]) => String(head).includes('Bewertungen'))).toEqual([]);

    await expect(page.getByRole('status').filter({ hasText: 'ist fertig' })).toBeVisible();
    expect(await printedPages(page)).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('prints on one sheet even with the four modules of which most is known', async ({
    page,
    request,
    served,
  }) => {
    const addresses = await page
      .goto('/vergleich/')
      .then(() =>
        page
          .locator('[data-slug]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-slug') ?? '')),
      );
    const sizes = await Promise.all(
      addresses.map(async (slug) => {
        const answer = await request.get(`/vergleich/daten/${slug}.json`);
        return { slug, size: (await answer.body()).length };
      }),
    );
    const heaviest = sizes.sort((a, b) => b.size - a.size).slice(0, 4);
    await page.goto(`/vergleich/?m=${heaviest.map(({ slug }) => slug).join(',')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 Module nebeneinander');
    expect(await printedPages(page)).toBe(1);

    // Rated in every dimension, and one of them too seldom: the sheet still says what the ratings bear and what not.
    for (const [index, { slug }] of heaviest.entries()) {
      for (let person = 0; person < (index === 3 ? 2 : 5); person++) {
        const level = 1 + ((index * 2 + (person % 2)) % 5);
        const answer = await request.put(`/api/v1/modules/${slug}/rating`, {
          headers: { authorization: `Bearer ${randomBytes(32).toString('base64url')}` },
          data: { scale: 1, levels: Object.fromEntries(dimensionKeys.map((key) => [key, level])) },
        });
        expect(answer.status()).toBe(201);
      }
    }
    await moderateStore(served.data).release();
    await page.reload();
    await expect(page.locator('.cmp__few').first()).toHaveText(
      'D hat erst 2 Bewertungen, zu wenige für einen Vergleich.',
    );
    expect(await printedPages(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.cmp__few').first()).toBeVisible();
    await expect(page.locator('.cmp__rated').first()).toBeVisible();
  });

  test('is readable for everybody, in every light, in a narrow window, and without script', async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const address of [three, '/vergleich/', '/daten/']) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        if (address === three)
          await expect(page.getByRole('table', { name: /^Vergleich von / })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(three);
    const table = page.getByRole('table', { name: /^Vergleich von / });
    await expect(table).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Still a table for those who do not see it, although it is laid out as blocks.
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(5);
    await page.goto('/module/');
    await page
      .getByRole('checkbox', { name: /^Vergleichen: / })
      .first()
      .check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page2 = await plain.newPage();
    await page2.goto(three);
    await expect(
      page2.getByRole('table', { name: /^Alle Module mit den Stufen/ }).getByRole('row'),
    ).toHaveCount(35);
    await expect(page2.getByText('Das Nebeneinander braucht JavaScript')).toBeVisible();
    await expect(page2.getByRole('button', { name: 'Tabelle als CSV' })).toBeHidden();
    await plain.close();
  });

  test('says what is wrong with an address and how to go on', async ({ page, complaints }) => {
    const notes = page.locator('[data-comparison-notes]');
    await page.goto('/vergleich/?m=%3Cimg src=x onerror=alert(1)%3E,mietersprechstunde');
    await expect(notes).toContainText('„<img src=x onerror=alert(1)>“ steht nicht im Katalog');
    await expect(notes).toContainText('„Mieterinnen- und Mietersprechstunde“ steht noch allein da');
    await expect(page.getByLabel('Modul dazunehmen')).toBeVisible();
    await page.goto(`${three},housing-first,buergerbus`);
    await expect(notes).toContainText('Nicht dabei: „Bürgerbus');
    await expect(page.locator('[data-comparison-modules] li')).toHaveCount(4);
    await expect(page.getByLabel('Modul dazunehmen')).toBeHidden();
    await page.goto('/vergleich/?m=');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was steht zur Wahl?');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('shows live ratings by the display rule, and says when a file cannot be reached', async ({
    page,
    request,
    served,
  }) => {
    // Five people rate one module, two the other: more from one network in a day would be held.
    for (const [slug, staff, people] of [
      ['wohnungstauschboerse', 5, 5],
      ['mietersprechstunde', 2, 2],
    ] as const) {
      for (let person = 0; person < people; person++) {
        const answer = await request.put(`/api/v1/modules/${slug}/rating`, {
          headers: { authorization: `Bearer ${randomBytes(32).toString('base64url')}` },
          data: { scale: 1, levels: { staff } },
        });
        expect(answer.status()).toBe(201);
      }
    }
    await moderateStore(served.data).release();
    await page.goto(three);
    const row = page.locator('tr.cmp__second', { has: page.getByText('5 Bewertungen: Median 5') });
    await expect(row.getByRole('cell')).toContainText([
      '2 Bewertungen: Stufe 2 und 2. Zu wenige für eine Aussage.',
      '5 Bewertungen: Median 5',
      '',
    ]);
    await expect(page.locator('.cmp__few').first()).toHaveText(
      'Für einen Vergleich haben zu wenige Bewertungen: A (2) und C (noch keine).',
    );
    await expect(
      page.locator('[data-dimension="staff"] [data-lane="B"] [data-shape="median"]'),
    ).toHaveAttribute('d', /M/);
    await expect(
      page.locator('[data-dimension="staff"] [data-lane="A"] [data-shape="median"]'),
    ).toHaveAttribute('d', '');
    await expect(
      page.locator('[data-dimension="staff"] [data-lane="C"] [data-shape="dots"]'),
    ).toHaveAttribute('d', '');
    const csv = await taken(page, 'Tabelle als CSV');
    const lines = csvLines(csv.bytes);
    expect(lines.find((line) => line.startsWith('Personalaufwand: Anzahl'))).toMatch(/;2;5;;$/);
    expect(lines.find((line) => line.startsWith('Personalaufwand: Median'))).toMatch(/;;5;;$/);
    expect(await printedPages(page)).toBe(1);

    await page.goto('/vergleich/');
    await page.route('**/vergleich/daten/wohnen-fuer-hilfe.json', (route) => route.abort());
    await page.goto(three);
    await expect(page.locator('[data-comparison-notes]')).toContainText(
      '„Wohnen für Hilfe“ sind gerade nicht erreichbar',
    );
    await page.unroute('**/vergleich/daten/wohnen-fuer-hilfe.json');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(page.getByText('Bewertungen: Stand von eben.')).toBeVisible();
    await page.route('**/api/v1/ratings', (route) => route.abort());
    await page.reload();
    await expect(page.getByText(/Bewertungen: Stand der Seite vom \d/)).toBeVisible();
    await expect(page.getByRole('table', { name: /^Vergleich von / })).toBeVisible();
  });
});

test.describe('the catalogue', () => {
  test('is taken away as filtered and sorted, and with no module at the fifth choice', async ({
    page,
    complaints,
  }) => {
    await page.goto('/module/tabelle/?phase=planung');
    await page.getByLabel('Reihenfolge').selectOption({ label: 'wenig Personal zuerst' });
    const shown = await page
      .locator('tbody tr:visible')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.textContent ?? ''));
    const xlsx = await taken(page, 'Tabelle für Excel');
    const [modules, about] = await readWorkbook(xlsx.bytes);
    expect(modules?.data.slice(1).map(([title]) => title)).toEqual(shown);
    expect(JSON.stringify(about?.data)).toContain('für die Planung');
    const csv = await taken(page, 'Tabelle als CSV');
    expect(
      csvLines(csv.bytes)
        .slice(1)
        .map((line) => line.split(';')[0]),
    ).toEqual(shown);

    const boxes = page.getByRole('checkbox', { name: /^Vergleichen: / });
    for (const index of [0, 1, 2, 3]) await boxes.nth(index).check();
    await boxes.nth(4).click();
    await expect(boxes.nth(4)).not.toBeChecked();
    await expect(
      page.getByText('Vier Module passen nebeneinander. Nehmen Sie erst eines heraus.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Auswahl leeren' }).click();
    await expect(boxes.nth(0)).toBeFocused();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

    await page.goto('/module/?phase=anstoss&zielgruppe=junge-menschen&personal=wenig&kosten=viel&zeit=wenig');
    if ((await page.locator('.card:visible').count()) === 0) {
      await page.getByRole('button', { name: 'Tabelle als CSV' }).click();
      await expect(page.getByText('Die Auswahl ist leer.')).toBeVisible();
    }
    expect(complaints).toEqual([]);
  });
});
