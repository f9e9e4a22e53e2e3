import { expect, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { freePort } from '../support/free-port.ts';
import { addAuthenticator } from '../support/moderated-site.ts';
import { runFeedback } from '../support/run-feedback.ts';
import { startSite } from '../support/site-server.ts';

const host = 'katalog.intern';

test.use({
  launchOptions: {
    executablePath: await browserPath(),
    args: [...browserArguments, `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  },
});
test.describe.configure({ timeout: 120_000 });

test('says why there is no passkey over plain http, and takes the passphrase', async ({ page }) => {
  const port = String(await freePort());
  const environment = { PORT: port, SITE_URL: `http://${host}:${port}`, MODERATOR_PASSPHRASE: 'on' };
  const site = await startSite(environment);
  const folder = { path: '.', data: site.data, remove: () => undefined };
  const { output } = await runFeedback(folder, environment, ['invite', 'ada@beispielstadt.de']);
  await page.goto(/http:\S+#einladung=\S+/.exec(output)?.[0] ?? output);
  const why = page.getByText('Passkeys gibt es nur auf Seiten mit https; diese ist über http aufgerufen.');
  await expect(why).toBeVisible();
  await expect(page.getByText('Dieser Browser kann keine Passkeys.')).toHaveCount(0);

  const passphrase = 'vier Wörter sind genug';
  await page.getByLabel('Passphrase wählen').fill(passphrase);
  await page.getByRole('button', { name: 'Weiter zum Einmalcode' }).click();
  const address = (await page.getByRole('link', { name: /in der App öffnen/ }).getAttribute('href')) ?? '';
  const secret = Secret.fromBase32(new URL(address).searchParams.get('secret') ?? '');
  const totp = new TOTP({ secret });
  await page.getByLabel('Einmalcode').fill(totp.generate());
  await page.getByRole('button', { name: 'Einrichtung abschließen' }).click();
  await expect(page.getByText('Angemeldet als ada@beispielstadt.de')).toBeVisible();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(why).toBeVisible();

  // A browser that keeps no cookie: the sign-in goes well and nothing would come of it.
  await page.route('**/moderation/passphrase/session', async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace(host, '127.0.0.1') });
    const headers = Object.fromEntries(
      Object.entries(answer.headers()).filter(([name]) => name !== 'set-cookie'),
    );
    await route.fulfill({ response: answer, headers });
    await page.context().clearCookies();
  });
  await page.getByLabel('E-Mail-Adresse').fill('ada@beispielstadt.de');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Einmalcode').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Ihr Browser nimmt von dieser Seite kein Cookie an');
  await site.stop();
});

test('says that drafts are not kept where storage is switched off', async ({ page }) => {
  const site = await startSite();
  const address = site.address.replace('127.0.0.1', 'localhost');
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('switched off', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  const { port } = new URL(site.address);
  const folder = { path: '.', data: site.data, remove: () => undefined };
  const { output } = await runFeedback(folder, { PORT: port }, ['invite', 'ada@beispielstadt.de']);
  await addAuthenticator(page.context(), page);
  await page.goto(`${address}/redaktion/#${(/#(einladung=\S+)/.exec(output) ?? [])[1] ?? ''}`);
  await page.getByRole('button', { name: 'Passkey einrichten' }).click();
  await expect(page.getByText('Der Speicher dieses Browsers ist abgeschaltet:')).toBeVisible();
  await expect(page.getByText('Alles entschieden.')).toBeVisible();
  await site.stop();
});
