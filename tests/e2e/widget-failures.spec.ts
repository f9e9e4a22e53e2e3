import { moderateStore } from '../support/moderate-store.ts';
import { expect, test } from '../support/served-site.ts';
import { startSite } from '../support/site-server.ts';
import { findingsIn, openComments, openRating } from '../support/widget-page.ts';

test('says that one is offline, keeps the input and sends it once there is a way again', async ({
  page,
  context,
}) => {
  await page.goto('/module/zukunftswerkstatt/');
  const place = await openRating(page);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await place.getByRole('radio', { name: '4: Mitgestaltung' }).check();
  await context.setOffline(true);
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('alert')).toContainText('Noch nicht gesendet. Sie sind offline.');
  await expect(place.getByRole('alert')).toBeFocused();
  await expect(place.getByRole('radio', { name: '4: Mitgestaltung' })).toBeChecked();
  await expect(page.locator('.own-mark:visible')).toHaveCount(0);
  expect(await findingsIn(page, '.profile')).toEqual([]);
  await context.setOffline(false);
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('status').first()).toContainText('Danke');
});

test('keeps a text when the server stops in the middle, and takes it when it is back', async ({ page }) => {
  test.setTimeout(120_000);
  const first = await startSite();
  await page.goto(`${first.address}/module/mittagstisch/`);
  const section = await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await section.getByLabel('Ihr Text').fill('Gekocht wird dienstags und freitags.');
  await first.stop();
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('alert')).toContainText('Der Dienst ist gerade nicht erreichbar.');
  await expect(section.getByRole('alert')).toContainText('Ihr Text bleibt hier stehen.');
  await expect(section.getByLabel('Ihr Text')).toHaveValue('Gekocht wird dienstags und freitags.');
  const again = await startSite({ PORT: new URL(first.address).port });
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Danke' })).toBeVisible();
  await again.stop();
});

test('shows on a slow network what is going on, and the own marks at once', async ({ page }) => {
  await page.goto('/module/besuchsdienst/');
  const place = await openRating(page);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
  const held = Promise.withResolvers<undefined>();
  await page.route('**/rating', async (route) => {
    await held.promise;
    await route.continue();
  });
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('status').first()).toHaveText('Wird gesendet …');
  await expect(page.locator('[data-marks-words="cost"]')).toContainText('Ihre Einschätzung: 3');
  await expect(place.getByRole('button', { name: 'Ändern' })).toBeDisabled();
  held.resolve(undefined);
  await expect(place.getByRole('status').first()).toContainText('Danke');
  await expect(page.locator('[data-marks-words="cost"]')).toHaveText(
    'Ihre Einschätzung: 3, mittleres Budget',
  );
});

test('says at the limit when to come back', async ({ page }) => {
  test.setTimeout(120_000);
  // One rating is allowed, the next must prove work, and from the third on none is taken: 480 · 0.005 = 2.4.
  const site = await startSite({ RATE_LIMIT_FACTOR: '0.005', PROOF_OF_WORK: 'off' });
  const rate = (module: string) => {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    return page.request.put(`${site.address}/api/v1/modules/${module}/rating`, {
      headers: { authorization: `Bearer ${secret}` },
      data: { scale: 1, levels: { time: 3 } },
    });
  };
  for (const module of ['mieterbeirat', 'wohnberatung']) expect((await rate(module)).status()).toBe(201);
  await page.goto(`${site.address}/module/housing-first/`);
  const place = await openRating(page);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('alert')).toHaveText(
    /Noch nicht gesendet\. Aus Ihrem Netz kamen gerade sehr viele Anfragen\. Bitte versuchen Sie es in (einer Minute|\d+ Minuten) noch einmal\. Ihre Angaben bleiben hier stehen\./,
  );
  await expect(place.getByRole('radio', { name: '3: mittleres Budget' })).toBeChecked();
  await site.stop();
});

test('proves work where it is asked for, and lets a weak device stop', async ({ page }) => {
  test.setTimeout(180_000);
  const site = await startSite({ PROOF_OF_WORK: 'always' });
  await page.goto(`${site.address}/module/energieberatung/`);
  const section = await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await section.getByLabel('Ihr Text').fill('Beraten wird in der Küche, nicht im Büro.');

  // Made as heavy as for a device that would never end, so that there is time to look and to stop.
  await page.route('**/challenge?**', async (route) => {
    const issued = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'application/json',
      body: issued.replace('"keyPrefix":"00"', '"keyPrefix":"0000000000"'),
    });
  });
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section).toContainText('Ihr Gerät löst eine kleine Rechenaufgabe');
  await expect(section.getByRole('progressbar')).toBeVisible();
  expect(await findingsIn(page, '[data-comments-place]')).toEqual([]);
  await section.getByRole('button', { name: 'Abbrechen und später senden' }).click();
  await expect(section.getByRole('alert')).toContainText('Abgebrochen.');
  await expect(section.getByLabel('Ihr Text')).toHaveValue('Beraten wird in der Küche, nicht im Büro.');
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  const worker = page.waitForEvent('worker');
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  expect((await worker).url()).toContain('/_astro/solving-worker');
  await expect(section.getByRole('status').filter({ hasText: 'Danke' })).toBeVisible({ timeout: 120_000 });
  await site.stop();
});

test('a module that takes nothing says so and still shows what is there', async ({ page, served }) => {
  const module = 'umzugsmanagement';
  const moderation = moderateStore(served.data);
  await page.goto(`/module/${module}/`);
  const place = await openRating(page);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
  // Closed while somebody fills in the form.
  await moderation.set(module, { ratings: 'read-only', comments: 'read-only' });
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('alert')).toContainText(
    'Hier werden zurzeit keine neuen Beiträge angenommen.',
  );
  await page.reload();
  await openRating(page);
  await expect(place).toContainText('Für dieses Modul werden zurzeit keine Bewertungen angenommen.');
  await expect(place.getByRole('button', { name: 'Jetzt einschätzen' })).toHaveCount(0);
  const section = await openComments(page);
  await expect(section).toContainText('Für dieses Modul werden zurzeit keine Kommentare angenommen.');
  await expect(section.getByRole('button', { name: 'Kommentar schreiben' })).toHaveCount(0);
  expect(await findingsIn(page, '.profile')).toEqual([]);
});
