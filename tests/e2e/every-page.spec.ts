import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { noteShifts, shiftsNoted } from '../support/layout-shifts.ts';
import { expect, test } from '../support/served-site.ts';
import { sampleAddresses, siteAddresses } from '../support/site-addresses.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on colours; all others ask for the same document in either scheme. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Findings of axe on pages of the site, as `address rule: places`. */
async function findings(page: Page, addresses: readonly string[], isDark: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    const { violations } = await (isDark ? axe.withRules(ofColours) : axe.withTags(wcag)).analyze();
    for (const { id, nodes } of violations) {
      found.push(`${address} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    }
  }
  return found;
}

// Alike pages are made by the same code, so a few of each kind stand for all; `EVERY_PAGE=1` looks at each. In the dark
// only colours differ, and pages of a kind share them.
const each = { light: 2, dark: 1 } as const;

for (const colorScheme of ['light', 'dark'] as const) {
  const looked = process.env['EVERY_PAGE'] === '1' ? siteAddresses() : sampleAddresses(each[colorScheme]);
  test.describe(`in the ${colorScheme}`, () => {
    test.describe.configure({ mode: 'parallel' });
    // Two parts, so that the workers share the pages.
    for (const part of [0, 1]) {
      test(`no kind of page has an accessibility finding, part ${part + 1}`, async ({ page, complaints }) => {
        test.setTimeout(600_000);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(
          await findings(
            page,
            looked.filter((_, index) => index % 2 === part),
            colorScheme === 'dark',
          ),
        ).toEqual([]);
        expect(complaints.filter((words) => !words.includes('404'))).toEqual([]);
      });
    }
  });
}

test('has no sideways scroll at 320 pixels and at 200 % text', async ({ page }) => {
  test.setTimeout(240_000);
  const wide: string[] = [];
  const width = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const address of sampleAddresses()) {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    if ((await width()) > 0) wide.push(`${address} at 320 px: ${await width()}`);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    if ((await width()) > 0) wide.push(`${address} at 200 %: ${await width()}`);
  }
  expect(wide).toEqual([]);
});

test('keeps nothing on the device and sets no cookie', async ({ page, context }) => {
  for (const address of sampleAddresses()) {
    await page.goto(address);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept, address).toBe(0);
  }
  expect(await context.cookies()).toEqual([]);
});

test('shifts nothing while it loads, whether its fonts come in time or late', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(noteShifts);
  for (const milliseconds of [0, 1500]) {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await route.continue();
    });
    for (const address of [
      '/',
      '/module/',
      '/module/mietersprechstunde/',
      '/wissen/beteiligungsstufen/',
      '/suche/',
    ]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await page.evaluate(shiftsNoted), `${address}, fonts after ${milliseconds} ms`).toEqual([]);
    }
    await page.unroute('**/*.woff2');
  }
});

test('answers an unknown address with 404 and ways on', async ({ page }) => {
  const response = await page.goto('/module/gibt-es-nicht/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
  await expect(page.getByRole('main').getByRole('link', { name: 'Alle Module' })).toBeVisible();
});

test('can be used with forced colours: marks, boxes and focus stay visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/module/mieterbeirat/');
  const mark = page.locator('.dims .track__mark').first();
  const stroke = await mark.evaluate((element) => getComputedStyle(element).stroke);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(stroke).not.toBe(ground);
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(outline).toBe('solid');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every kind of page can be read, and nothing stands there that needs script', async ({ page }) => {
    test.setTimeout(120_000);
    for (const address of sampleAddresses()) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      await expect(page.locator('.only-script:visible'), address).toHaveCount(0);
    }
  });

  test('filters lead to pages of their own', async ({ page }) => {
    await page.goto('/module/');
    await page.getByRole('link', { name: /^Umsetzung \d+$/ }).click();
    await expect(page).toHaveURL(/\/module\/phase\/umsetzung\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('für die Umsetzung');
  });

  test('filters on a phone open through their link', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/module/');
    await expect(page.getByRole('link', { name: /^Umsetzung \d+$/ })).toBeHidden();
    await page.getByRole('link', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('link', { name: /^Umsetzung \d+$/ })).toBeVisible();
  });

  test('the search page lists all entries and says why', async ({ page }) => {
    await page.goto('/suche/?q=miete');
    await expect(page.getByText('Die Suche im Text braucht JavaScript')).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Mieterbeirat', exact: true }),
    ).toBeVisible();
  });
});
