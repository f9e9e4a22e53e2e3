import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { buildPages } from '../support/build-pages.ts';
import { freePort } from '../support/free-port.ts';
import { expect, test as base } from '../support/served-site.ts';
import { startSite } from '../support/site-server.ts';
import { openComments, openRating } from '../support/widget-page.ts';

// A town shows the catalogue below a path of its own website.
const path = '/katalog';
const folder = 'node_modules/.cache/site-below-a-path';

const test = base.extend<object, { served: Awaited<ReturnType<typeof startSite>> }>({
  served: [
    async ({}, use) => {
      const port = await freePort();
      const SITE_URL = `http://127.0.0.1:${port}${path}/`;
      const SITE_DIR = await buildPages(folder, { SITE_URL });
      const served = await startSite({ SITE_URL, SITE_DIR, PORT: String(port) });
      await use(served);
      await served.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  // So that addresses without a slash before them lie below the path.
  baseURL: async ({ served }, use) => use(`${served.address}/`),
});

test.describe('below a path', () => {
  test('no page links or loads anything outside', ({ served }) => {
    expect(new URL(served.address).pathname).toBe(path);
    const outside = new Set<string>();
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.html')) continue;
      const page = parse(readFileSync(join(folder, name), 'utf8'));
      for (const element of page.querySelectorAll('[href], [src], [action], [srcset]')) {
        const { href, src, action, srcset } = element.attributes;
        for (const address of [href, src, action, srcset])
          if (address?.startsWith('/') && !address.startsWith(`${path}/`)) outside.add(`${name}: ${address}`);
      }
    }
    expect([...outside].slice(0, 5)).toEqual([]);
    const canonical = parse(readFileSync(join(folder, 'module/mieterbeirat/index.html'), 'utf8'));
    expect(canonical.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `${served.address}/module/mieterbeirat/`,
    );
  });

  test('a visitor rates and comments', async ({ page, complaints }) => {
    await page.goto('module/mieterbeirat/');
    const place = await openRating(page);
    await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
    await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
    await place.getByRole('button', { name: 'Einschätzung senden' }).click();
    await expect(place.getByRole('status').first()).toContainText('Danke');
    const section = await openComments(page);
    await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
    await section.getByLabel('Ihr Text').fill('Getagt wird im Gemeindesaal, einmal im Monat.');
    await section.getByRole('button', { name: 'Kommentar senden' }).click();
    await expect(section.getByRole('status').filter({ hasText: 'Danke' })).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('the form of the page without script leads back to the page', async ({ request, served }) => {
    const answer = await request.post('api/v1/modules/mieterbeirat/comments/form', {
      headers: { origin: new URL(served.address).origin },
      form: { text: 'Getagt wird im Gemeindesaal, einmal im Monat.' },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    expect(answer.headers()['location']).toBe(`${path}/module/mieterbeirat/#kommentar-eingegangen`);
  });

  test('a search leads to the page found, also from the field of the header', async ({
    page,
    complaints,
  }) => {
    await page.goto('suche/?q=Mietersprechstunde');
    await page.locator('.hits li').first().getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${path}/module/mietersprechstunde/`));
    await page.getByLabel('Katalog durchsuchen').first().fill('Wohnungstauschbörse');
    await page.getByRole('option').first().click();
    await expect(page).toHaveURL(new RegExp(`${path}/module/wohnungstauschboerse/`));
    expect(complaints).toEqual([]);
  });

  test('modules are compared, kept and taken away', async ({ page, complaints }) => {
    await page.goto('vergleich/?m=mieterbeirat,mietersprechstunde');
    await expect(page.locator('[data-scatter="staff"] .is-chosen')).toHaveCount(2);
    await page.goto('module/mieterbeirat/');
    await page
      .getByRole('checkbox', { name: /merken/i })
      .first()
      .check();
    await page.goto('merkliste/');
    await expect(page.getByRole('link', { name: 'Mieterbeirat' }).first()).toHaveAttribute(
      'href',
      `${path}/module/mieterbeirat/`,
    );
    expect(complaints).toEqual([]);
  });

  test('what lies outside leads there or is said to be missing', async ({ request, served }) => {
    const { origin } = new URL(served.address);
    for (const address of ['/', path]) {
      const answer = await request.get(origin + address, { maxRedirects: 0 });
      expect(answer.status()).toBe(308);
      expect(answer.headers()['location']).toBe(`${path}/`);
    }
    expect((await request.get(`${origin}/module/mieterbeirat/`)).status()).toBe(404);
    expect((await request.get(`${origin}/api/v1/health`)).status()).toBe(404);
    const meant = await request.get('Module/Mieterbeirat/', { maxRedirects: 0 });
    expect(meant.headers()['location']).toBe(`${path}/module/mieterbeirat/`);
    const folderOnly = await request.get('module', { maxRedirects: 0 });
    expect(folderOnly.headers()['location']).toBe(`${path}/module/`);
  });
});
