import { randomBytes } from 'node:crypto';
import { at, textAt } from '../support/read-json.ts';
import { moderateStore } from '../support/moderate-store.ts';
import { expect, test } from '../support/served-site.ts';
import { findingsIn, openComments } from '../support/widget-page.ts';

const module = 'gemeinschaftsgarten';
const place = '[data-own-place]';

test('an author reads on another device why, by which rule, and objects', async ({
  page,
  served,
  complaints,
}) => {
  const secret = randomBytes(32).toString('base64url');
  const api = `${served.address}/api/v1`;
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const sent: unknown = await (
    await fetch(`${api}/modules/${module}/comments`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ text: 'Bei uns hat Frau M. <b>alles</b> organisiert.' }),
    })
  ).json();
  const id = textAt(sent, 'id');
  await moderateStore(served.data).reject(id, 'Frau M. ist zu erkennen.', 'personal-data');
  const own: unknown = await (await fetch(`${api}/comments/${id}`, { headers })).json();

  await page.goto('/mitmachen/beitrag/');
  const part = page.locator(place);
  await expect(part).toContainText('In der Adresse fehlt, welcher Beitrag gemeint ist.');
  await page.goto(`/mitmachen/beitrag/#${id}.${textAt(own, 'ownKey')}`);
  await expect(part).toContainText('Nicht veröffentlicht');
  await expect(part).toContainText('Frau M. ist zu erkennen.');
  await expect(part).toContainText('Regel: Angaben über andere Menschen veröffentlichen wir nicht.');
  await expect(part).toContainText('von einem Menschen, nicht von einem Programm');
  await expect(part).toContainText('Bei uns hat Frau M. <b>alles</b> organisiert.');
  expect(await findingsIn(page, place)).toEqual([]);

  await part.getByRole('button', { name: 'Widersprechen' }).click();
  await part.getByLabel('Was ist an der Entscheidung falsch?').fill('Frau M. gibt es gar nicht.');
  expect(await findingsIn(page, place)).toEqual([]);
  await part.getByRole('button', { name: 'Widerspruch senden' }).click();
  await expect(part).toContainText('Ihr Widerspruch ist da und wartet auf eine Entscheidung.');
  const after: unknown = await (await fetch(`${api}/comments/${id}`, { headers })).json();
  expect(at(after, 'objection')).toMatchObject({ status: 'open', text: 'Frau M. gibt es gar nicht.' });
  // Nothing is left on a device that only followed a link.
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

  await part.getByRole('button', { name: 'Löschen' }).click();
  await part.getByRole('button', { name: 'Ja, löschen' }).click();
  await expect(part).toContainText('Diesen Kommentar gibt es nicht mehr.');
  expect((await fetch(`${api}/comments/${id}`, { headers })).status).toBe(404);
  expect(complaints).toEqual([]);
});

test('the own link is handed out where a comment was written', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/module/${module}/`);
  const section = await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await section.getByLabel('Ihr Text').fill('Der Schlüssel zum Garten hing beim Kiosk.');
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await section.getByRole('button', { name: 'Schließen' }).click();
  await section.getByRole('button', { name: 'Mein Kommentar' }).click();
  await section.getByRole('button', { name: 'Link zu diesem Beitrag kopieren' }).click();
  await expect(section).toContainText('Mit dem Link finden Sie Ihren Beitrag auf jedem Gerät wieder.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.browser()?.newContext();
  const elsewhere = await other?.newPage();
  await elsewhere?.goto(link);
  await expect(elsewhere?.locator(place) ?? page.locator(place)).toContainText('Der Schlüssel zum Garten');
  await other?.close();
});
