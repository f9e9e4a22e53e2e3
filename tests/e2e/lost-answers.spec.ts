import type { Locator, Page } from '@playwright/test';
import { at, textAt } from '../support/read-json.ts';
import { expect, test } from '../support/served-site.ts';
import { moderateStore } from '../support/moderate-store.ts';
import type { SiteServer } from '../support/site-server.ts';
import { openComments, openRating, storedOnDevice } from '../support/widget-page.ts';

/** What one request carried, and what lay on the device when it was sent. */
interface Sent {
  readonly secret: string | undefined;
  readonly key: string | undefined;
  readonly stored: Record<string, string>;
}

/** Lets requests of a kind reach the store and loses their answers, until it is told to stop. */
async function loseAnswers(page: Page, address: string, method: string) {
  const sent: Sent[] = [];
  let isLosing = true;
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.continue();
    const { authorization, 'idempotency-key': key } = route.request().headers();
    sent.push({ secret: authorization, key, stored: await storedOnDevice(page) });
    const response = await route.fetch();
    return isLosing ? route.abort('connectionreset') : route.fulfill({ response });
  });
  return { sent, stop: () => (isLosing = false) };
}

async function rate(place: Locator): Promise<void> {
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
}

/** How many count, once a release has let all in that is there. */
async function ratersOf(page: Page, { data }: SiteServer, module: string): Promise<unknown> {
  await moderateStore(data).release();
  const answer: unknown = await (await page.request.get(`/api/v1/modules/${module}/feedback`)).json();
  return at(answer, 'summary', 'raters');
}

test('a rating whose answer is lost is found again after a reload and counts once [39]', async ({
  served,
  page,
}) => {
  const module = 'hausbetreuung';
  const answers = await loseAnswers(page, '**/rating', 'PUT');
  await page.goto(`/module/${module}/`);
  const place = await openRating(page);
  await rate(place);
  await expect(place.getByRole('alert')).toContainText('Vielleicht schon angekommen.');
  await expect(place.getByRole('alert')).toContainText('Es zählt nur einmal.');

  // Sent again as it is, without a reload.
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('alert')).toContainText('Vielleicht schon angekommen.');

  await page.reload();
  await openRating(page);
  await expect(place.getByRole('status').first()).toContainText('Ihre Einschätzung ist angekommen.');
  answers.stop();
  await place.getByRole('button', { name: 'Ändern' }).click();
  await place.getByRole('radio', { name: '2: kleines Budget' }).check();
  await place.getByRole('button', { name: 'Änderung senden' }).click();
  await expect(place.getByRole('status').first()).toContainText('Geändert.');
  expect(answers.sent).toHaveLength(3);
  expect(new Set(answers.sent.map(({ secret }) => secret)).size).toBe(1);
  for (const { secret, stored } of answers.sent)
    expect(`Bearer ${textAt(JSON.parse(stored['quartiersbaukasten'] ?? '{}'), 'secret')}`).toBe(secret);
  expect(await ratersOf(page, served, module)).toBe(1);

  await place.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(place.getByRole('status').first()).toContainText('Zurückgezogen.');
  expect(await ratersOf(page, served, module)).toBe(0);
  expect(await storedOnDevice(page)).toEqual({});
});

test('a rating that never arrived is said to be missing, and its form is as it was left', async ({
  page,
  served,
}) => {
  const module = 'quartiersbuero';
  await page.route('**/rating', (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionreset') : route.continue(),
  );
  await page.goto(`/module/${module}/`);
  const place = await openRating(page);
  await rate(place);
  await expect(place.getByRole('alert')).toContainText('Vielleicht schon angekommen.');
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await openRating(page);
  await expect(place.getByRole('status').first()).toContainText('ist noch nicht angekommen');
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await expect(place.getByRole('radio', { name: '3: mittleres Budget' })).toBeChecked();
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('status').first()).toContainText('Danke');
  expect(await ratersOf(page, served, module)).toBe(1);
});

test('who does not want to be remembered is known to the tab until the answer is there', async ({
  served,
  page,
}) => {
  const module = 'digitale-nachbarschaft';
  const answers = await loseAnswers(page, '**/rating', 'PUT');
  await page.goto(`/module/${module}/`);
  const place = await openRating(page);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await place.getByLabel('Auf diesem Gerät merken').uncheck();
  await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('alert')).toContainText('Vielleicht schon angekommen.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await openRating(page);
  await expect(place.getByRole('status').first()).toContainText('Ihre Einschätzung ist angekommen.');
  expect(answers.sent).toHaveLength(1);
  expect(await storedOnDevice(page)).toEqual({});
  expect(await ratersOf(page, served, module)).toBe(1);
});

function valuesOf(json = '{}'): unknown[] {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

test('a comment whose answer is lost is there once, also after a reload [39]', async ({ page, served }) => {
  const module = 'quartierskonferenz';
  const words = 'Getanzt wurde bis in den Abend, gestritten nicht.';
  const answers = await loseAnswers(page, '**/comments', 'POST');
  await page.goto(`/module/${module}/`);
  const section = await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await section.getByLabel('Ihr Text').fill(words);
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('alert')).toContainText('Vielleicht schon angekommen.');
  await expect(section.getByLabel('Ihr Text')).toHaveValue(words);

  await page.reload();
  await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await expect(section.getByLabel('Ihr Text')).toHaveValue(words);
  await expect(section.getByText('Dieser Text ist vielleicht schon angekommen.')).toBeVisible();
  answers.stop();
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Danke' })).toBeVisible();
  expect(answers.sent).toHaveLength(2);
  expect(new Set(answers.sent.map(({ secret }) => secret)).size).toBe(1);
  expect(new Set(answers.sent.map(({ key }) => key)).size).toBe(1);
  for (const { key, stored } of answers.sent)
    expect(valuesOf(stored['quartiersbaukasten-unterwegs'])).toEqual([key]);
  // No word of what was written lies where the device keeps things.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Getanzt');

  const kept = await storedOnDevice(page);
  expect(Object.keys(kept)).toEqual(['quartiersbaukasten']);
  const comments = at(JSON.parse(kept['quartiersbaukasten'] ?? '{}'), 'comments');
  expect(comments).toHaveLength(1);
  // Approving the one that is known publishes all there is.
  await moderateStore(served.data).approve(textAt(comments, 0, 'id'));
  const feedback: unknown = await (await page.request.get(`/api/v1/modules/${module}/feedback`)).json();
  expect(at(feedback, 'comments')).toHaveLength(1);
});

test('a report whose answer is lost is sent again as the same', async ({ page, served }) => {
  const module = 'seniorengenossenschaft';
  await page.goto('/module/');
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const answer = await page.request.post(`/api/v1/modules/${module}/comments`, {
    headers: { authorization: `Bearer ${secret}` },
    data: { text: 'Kaufen Sie meine Gartenmöbel.' },
  });
  await moderateStore(served.data).approve(textAt(await answer.json(), 'id'));
  const answers = await loseAnswers(page, '**/reports', 'POST');
  await page.goto(`/module/${module}/`);
  const section = await openComments(page);
  const report = async () => {
    await section.getByRole('button', { name: /melden$/ }).click();
    await section.getByRole('radio', { name: 'ist Werbung' }).check();
    await section.getByRole('button', { name: 'Meldung senden' }).click();
  };
  await report();
  await expect(section.getByRole('alert')).toContainText('Vielleicht schon angekommen.');
  await page.reload();
  await openComments(page);
  answers.stop();
  await report();
  await expect(section).toContainText('Die Redaktion liest den Kommentar noch einmal.');
  expect(new Set(answers.sent.map((one) => one.secret)).size).toBe(1);
  expect(await storedOnDevice(page)).toEqual({});
});

test('two tabs that send at the same moment are one visitor [39]', async ({ context, page, served }) => {
  const module = 'mietermediation';
  const secrets: (string | undefined)[] = [];
  await context.route('**/rating', async (route) => {
    secrets.push(route.request().headers()['authorization']);
    await route.continue();
  });
  const places: Locator[] = [];
  for (const tab of [await context.newPage(), await context.newPage()]) {
    await tab.goto(`/module/${module}/`);
    const place = await openRating(tab);
    await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
    await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
    places.push(place.getByRole('button', { name: 'Einschätzung senden' }));
  }
  await Promise.all(places.map((button) => button.dispatchEvent('click')));
  await expect.poll(() => secrets.length).toBe(2);
  expect(new Set(secrets).size).toBe(1);
  await expect.poll(() => ratersOf(page, served, module)).toBe(1);
});

test('a browser that keeps nothing is named before anything is sent', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await page.goto('/module/mehrgenerationenhaus/');
  const place = await openRating(page);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await expect(place.getByText('Ihr Browser merkt sich auf dieser Seite nichts.')).toBeVisible();
  await expect(place.getByLabel('Auf diesem Gerät merken')).toHaveCount(0);
  await place.getByRole('radio', { name: '3: mittleres Budget' }).check();
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await expect(place.getByRole('status').first()).toContainText('Danke');
  await expect(place).toContainText('Auf diesem Gerät ist nichts gemerkt.');
  const section = await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await expect(section.getByText('Ihr Browser merkt sich auf dieser Seite nichts.')).toBeVisible();
  expect(complaints).toEqual([]);
});
