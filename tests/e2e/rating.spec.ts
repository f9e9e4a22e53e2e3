import type { Page } from '@playwright/test';
import { noteShifts, shiftsNoted } from '../support/layout-shifts.ts';
import { moderateStore } from '../support/moderate-store.ts';
import { expect, test } from '../support/served-site.ts';
import type { SiteServer } from '../support/site-server.ts';
import { findingsIn, openRating, storedOnDevice } from '../support/widget-page.ts';

const api = '/api/v1/modules';

function newSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

/** Ratings of other people, straight to the endpoint, and the release that lets them count. */
async function rateAsOthers(
  page: Page,
  { data }: SiteServer,
  module: string,
  levels: readonly number[],
): Promise<void> {
  for (const level of levels) {
    const answer = await page.request.put(`${api}/${module}/rating`, {
      headers: { authorization: `Bearer ${newSecret()}` },
      data: { scale: 1, levels: { staff: level, time: 2 } },
    });
    expect(answer.ok()).toBe(true);
  }
  await moderateStore(data).release();
}

test('a visitor rates, sees the own marks beside the others, changes and withdraws', async ({
  page,
  served,
  complaints,
}) => {
  test.setTimeout(240_000);
  const module = 'mieterbeirat';
  await rateAsOthers(page, served, module, [2, 3, 3]);
  await page.goto(`/module/${module}/`);
  const place = await openRating(page);
  const profile = page.locator('.profile');

  // Others are folded away until the visitor decides; nothing is on the device.
  await expect(place).toContainText('3 Bewertungen aus der Praxis.');
  await expect(profile.locator('.marks').first()).toBeHidden();
  expect(await storedOnDevice(page)).toEqual({});
  expect(await findingsIn(page, '.profile')).toEqual([]);
  await place.getByRole('button', { name: 'gleich ansehen' }).click();
  await expect(profile.locator('[data-marks-words="staff"]')).toHaveText(/3 Bewertungen: von 2 bis 3/);
  // Dimensions nobody rated show no mark and no zero.
  await expect(profile.locator('[data-marks-strip="cost"] svg')).toHaveCount(0);
  await expect(profile.locator('[data-marks-words="cost"]')).toBeEmpty();
  await place.getByRole('button', { name: 'wieder ausblenden' }).click();
  expect(await storedOnDevice(page)).toEqual({});

  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await expect(place.getByRole('heading', { name: 'Ihre Einschätzung' })).toBeFocused();
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('alert')).toContainText('mindestens eine Dimension');
  expect(await findingsIn(page, '.profile')).toEqual([]);
  await place.getByRole('radio', { name: '5: sehr personalintensiv' }).check();
  await place.getByRole('radio', { name: '1: geringe Kosten' }).check();
  await place.getByLabel('Aus wessen Sicht?').selectOption({ label: 'Kommune' });
  await expect(place).toContainText('2 von 6 angegeben');
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('status').first()).toHaveText(
    /^Danke\. Ihre Einschätzung ist angekommen\. Sie zählt ab dem nächsten Stand \(\d+\. \p{L}+\)\.$/u,
  );

  const staff = profile.locator('[data-marks-words="staff"]');
  // The others' figures stay as they were released.
  await expect(staff).toContainText('3 Bewertungen: von 2 bis 3');
  await expect(staff).toContainText('Ihre Einschätzung: 5, sehr personalintensiv');
  await expect(profile.locator('[data-marks-words="time"]')).toContainText('Ihre Einschätzung: keine Angabe');
  await expect(profile.locator('[data-marks-own="staff"] .own-mark')).toBeVisible();
  await expect(profile.locator('[data-marks-own="time"] .own-mark')).toHaveCount(0);
  expect(await findingsIn(page, '.profile')).toEqual([]);

  // The device holds a secret and where it was used, nothing of what was said.
  const kept = await storedOnDevice(page);
  expect(Object.keys(kept)).toEqual(['quartiersbaukasten']);
  expect(kept['quartiersbaukasten']).toMatch(
    /^\{"secret":"[\w-]{43}","ratings":\["mieterbeirat"\],"comments":\[\]\}$/,
  );

  await page.reload();
  await openRating(page);
  await place.getByRole('button', { name: 'Meine Einschätzung zeigen' }).click();
  await expect(staff).toContainText('Ihre Einschätzung: 5');
  await expect(place).toContainText('Sie zählt ab dem nächsten Stand (');
  await place.getByRole('button', { name: 'Ändern' }).click();
  await place.getByRole('radio', { name: '2: nebenbei leistbar' }).check();
  await place.getByRole('button', { name: 'Änderung senden' }).click();
  await expect(place.getByRole('status').first()).toContainText('Geändert.');
  await expect(staff).toContainText('Ihre Einschätzung: 2');

  await place.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(place.getByRole('status').first()).toContainText('Zurückgezogen.');
  await expect(place).toContainText('3 Bewertungen aus der Praxis.');
  expect(await storedOnDevice(page)).toEqual({});
  expect(complaints).toEqual([]);
});

test('a visitor rates with the keyboard alone and asks the device not to remember', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/module/wohnberatung/');
  const place = await openRating(page);
  const start = place.getByRole('button', { name: 'Jetzt einschätzen' });
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(place.getByRole('heading', { name: 'Ihre Einschätzung' })).toBeFocused();
  // Each group is one stop; the arrows choose within it.
  await page.keyboard.press('Tab');
  await expect(place.getByRole('group', { name: 'Prozessphase' }).getByLabel('keine Angabe')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(place.getByRole('radio', { name: '1: vor allem Analyse' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(place.getByRole('radio', { name: '2: eher Planung' })).toBeChecked();
  for (let stop = 0; stop < 6; stop++) await page.keyboard.press('Tab');
  await expect(place.getByLabel('Aus wessen Sicht?')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(place.getByLabel('Auf diesem Gerät merken')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(place).toContainText('Dann bleibt nichts auf dem Gerät.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(place.getByRole('status').first()).toContainText('Danke');
  expect(await storedOnDevice(page)).toEqual({});
  await expect(place).toContainText('Auf diesem Gerät ist nichts gemerkt.');
  // While the page is open it can still be taken back.
  await place.getByRole('button', { name: 'Zurückziehen' }).focus();
  await page.keyboard.press('Enter');
  await expect(place.getByRole('status').first()).toContainText('Zurückgezogen.');
  const answer: unknown = await (await page.request.get(`${api}/wohnberatung/feedback`)).json();
  expect(answer).toMatchObject({ summary: { raters: 0 } });
});

test('can be rated by thumb at 320 pixels, which is 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/module/housing-first/');
  const place = await openRating(page);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  const steps = place.locator('.rate-step');
  await expect(steps).toHaveCount(30);
  for (const index of [0, 14, 29]) {
    const box = await steps.nth(index).boundingBox();
    expect(box?.width ?? 0).toBeGreaterThanOrEqual(44);
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
  await steps.nth(14).click();
  await expect(place).toContainText('1 von 6 angegeben');
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBe(0);
});

/** Keeps what is asked for back for so many milliseconds, as a slow network does. */
async function keepBack(page: Page, what: string, milliseconds: number): Promise<void> {
  await page.route(what, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

test('current figures and late fonts move nothing on the page', async ({ page, served }) => {
  test.setTimeout(120_000);
  const module = 'verfuegungsfonds';
  await rateAsOthers(page, served, module, [1, 2, 3, 4, 5]);
  await page.addInitScript(noteShifts);
  await keepBack(page, '**/feedback', 800);
  for (const late of ['none', '**/*.woff2', '**/fira-sans-latin-600*', '**/fira-sans-latin-400*']) {
    await keepBack(page, late, 2000);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/module/${module}/`);
      const place = await openRating(page);
      await expect(place).toContainText('5 Bewertungen aus der Praxis.');
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(shiftsNoted), `${width} px, late: ${late}`).toEqual([]);
    }
    await page.unroute(late);
  }
  // On paper nobody can press anything.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-rating-place] button:visible')).toHaveCount(0);
});
