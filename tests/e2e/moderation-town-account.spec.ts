import { createServer } from 'node:net';
import { expect as strictExpect, test } from '@playwright/test';
import { startSite } from '../support/site-server.ts';
import { startTownProvider } from '../support/town-provider.ts';

const expect = strictExpect.configure({ timeout: 20_000 });
test.describe.configure({ timeout: 120_000 });

/** The way back must be known to the provider before the site starts. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}

test('signs in with the account of the town, back where one was, proves it anew, and out of both', async ({
  page,
}) => {
  const port = String(await freePort());
  const home = `http://localhost:${port}`;
  const provider = await startTownProvider([`${home}/api/v1/moderation/town-account/callback`]);
  provider.people.set('ada', { email: 'ada@stadt.example', roles: ['administrator'] });
  provider.people.set('bea', { email: 'bea@stadt.example', roles: ['lesen'] });
  const site = await startSite({
    PORT: port,
    SITE_URL: home,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  const town = page.getByRole('button', { name: 'Mit dem Konto der Verwaltung anmelden' });

  await page.goto(`${home}/redaktion/#betrieb`);
  await town.click();
  await expect(page.getByRole('heading', { name: 'Konto der Stadt' })).toBeVisible();
  await page.getByRole('link', { name: 'bea@stadt.example' }).click();
  await expect(page.getByRole('alert')).toContainText('Ihr Konto der Verwaltung hat hier keine Aufgabe.');
  await page.context().clearCookies({ domain: '127.0.0.1' });

  await page.goto('about:blank');
  await page.goto(`${home}/redaktion/#betrieb`);
  await town.click();
  await page.getByRole('link', { name: 'ada@stadt.example' }).click();
  await expect(page.getByText('Angemeldet als ada@stadt.example')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#betrieb');

  await page.getByRole('button', { name: 'Alles ausgeben' }).click();
  const confirm = page.getByRole('dialog', { name: 'Sind Sie es?' });
  await confirm.getByRole('button', { name: 'Mit dem Konto der Verwaltung bestätigen' }).click();
  await page.getByRole('link', { name: 'ada@stadt.example' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Alles ausgeben' }).click();
  expect((await download).suggestedFilename()).toMatch(/^rueckmeldungen-/);

  await page.getByRole('button', { name: 'Abmelden' }).click();
  const out = page.getByRole('link', { name: 'Auch beim Konto der Verwaltung abmelden' });
  await expect(out).toBeVisible();
  await out.click();
  await page.waitForURL((address) => address.origin === provider.issuer);
  await site.stop();
  await provider.stop();
});
