import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dist } from '../support/built-site.ts';
import { expect, test } from '../support/served-site.ts';

/** Slugs of the entries of a kind, as the built site has them. */
function slugs(folder: string): string[] {
  return readdirSync(join(dist, folder))
    .filter((name) => name !== 'tabelle' && existsSync(join(dist, folder, name, 'index.html')))
    .sort();
}

/** How long pages are, in pixels, once all is there; those over the limit are named. */
async function tooLong(page: Page, addresses: readonly string[], limit: number): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > limit) found.push(`${address}: ${height} px`);
  }
  return found;
}

async function pagesOfPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.describe('folded on a phone, no page is longer than it may be:', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const { kind, limit, addresses } of [
    { kind: 'modules', limit: 9000, addresses: () => slugs('module').map((slug) => `/module/${slug}/`) },
    {
      kind: 'cases',
      limit: 5000,
      addresses: () => slugs('fallbeispiele').map((slug) => `/fallbeispiele/${slug}/`),
    },
    { kind: 'funding', limit: 7000, addresses: () => ['/foerderung/'] },
    { kind: 'pitfalls', limit: 9000, addresses: () => ['/stolpersteine/'] },
    { kind: 'map', limit: 6000, addresses: () => ['/karte/'] },
  ])
    test(`${kind}, ${limit} pixels`, async ({ page }) => {
      test.setTimeout(240_000);
      expect(await tooLong(page, addresses(), limit)).toEqual([]);
    });

  test('a comparison of three, 9000 pixels', async ({ page }) => {
    await page.goto('/vergleich/?m=mietersprechstunde,mieterbeirat,wohnberatung');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 Module nebeneinander');
    await expect(page.getByText('Bewertungen: Stand')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(9000);
    // The choice of others waits behind a press, and a cell unfolds over the whole width.
    await expect(page.getByRole('table', { name: /^Alle Module mit den Stufen/ })).toBeHidden();
    await page.getByText('Andere Module wählen').click();
    await expect(page.getByRole('table', { name: /^Alle Module mit den Stufen/ })).toBeVisible();
  });
});

test.describe('"In Kürze"', () => {
  test('has at most 250 words on every module and fits one sheet of paper', async ({ page }) => {
    test.setTimeout(180_000);
    const wordy: string[] = [];
    const heights: { address: string; height: number }[] = [];
    // The width of the text on A4; what is highest there is printed in earnest.
    await page.setViewportSize({ width: 665, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    for (const slug of slugs('module')) {
      const address = `/module/${slug}/kurz/`;
      await page.goto(address);
      const { words, height } = await page.locator('.brief').evaluate((brief: HTMLElement) => ({
        words: brief.innerText.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
        height: document.documentElement.scrollHeight,
      }));
      if (words > 250) wordy.push(`${address}: ${words}`);
      heights.push({ address, height });
    }
    expect(wordy).toEqual([]);
    for (const { address } of heights.sort((a, b) => b.height - a.height).slice(0, 4)) {
      await page.goto(address);
      expect(await pagesOfPaper(page), address).toBe(1);
    }
  });

  test('says what decides, and that of the places nearest in size to the reader', async ({ page }) => {
    await page.goto('/module/mietersprechstunde/');
    const brief = page.locator('.brief');
    for (const words of ['Was es braucht', 'Wann nicht', 'Für wen', 'Nach der Förderung'])
      await expect(brief.getByText(words, { exact: false }).first()).toBeVisible();
    await expect(brief.getByRole('heading', { name: 'Etwa 8–9 Wochen, bis es läuft' })).toBeVisible();
    const places = brief.locator('.near li');
    const shown = () => places.filter({ visible: true }).allTextContents();
    const before = await shown();
    expect(before).toHaveLength(3);
    await brief.getByRole('radio', { name: /^darüber/ }).check();
    expect(await shown()).toHaveLength(3);
    expect(await shown()).not.toEqual(before);
  });
});

test.describe('what is folded', () => {
  const address = '/module/mietersprechstunde/';

  test('opens where an address leads into it, by link, by note and when the page opens', async ({ page }) => {
    await page.goto(`${address}#schritte`);
    await expect(page.locator('#schritte')).toBeInViewport();
    await page.getByRole('navigation', { name: 'Auf dieser Seite' }).getByText('Quellen').click();
    await expect(page.locator('.sources li').first()).toBeInViewport();
    await page
      .getByRole('link', { name: /^Zur Stelle im Text a/ })
      .first()
      .click();
    await expect(page.locator('.note:target')).toBeInViewport();
  });

  test('is hidden in the way in which the search of the browser still looks into it', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('#stolpersteine')).toBeHidden();
    // What has no display is passed over by the search; what only has no visible content is unfolded by it.
    const styles = await page.locator('.chapter').evaluateAll((folds) =>
      folds.map((fold) => {
        const { contentVisibility, display } = getComputedStyle(fold, '::details-content');
        return `${contentVisibility} ${display}`;
      }),
    );
    expect([...new Set(styles)]).toEqual(['hidden block']);
  });

  test('opens all at a press, and closes', async ({ page }) => {
    await page.goto(address);
    const folds = page.locator('.chapter[open]');
    await expect(folds).toHaveCount(0);
    await page.getByRole('button', { name: 'Alle Abschnitte aufklappen' }).click();
    await expect(folds).toHaveCount(await page.locator('.chapter').count());
    await page.getByRole('button', { name: 'Alle Abschnitte zuklappen' }).click();
    await expect(folds).toHaveCount(0);
  });

  test('is open on paper', async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    for (const id of ['schritte', 'stolpersteine', 'zahlen', 'quellen'])
      await expect(page.locator(`#${id}`), id).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('stands open, on modules, cases, pitfalls and the map', async ({ page }) => {
      for (const where of [address, '/fallbeispiele/kiez28-plauen/', '/stolpersteine/', '/karte/']) {
        await page.goto(where);
        const hidden = await page
          .locator('.chapter__text')
          .evaluateAll((texts) => texts.filter((text) => !text.checkVisibility()).map(({ id }) => id));
        expect(hidden, where).toEqual([]);
      }
    });
  });
});

test('a case says on its first screen where it is, how big, when, what it took, what came of it and what did not work', async ({
  page,
}) => {
  for (const slug of slugs('fallbeispiele').slice(0, 12)) {
    await page.goto(`/fallbeispiele/${slug}/`);
    const glance = page.getByRole('region', { name: 'Auf einen Blick' });
    await expect(glance.getByRole('img', { name: /auf der Karte von Deutschland/ }), slug).toBeVisible();
    for (const words of [
      'Ort und Größe',
      'Zeitraum',
      'Was es brauchte',
      'Was daraus wurde',
      'Was nicht ging',
    ])
      await expect(glance.getByText(words, { exact: true }), slug).toBeVisible();
  }
});
