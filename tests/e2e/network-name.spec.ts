import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { expect, test } from '../support/served-site.ts';
import { type SiteServer, startSite } from '../support/site-server.ts';
import { openComments, openRating } from '../support/widget-page.ts';

// A town hall tries the site out on its own network, without a certificate: the page is then not a secure one, and the
// browser has neither clipboard nor locks nor cryptography.
const name = 'katalog.rathaus.intern';
let browser: Browser;
let page: Page;
const sites: SiteServer[] = [];

/** Starts the site under its network name and gives back the address. */
async function startNamed(environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const tried = await startSite();
  const { port } = new URL(tried.address);
  await tried.stop();
  const address = `http://${name}:${port}`;
  sites.push(await startSite({ ...environment, PORT: port, SITE_URL: address }));
  return address;
}

test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [...browserArguments, `--host-resolver-rules=MAP ${name} 127.0.0.1`],
  });
});
test.beforeEach(async () => {
  const context = await browser.newContext({ locale: 'de-DE' });
  page = await context.newPage();
});
test.afterEach(() => page.context().close());
test.afterAll(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.stop()));
});

test('rating and commenting work over plain http under a network name [51]', async () => {
  const address = await startNamed();
  await page.goto(`${address}/module/mieterbeirat/`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
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
});

test('what needs a secure page says so instead of waiting for ever', async () => {
  const address = await startNamed({ PROOF_OF_WORK: 'always' });
  await page.goto(`${address}/module/mieterbeirat/`);
  const section = await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await section.getByLabel('Ihr Text').fill('Getagt wird im Gemeindesaal, einmal im Monat.');
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('alert')).toContainText('über eine gesicherte Verbindung (https)');
  await expect(section.getByLabel('Ihr Text')).toHaveValue('Getagt wird im Gemeindesaal, einmal im Monat.');
});

test('what is to be copied is copied there, too', async () => {
  await page.goto(`${await startNamed()}/module/mieterbeirat/`);
  await page.getByRole('button', { name: 'Text mit Quelle kopieren' }).click();
  await expect(page.getByRole('button', { name: 'Kopiert' })).toBeFocused();
  // Pasted where it can be read.
  const section = await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await section.getByLabel('Ihr Text').press('Control+v');
  await expect(section.getByLabel('Ihr Text')).toHaveValue(/Mieterbeirat: .*\nhttp:\/\/katalog/);
});
