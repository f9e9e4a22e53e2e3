import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { buildPages } from '../support/build-pages.ts';
import { freePort } from '../support/free-port.ts';
import { expect, test as base } from '../support/served-site.ts';
import { type SiteServer, startSite } from '../support/site-server.ts';
import { openComments, openRating } from '../support/widget-page.ts';

// Pages on a web space of the town, below a path; the endpoint on a host of its own.
const path = '/katalog';
const folder = 'node_modules/.cache/site-apart';

interface Apart {
  /** Of the pages, without a slash at its end. */
  readonly pages: string;
  readonly endpoint: SiteServer;
}

const kinds: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** A web space that hands out files with the policy the build wrote for pages, and knows nothing else. */
async function startWebSpace(port: number): Promise<Server> {
  const rules = readFileSync(join(folder, '_headers'), 'utf8');
  const policy = /Content-Security-Policy: (.*)/.exec(rules)?.[1] ?? '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://web.space');
    const name = decodeURI(pathname.slice(path.length)).replace(/\/$/, '/index.html');
    readFile(join(folder, name)).then(
      (content) => {
        const type = kinds[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

const test = base.extend<object, { apart: Apart }>({
  apart: [
    async ({}, use) => {
      const [web, api] = [await freePort(), await freePort()];
      const pages = `http://127.0.0.1:${web}${path}`;
      const address = `http://localhost:${api}`;
      await buildPages(folder, { SITE_URL: `${pages}/`, FEEDBACK_URL: address });
      const space = await startWebSpace(web);
      const endpoint = await startSite({
        PORT: String(api),
        SITE_URL: address,
        SITE_ORIGINS: `${pages}/`,
      });
      await use({ pages, endpoint: { ...endpoint, address } });
      await endpoint.stop();
      space.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ apart }, use) => use(`${apart.pages}/`),
});

test.describe('with the endpoint on a host of its own', () => {
  test('a visitor rates and comments from the pages', async ({ page }) => {
    await page.goto('module/mieterbeirat/');
    const place = await openRating(page);
    await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
    await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
    await place.getByRole('button', { name: 'Einschätzung senden' }).click();
    await expect(place.getByRole('status').first()).toContainText('Danke');
    await place.getByRole('button', { name: 'Zurückziehen' }).click();
    await expect(place.getByRole('status').first()).toContainText('Zurückgezogen');
    const section = await openComments(page);
    await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
    await section.getByLabel('Ihr Text').fill('Getagt wird im Gemeindesaal, einmal im Monat.');
    await section.getByRole('button', { name: 'Kommentar senden' }).click();
    await expect(section.getByRole('status').filter({ hasText: 'Danke' })).toBeVisible();
  });

  test('a search and a comparison work on the pages alone', async ({ page }) => {
    await page.goto('suche/?q=Mietersprechstunde');
    await page.locator('.hits li').first().getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${path}/module/mietersprechstunde/`));
    await page.goto('vergleich/?m=mieterbeirat,mietersprechstunde');
    await expect(page.locator('[data-scatter="staff"] .is-chosen')).toHaveCount(2);
  });

  test('moderators are led to the endpoint, and only there', async ({ apart, request }) => {
    const page = parse(readFileSync(join(folder, 'index.html'), 'utf8'));
    const desk = page.querySelectorAll('footer a').find((link) => link.text.includes('Redaktion'));
    expect(desk?.getAttribute('href')).toBe(`${apart.endpoint.address}/redaktion/`);
    const { origin } = new URL(apart.pages);
    const session = `${apart.endpoint.address}/api/v1/moderation/session`;
    for (const method of ['GET', 'DELETE']) {
      const answer = await request.fetch(session, { method, headers: { origin } });
      expect([401, 403]).toContain(answer.status());
      expect(answer.headers()['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('pages of other origins read what is public and change nothing', async ({ apart, request }) => {
    const api = `${apart.endpoint.address}/api/v1`;
    const own = { origin: new URL(apart.pages).origin };
    const foreign = { origin: 'https://fremd.example' };
    const allowed = async (headers: Record<string, string>) =>
      (await request.get(`${api}/ratings`, { headers })).headers()['access-control-allow-origin'];
    expect(await allowed(own)).toBe(own.origin);
    expect(await allowed(foreign)).toBe('*');
    const rating = `${api}/modules/mieterbeirat/rating`;
    const put = await request.put(rating, {
      headers: { ...foreign, authorization: `Bearer ${'A'.repeat(43)}` },
      data: { scale: 1, levels: { cost: 3 } },
    });
    expect(put.status()).toBe(403);
    expect(put.headers()['access-control-allow-origin']).toBeUndefined();
    const preflight = async (headers: Record<string, string>) =>
      (
        await request.fetch(rating, {
          method: 'OPTIONS',
          headers: { ...headers, 'access-control-request-method': 'PUT' },
        })
      ).headers()['access-control-allow-origin'];
    expect(await preflight(own)).toBe(own.origin);
    expect(await preflight(foreign)).toBeUndefined();
  });

  test('the form of the page without script leads back to the page', async ({ apart, request }) => {
    const answer = await request.post(`${apart.endpoint.address}/api/v1/modules/mieterbeirat/comments/form`, {
      headers: { origin: new URL(apart.pages).origin },
      form: { text: 'Im Gemeindesaal wird getagt, einmal im Monat.' },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    expect(answer.headers()['location']).toBe(`${apart.pages}/module/mieterbeirat/#kommentar-eingegangen`);
  });
});
