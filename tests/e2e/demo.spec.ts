import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readFileSync, statSync } from 'node:fs';
import { writePlan } from '../../src/domain/plan/read-plan.ts';
import { startDemo } from '../support/demo-site.ts';
import { partsOf } from '../support/read-papers.ts';
import { sampleAddresses } from '../support/site-addresses.ts';
import type { SiteServer } from '../support/site-server.ts';

/** What the row of a dimension says at which number of ratings; the data are those of `npm run demo`. */
const rows = [
  { module: 'mieterbeirat', dimension: 'time', words: '', dots: 0, hasMedian: false },
  {
    module: 'wohnen-fuer-hilfe',
    dimension: 'time',
    words: '1 Bewertung: Stufe 3. Zu wenige für eine Aussage.',
    dots: 1,
    hasMedian: false,
  },
  {
    module: 'quartiersbegehung',
    dimension: 'staff',
    words: '2 Bewertungen: Stufe 2 und 4. Zu wenige für eine Aussage.',
    dots: 2,
    hasMedian: false,
  },
  {
    module: 'wohnungstauschboerse',
    dimension: 'cost',
    words: '3 Bewertungen: von 2 bis 4',
    dots: 3,
    hasMedian: false,
  },
  {
    module: 'begegnungszentrum',
    dimension: 'staff',
    words: '4 Bewertungen: von 1 bis 5',
    dots: 4,
    hasMedian: false,
  },
  {
    module: 'quartiersmanagement',
    dimension: 'time',
    words: '5 Bewertungen: Median 5, alle gleich',
    dots: 5,
    hasMedian: true,
  },
  {
    module: 'wohnberatung',
    dimension: 'staff',
    words: '9 Bewertungen: Median 3, von 2 bis 4',
    dots: 9,
    hasMedian: true,
  },
  {
    module: 'netzwerkbildung',
    dimension: 'time',
    words: '10 Bewertungen: Median 4, mittlere Hälfte 3 bis 4, alle von 2 bis 5',
    dots: 0,
    hasMedian: true,
  },
  {
    module: 'besuchsdienst',
    dimension: 'staff',
    words: '40 Bewertungen: Median 2, mittlere Hälfte 1 bis 5, alle von 1 bis 5',
    dots: 0,
    hasMedian: true,
  },
] as const;

const count = (path: string | null | undefined) => path?.match(/M/g)?.length ?? 0;

async function expectRow(page: Page, row: (typeof rows)[number]): Promise<void> {
  const strip = page.locator(`[data-marks-strip="${row.dimension}"]`);
  const words = page.locator(`[data-marks-words="${row.dimension}"] .marks-words`).first();
  if (row.words === '') {
    await expect(strip.locator('svg')).toHaveCount(0);
    await expect(words).toHaveCount(0);
    return;
  }
  await expect(words).toContainText(row.words);
  await expect(words).toBeVisible();
  await expect(strip.locator('svg')).toBeVisible();
  expect(count(await strip.locator('.marks__dots').getAttribute('d'))).toBe(row.dots);
  expect(count(await strip.locator('.marks__median').getAttribute('d')) > 0).toBe(row.hasMedian);
}

async function open(
  browser: Browser,
  served: SiteServer | undefined,
  options: { script: boolean },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: served?.address ?? '',
    javaScriptEnabled: options.script,
    viewport: { width: 1280, height: 900 },
  });
  return context.newPage();
}

test.describe('the demo', () => {
  test.describe.configure({ mode: 'serial', timeout: 400_000 });
  let demo: SiteServer | undefined;
  test.beforeAll(async () => {
    test.setTimeout(400_000);
    demo = await startDemo();
  });
  test.afterAll(() => demo?.stop());

  test('says on every kind of page that its data are invented, and leaves the real pages alone', async ({
    browser,
  }) => {
    const built = statSync('dist/index.html').mtimeMs;
    const page = await open(browser, demo, { script: true });
    for (const address of sampleAddresses()) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const banner = page.getByRole('complementary', { name: 'Beispieldaten' });
      await expect(banner, address).toBeVisible();
      await expect(banner, address).toContainText('erfunden');
      await expect(banner.locator('button, a, input')).toHaveCount(0);
      expect(await page.title(), address).toMatch(/^Beispieldaten: /);
    }
    // It stays in sight while one reads on, and on paper.
    await page.goto('/module/mietersprechstunde/');
    await page.mouse.wheel(0, 3000);
    await expect(page.locator('.demo-banner')).toBeInViewport();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.demo-banner')).toBeVisible();
    expect(statSync('dist/index.html').mtimeMs).toBe(built);
    await page.context().close();
  });

  test('says in every file that the ratings are invented', async ({ browser }) => {
    const page = await open(browser, demo, { script: true });
    await page.goto('/vergleich/?m=besuchsdienst,wohnberatung');
    const taken = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await taken('Tabelle als CSV')).toString('utf8')).toContain('erfunden');
    const parts = [
      partsOf(await taken('Tabelle für Excel'))['xl/sharedStrings.xml'],
      partsOf(await taken('Ratsvorlage (Word)'))['word/document.xml'],
      partsOf(await taken('Ratsvorlage (ODT)'))['content.xml'],
    ];
    for (const part of parts) expect(part).toContain('erfunden');
    await page.evaluate(
      (plan) => localStorage.setItem('merkliste', plan),
      writePlan({ title: '', items: [{ module: 'begegnungszentrum', phase: '', remark: '' }] }),
    );
    await page.goto('/merkliste/');
    await expect(page.getByRole('heading', { name: 'Vorlage für den Beschluss' })).toBeVisible();
    for (const button of ['Tabelle als CSV', 'Summen als CSV'])
      expect((await taken(button)).toString('utf8')).toContain('erfunden');
    for (const file of ['module.csv', 'bewertungen.csv', 'zahlen.csv'])
      expect(await (await page.request.get(`/daten/${file}`)).text(), file).toContain('erfunden');
    for (const file of ['module.json', 'bewertungen.json', 'zahlen.json'])
      expect(await (await page.request.get(`/daten/${file}`)).json(), file).toMatchObject({ sample: true });
    await page.context().close();
  });

  test('shows without script and on paper what each number of ratings allows', async ({ browser }) => {
    const page = await open(browser, demo, { script: false });
    for (const row of rows) {
      await page.goto(`/module/${row.module}/`);
      await expectRow(page, row);
    }
    await expect(page.getByText('Stand der Bewertungen:')).toBeVisible();
    await expect(page.getByText('Ab zehn Bewertungen stehen Balken')).toBeVisible();
    await page.goto('/module/mietersprechstunde/');
    const comments = page.locator('[data-comments-list]');
    await expect(comments.getByText('Redaktion', { exact: true })).toBeVisible();
    await expect(comments.getByText('Dieser Kommentar wurde gelöscht.')).toBeVisible();
    await expect(comments.getByText('Mieterbeirat von Anfang an')).toHaveCount(0);
    await expect(comments.getByText('Umzug geplant')).toHaveCount(0);
    await page.context().close();
  });

  test('shows the same with current data once they are asked for, in both schemes without a finding', async ({
    browser,
  }) => {
    const page = await open(browser, demo, { script: true });
    for (const row of rows.filter(({ words }) => words !== '')) {
      await page.goto(`/module/${row.module}/`);
      await page.locator('[data-rating-place]').scrollIntoViewIfNeeded();
      await page
        .getByRole('button', { name: /ansehen|anzeigen/ })
        .first()
        .click();
      await expectRow(page, row);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    }
    await page.context().close();
  });

  test('puts the current comments where the built ones were, without moving what is being read', async ({
    browser,
  }) => {
    const page = await open(browser, demo, { script: true });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const answer = Promise.withResolvers<undefined>();
    await page.route('**/feedback', async (route) => {
      await answer.promise;
      await route.continue();
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/module/mietersprechstunde/');
    const last = page.locator('[data-comments-list] .comment').last();
    await last.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy(0, 400));
    const topOf = () => last.evaluate((entry) => Math.round(entry.getBoundingClientRect().top));
    const before = await topOf();
    answer.resolve(undefined);
    await expect(page.locator('[data-comments-list] .comment__actions').first()).toBeAttached();
    expect(await topOf()).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
