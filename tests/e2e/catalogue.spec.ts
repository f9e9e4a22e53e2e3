import { expect, test } from '../support/served-site.ts';

test.describe('the catalogue', () => {
  test('filters at once, says the result and keeps the state in the address', async ({
    page,
    complaints,
  }) => {
    await page.goto('/module/');
    const heading = page.getByRole('heading', { level: 1 });
    const all = await page.locator('.card:visible').count();
    await expect(heading).toHaveText(`${all} Module`);
    await page.getByRole('checkbox', { name: /^Umsetzung/ }).check();
    await expect(heading).toHaveText(/^\d+ Module für die Umsetzung$/);
    await page.getByText('Personalaufwand', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^wenig Personal/ }).check();
    await expect(heading).toHaveText(/für die Umsetzung mit wenig Personal$/);
    await expect(page).toHaveURL(/\?phase=umsetzung&personal=wenig$/);
    const shown = await page.locator('.card:visible').count();
    expect(shown).toBeLessThan(all);
    expect(shown).toBeGreaterThan(0);

    await page.reload();
    await expect(heading).toHaveText(/für die Umsetzung mit wenig Personal$/);
    await expect(page.locator('.card:visible')).toHaveCount(shown);

    await page.getByRole('button', { name: 'Filter „Umsetzung“ entfernen' }).click();
    await expect(heading).toHaveText(/^(\d+|Ein) Module? mit wenig Personal$/);
    await expect(page).toHaveURL(/\?personal=wenig$/);
    await page.goBack();
    await expect(heading).toHaveText(/für die Umsetzung mit wenig Personal$/);
    expect(complaints).toEqual([]);
  });

  test('shows beside each value how many modules it would bring', async ({ page }) => {
    await page.goto('/module/?feld=wohnen');
    const planning = page.getByRole('checkbox', { name: /^Planung/ });
    const label = page.locator('label', { has: planning });
    const count = Number(await label.locator('.facet__count').textContent());
    await planning.check();
    await expect(page.locator('.card:visible')).toHaveCount(count);
  });

  test('offers a way back when nothing meets all conditions', async ({ page }) => {
    await page.goto(
      '/module/?phase=anstoss&zielgruppe=junge-menschen&personal=wenig&kosten=viel&zeit=wenig&komplexitaet=viel',
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kein Modul /);
    await expect(page.getByText('Kein Modul erfüllt alle Bedingungen zugleich')).toBeVisible();
    await page.getByRole('button', { name: 'Alle Filter entfernen' }).click();
    await expect(page).toHaveURL(/\/module\/$/);
    await expect(page.locator('.card:visible').first()).toBeVisible();
  });

  test('passes over nonsense in the address', async ({ page, complaints }) => {
    await page.goto('/module/?phase=%3Cscript%3E&personal=ganz-viel&x=1');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ Module$/);
    expect(complaints).toEqual([]);
  });

  test('can be filtered by keyboard alone', async ({ page }) => {
    await page.goto('/module/');
    await page.getByRole('checkbox', { name: /^Umsetzung/ }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/für die Umsetzung$/);
    await expect(page.getByRole('checkbox', { name: /^Umsetzung/ })).toBeFocused();
  });

  test('sorts by what the words say', async ({ page }) => {
    await page.goto('/module/tabelle/');
    await page.getByLabel('Reihenfolge').selectOption({ label: 'wenig Personal zuerst' });
    const levels = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => Number(row.querySelectorAll('td b')[2]?.textContent)));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(new Set(levels).size).toBeGreaterThan(1);
  });

  test('keeps the filters when the view changes', async ({ page }) => {
    await page.goto('/module/?phase=planung');
    await page.getByRole('link', { name: 'Tabelle' }).click();
    await expect(page).toHaveURL(/\/module\/tabelle\/\?phase=planung$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/für die Planung$/);
  });

  test('folds the filters on a phone behind a button that counts them', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/module/');
    const button = page.getByRole('button', { name: 'Filter', exact: true });
    await expect(page.getByRole('checkbox', { name: /^Umsetzung/ })).toBeHidden();
    await button.click();
    await page.getByRole('checkbox', { name: /^Umsetzung/ }).check();
    await expect(page.getByRole('button', { name: 'Filter (1 aktiv)' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  test('leads from the page of one value to the catalogue with both', async ({ page }) => {
    await page.goto('/module/feld/wohnen/');
    await page.getByRole('link', { name: /^Planung \d+$/ }).click();
    await expect(page).toHaveURL(/\/module\/\?feld=wohnen&phase=planung$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /für die Planung im Feld Wohnen$|im Feld Wohnen für die Planung$/,
    );
  });
});

test.describe('an address that cannot be followed to the letter', () => {
  test('names the filters that the catalogue does not offer', async ({ page }) => {
    await page.goto('/module/?phase=quatsch,planung');
    await expect(page.getByText('„quatsch“; eine solche Auswahl gibt es hier nicht.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/für die Planung$/);
    await page.getByRole('checkbox', { name: /^Umsetzung/ }).check();
    await expect(page.getByText('„quatsch“')).toBeHidden();
  });

  test('leads from a mistyped page to the nearest ones', async ({ page }) => {
    await page.goto('/Module/Wohnberatun/');
    await expect(page.getByRole('link', { name: 'Wohnberatung und Wohnraumanpassung' })).toBeVisible();
    await page.goto('/module/xyzxyzxyzxyz/');
    await expect(page.getByText('Meinten Sie vielleicht')).toBeHidden();
  });

  test('keeps how many are left in view while one filters on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/module/');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Umsetzung/ }).check();
    await expect(page.locator('[data-count]')).toHaveText(/^\d+ Module$/);
    await expect(page.locator('[data-count]')).toBeInViewport();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('says that filters were not applied, and where the filtered pages are', async ({ page }) => {
      await page.goto('/module/?phase=planung&feld=wohnen');
      await expect(page.getByText('Diese Liste zeigt alle Module.')).toBeVisible();
      await page.getByRole('link', { name: 'Zu den Filtern' }).click();
      await expect(page.getByRole('link', { name: /^Planung \d+$/ })).toBeVisible();
    });
  });
});

test('an article marks in its contents which section is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/wissen/kooperationsmodell-wohnenplus/');
  const contents = page.getByRole('navigation', { name: 'Auf dieser Seite' });
  await page.locator('#risiken').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await expect(contents.locator('[aria-current]')).toHaveText('Risiken');
  await page.locator('#quellen').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
  await expect(contents.locator('[aria-current]')).not.toHaveText('Risiken');
});

test.describe('a module page', () => {
  test('jumps to a source and back', async ({ page }) => {
    await page.goto('/module/mietersprechstunde/#zielsetzung');
    const note = page.locator('#beleg-objective-1');
    const target = (await note.getAttribute('href')) ?? '';
    await note.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    const source = page.locator(target);
    await expect(source).toBeInViewport();
    await source.locator('[role="doc-backlink"][href="#beleg-objective-1"]').click();
    await expect(note).toBeInViewport();
  });

  test('copies its text with the address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/module/mieterbeirat/');
    await page.getByRole('button', { name: 'Text mit Quelle kopieren' }).click();
    await expect(page.getByRole('button', { name: 'Kopiert' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Mieterbeirat: .+\nhttp:\/\/.+\/module\/mieterbeirat\/$/);
  });

  test('prints on few pages, without navigation, with sources, address and date', async ({
    page,
    browser,
  }) => {
    await page.goto('/module/mietersprechstunde/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.site-head')).toBeHidden();
    await expect(page.locator('.jumps')).toBeHidden();
    await expect(page.locator('.sources').first()).toBeVisible();
    await expect(
      page.getByText(
        /Adresse dieser Seite: http.+\/module\/mietersprechstunde\/\. Stand des Katalogs: \d+\. \S+ \d{4}\./,
      ),
    ).toBeVisible();
    expect(browser.isConnected()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(8);
  });
});
