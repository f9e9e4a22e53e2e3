import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/served-site.ts';

test.describe('the search page', () => {
  test('finds entries, says how many, labels and marks them', async ({ page, complaints }) => {
    await page.goto('/suche/');
    await page.getByLabel('Katalog durchsuchen').last().fill('Mieterbeirat');
    await expect(page.locator('[data-search-status]')).toHaveText(/^\d+ Treffer für „Mieterbeirat“\.$/);
    const first = page.locator('.hits li').first();
    await expect(first.getByRole('link')).toContainText('Mieterbeirat');
    await expect(
      page
        .locator('.hits li')
        .filter({ hasText: /^Modul/ })
        .first(),
    ).toBeVisible();
    await expect(first.locator('mark').first()).toBeVisible();
    await expect(page).toHaveURL(/\?q=Mieterbeirat$/);
    expect(complaints).toEqual([]);
  });

  test('shows what the address asks for', async ({ page }) => {
    await page.goto('/suche/?q=Garantievertrag&art=Modul');
    await expect(page.getByRole('checkbox', { name: /^Modul/ })).toBeChecked();
    const kinds = await page.locator('.hits__kind').allTextContents();
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(['Modul']));
  });

  test('filters by kind and by field', async ({ page }) => {
    await page.goto('/suche/?q=Wohnung');
    await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeHidden();
    await page.getByRole('checkbox', { name: /^Fallbeispiel/ }).check();
    await expect(page.locator('.hits__kind').first()).toHaveText('Fallbeispiel');
    await expect(page).toHaveURL(/art=Fallbeispiel/);
    await page.getByRole('checkbox', { name: /^Fallbeispiel/ }).uncheck();
    await page.getByRole('checkbox', { name: /^Sich einbringen/ }).check();
    await expect(page).toHaveURL(/feld=Sich\+einbringen/);
  });

  test('says by which other name an entry was found', async ({ page }) => {
    await page.goto('/suche/');
    await page.getByLabel('Katalog durchsuchen').last().fill('Fahrdienst');
    const bus = page.locator('.hits li').filter({ has: page.locator('a[href="/module/buergerbus/"]') });
    await expect(bus).toContainText('Gefunden über: Fahrdienst');
  });

  test('finds an entry by a synonym that editors have named, and says by which word', async ({ page }) => {
    await page.goto('/suche/');
    await page.getByLabel('Katalog durchsuchen').last().fill('Lift');
    const move = page
      .locator('.hits li')
      .filter({ has: page.locator('a[href="/module/umzugsmanagement/"]') });
    await expect(move).toContainText('Gefunden über: Wohnung ohne Aufzug');
  });

  test('looks into the texts when a person asks for it', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto('/suche/?q=Nachbarschaft');
    const status = page.locator('[data-search-status]');
    await expect(status).toHaveText(/^\d+ Treffer für „Nachbarschaft“\.$/);
    const before = Number.parseInt((await status.textContent()) ?? '', 10);
    expect(loaded.filter((path) => path.includes('wasm'))).toEqual([]);
    const deeply = page.getByRole('button', { name: 'Auch Einträge zeigen, die das nur im Text nennen' });
    while (!(await deeply.isVisible()))
      await page.getByRole('button', { name: 'Weitere Treffer zeigen' }).click();
    const items = page.locator('.hits li');
    const shown = await items.count();
    await deeply.click();
    await expect(items.nth(shown).getByRole('link')).toBeFocused();
    await expect(status).not.toHaveText(new RegExp(`^${before} `));
    await items.nth(shown).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 200);
    await expect(items.nth(shown).locator('mark, .hits__reason').first()).toBeVisible();
  });

  test('keeps hits before filters on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/suche/?q=Wohnung');
    await expect(page.getByLabel('Katalog durchsuchen').last()).toBeVisible();
    const fold = page.getByRole('button', { name: 'Filter', exact: true });
    const box = page.getByRole('checkbox', { name: /^Fallbeispiel/ });
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await expect(box).toBeHidden();
    await expect(page.locator('.hits a').first()).toBeInViewport();
    await fold.click();
    await box.check();
    await expect(page.getByRole('button', { name: 'Filter (1 aktiv)' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await expect(box).toBeFocused();
    await expect(page.locator('.hits__kind').first()).toHaveText('Fallbeispiel');
  });

  test('works where the browser forbids text as code', async ({ page, complaints }) => {
    const answer = await page.goto('/suche/?q=Hochbeet');
    expect(answer?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await expect(page.locator('.hits p mark').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('corrects a typing error and says so', async ({ page }) => {
    await page.goto('/suche/?q=Mietersprechstnde');
    await expect(page.locator('[data-search-status]')).toContainText('Meinten Sie „Mietersprechstunde“?');
    await expect(page.locator('.hits a').first()).toHaveAttribute('href', '/module/mietersprechstunde/');
  });

  test('says that not all words were found together', async ({ page }) => {
    await page.goto('/suche/?q=Mieterbeirat+Hochbeet+Stromsperre');
    await expect(page.locator('[data-search-status]')).toContainText('enthalten alle Wörter');
    await expect(page.locator('.hits li').first()).toBeVisible();
  });

  test('never leaves a person without ways on', async ({ page }) => {
    await page.goto('/suche/?q=xyzxyzxyz');
    await expect(page.locator('[data-search-status]')).toContainText('Nichts gefunden für „xyzxyzxyz“.');
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Mieterbeirat', exact: true }),
    ).toBeVisible();
  });

  test('says first that it has nothing, then what is nearest, and asks what is missing', async ({ page }) => {
    await page.goto('/suche/?q=Milieuschutz');
    const nothing = page.getByRole('heading', { name: 'Dazu haben wir nichts.' });
    await expect(nothing).toBeVisible();
    await expect(page.locator('[data-search-status]')).toHaveText(/Am nächsten kommt zu „Milieuschutz“:$/);
    const [said, first] = await Promise.all([
      nothing.boundingBox(),
      page.locator('.hits li').first().boundingBox(),
    ]);
    expect(said?.y).toBeLessThan(first?.y ?? 0);
    expect(await page.locator('.hits li').count()).toBeLessThanOrEqual(5);
    await expect(page.getByRole('heading', { name: 'Fehlt hier etwas?' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Etwas vorschlagen' })).toHaveAttribute(
      'href',
      '/mitmachen/',
    );
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByLabel('Katalog durchsuchen').last().fill('Mieterbeirat');
    await expect(nothing).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Fehlt hier etwas?' })).toBeHidden();
  });

  test('says how it understood a sentence, and leads to the finder with it', async ({ page }) => {
    const sentence = 'Meine Mutter ist den ganzen Tag allein und keiner kommt sie besuchen';
    await page.goto(`/suche/?q=${encodeURIComponent(sentence)}`);
    const understood = page.locator('[data-search-understood]');
    await expect(understood).toContainText(/^Verstanden: .*allein/);
    const first = await page.locator('.hits a').evaluateAll((links) => links.slice(0, 3).map(String));
    expect(first.join(' ')).toContain('/module/besuchsdienst/');
    await understood.getByRole('link', { name: 'Im Finder weiter eingrenzen' }).click();
    await expect(page).toHaveURL(/\/finder\/(\?anliegen=.+)?$/);
  });

  test('finds a phrase in quotes where it stands so, and says when it stands nowhere', async ({ page }) => {
    await page.goto(`/suche/?q=${encodeURIComponent('"Wohnen für Hilfe"')}`);
    await expect(page.locator('.hits a').first()).toHaveAttribute('href', '/module/wohnen-fuer-hilfe/');
    await page.goto(`/suche/?q=${encodeURIComponent('„Hilfe Wohnen für“')}`);
    await expect(page.locator('[data-search-status]')).toContainText('Genau so steht das nirgends.');
    await expect(page.locator('.hits a').first()).toBeVisible();
  });

  test('reads links of older systems', async ({ page }) => {
    await page.goto('/suche/?q=Verf%FCgungsfonds');
    await expect(page.getByLabel('Katalog durchsuchen').last()).toHaveValue('Verfügungsfonds');
    await expect(page.locator('.hits a').first()).toHaveAttribute('href', '/module/verfuegungsfonds/');
  });

  test('finds a paragraph of a law by its number', async ({ page }) => {
    await page.goto(`/suche/?q=${encodeURIComponent('§ 569 BGB')}`);
    await expect(page.locator('.hits a').first()).toHaveAttribute('href', '/module/mietschuldenberatung/');
  });

  test('shows what a person typed as text and nothing else', async ({ page, complaints }) => {
    await page.goto(`/suche/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(page.locator('[data-search-status]')).toContainText('<img src=x onerror=alert(1)>');
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('leads through the hits by arrow keys', async ({ page }) => {
    await page.goto('/suche/?q=Beratung');
    await expect(page.locator('.hits li').nth(1)).toBeVisible();
    await page.getByLabel('Katalog durchsuchen').last().focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.hits a').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.hits a').nth(1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Katalog durchsuchen').last()).toBeFocused();
  });

  test('says so when the index cannot be reached', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/suche/?q=Miete');
    await expect(page.getByText('Die Suche ist gerade nicht erreichbar')).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Mieterbeirat', exact: true }),
    ).toBeVisible();
  });
});

test.describe('the search box in the head', () => {
  test('takes the focus with /, suggests, moves by arrows and follows with Enter', async ({ page }) => {
    await page.goto('/module/');
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Katalog durchsuchen' });
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('');
    await page.keyboard.type('Mieterbeirat');
    const options = page.getByRole('option');
    await expect(options.first()).toContainText('Mieterbeirat');
    const address = (await options.first().getAttribute('href')) ?? 'missing';
    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await options.first().getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  });

  test('groups suggestions by kind, says what they were found by, and leads across groups', async ({
    page,
  }) => {
    await page.goto('/module/');
    await page.keyboard.press('/');
    await page.keyboard.type('Tausch');
    const box = page.getByRole('combobox', { name: 'Katalog durchsuchen' });
    const list = page.getByRole('listbox');
    const options = list.getByRole('option');
    const modules = page.getByRole('group', { name: 'Module' });
    await expect(modules.getByRole('option').filter({ hasText: 'Wohnungstauschbörse' })).toBeVisible();
    const groups = page.getByRole('listbox').getByRole('group');
    await expect(groups.nth(1)).toBeVisible();
    expect(await groups.count()).toBeLessThanOrEqual(3);
    await expect(options.filter({ hasText: /Gefunden über: .*tausch/i }).first()).toBeVisible();
    await expect(list.getByRole('option', { name: /^Alle Treffer zeigen \d+ Treffer/ })).toBeVisible();
    const count = await options.count();
    for (let place = 0; place < count; place++) {
      await page.keyboard.press('ArrowDown');
      await expect(options.nth(place)).toHaveAttribute('aria-selected', 'true');
      await expect(box).toHaveAttribute('aria-activedescendant', `quick-option-${place}`);
    }
    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    const { violations } = await new AxeBuilder({ page }).include('.quick').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('says what it did to a mistyped word, and offers the catalogue when nothing is found', async ({
    page,
  }) => {
    await page.goto('/module/');
    await page.keyboard.press('/');
    await page.keyboard.type('Mietersprechstnde');
    await expect(page.locator('.quick__status')).toContainText('Meinten Sie „Mietersprechstunde“?');
    const box = page.getByRole('combobox', { name: 'Katalog durchsuchen' });
    await box.fill('xyzxyzxyz');
    await expect(page.locator('.quick__status')).toHaveText('Nichts gefunden für „xyzxyzxyz“.');
    await expect(page.getByRole('option', { name: /^Alle Module ansehen/ })).toHaveAttribute(
      'href',
      '/module/',
    );
  });

  test('says that it has nothing before it says what is nearest', async ({ page }) => {
    await page.goto('/module/');
    await page.keyboard.press('/');
    await page.keyboard.type('Milieuschutz');
    await expect(page.locator('.quick__status')).toHaveText('Dazu haben wir nichts. Am nächsten kommt:');
  });

  for (const query of ['Sprechstunde', 'sprechstunde für mieter', 'Nachbarn', 'Hof voller Sperrmüll'])
    test(`ranks as the results do: ${query}`, async ({ page }) => {
      await page.goto(`/suche/?q=${encodeURIComponent(query)}&art=Modul`);
      const hits = page.locator('.hits a');
      await expect(hits.first()).toBeVisible();
      const addresses = await hits.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      await page.goto('/module/');
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      // The way to all hits says for which words the suggestions are.
      await expect(
        page.locator(`.quick__option[href$="/suche/?q=${encodeURIComponent(query)}"]`),
      ).toBeVisible();
      const modules = page.getByRole('group', { name: 'Module' }).getByRole('option');
      const suggested = await modules.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(suggested.length).toBeGreaterThan(0);
      expect(suggested).toEqual(addresses.slice(0, suggested.length));
    });

  test('closes with Escape and opens the search page with Enter', async ({ page }) => {
    await page.goto('/');
    const box = page
      .getByRole('search')
      .first()
      .getByRole('searchbox')
      .or(page.getByRole('combobox'))
      .first();
    await box.fill('Tausch Wohnung');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/suche\/\?q=Tausch\+Wohnung$/);
  });

  test('leaves the slash alone while a person types', async ({ page }) => {
    await page.goto('/suche/');
    const field = page.getByLabel('Katalog durchsuchen').last();
    await field.fill('1');
    await field.press('/');
    await expect(field).toHaveValue('1/');
  });

  test('loads no more than its start before it is used', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script' || request.url().includes('/pagefind/'))
        scripts.push(request.url());
    });
    await page.goto('/module/mieterbeirat/', { waitUntil: 'networkidle' });
    const before = scripts.length;
    expect(scripts.filter((url) => url.includes('pagefind') || url.includes('suggestions'))).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('Wohnen');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(scripts.length).toBeGreaterThan(before);
  });
});
