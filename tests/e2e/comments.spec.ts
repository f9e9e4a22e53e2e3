import { textAt } from '../support/read-json.ts';
import { expect, test } from '../support/served-site.ts';
import { startSite } from '../support/site-server.ts';
import { moderateStore } from '../support/moderate-store.ts';
import { findingsIn, openComments, storedOnDevice } from '../support/widget-page.ts';

const part = '[data-comments-place]';
const nasty = '<img src=x onerror=alert(1)> Der Raum war entscheidend.\n\nZweiter Absatz.';

/** Ids of the comments the device remembers, oldest first. */
function idsIn(kept: Record<string, string>): string[] {
  return [...(kept['quartiersbaukasten'] ?? '').matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
}

test('a visitor writes, mends and erases; others answer and report', async ({ page, served, complaints }) => {
  test.setTimeout(300_000);
  const moderation = moderateStore(served.data);
  const module = 'gemeinschaftsgarten';
  await page.goto(`/module/${module}/`);
  const section = await openComments(page);
  await expect(section).toContainText('Noch keine Kommentare.');
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  const text = section.getByLabel('Ihr Text');
  await expect(text).toBeFocused();
  await expect(section.getByRole('list').filter({ hasText: 'freundlich' }).getByRole('listitem')).toHaveCount(
    5,
  );
  expect(await storedOnDevice(page)).toEqual({});
  expect(await findingsIn(page, part)).toEqual([]);

  // Too short, then something that looks like a number to call.
  await text.fill('Kurz');
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('alert')).toContainText('Das ist zu kurz.');
  await expect(text).toHaveValue('Kurz');
  await text.fill(`${nasty} Anruf: 0151 23456789.`);
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('alert')).toContainText(
    'Das sieht nach einer Telefonnummer aus: 0151 23456789',
  );
  expect(await findingsIn(page, part)).toEqual([]);
  await section.getByRole('button', { name: 'Text ändern' }).click();
  await expect(text).toBeFocused();
  await text.fill(nasty);
  await expect(section).toContainText(/Noch 3\.9\d\d Zeichen\./);

  // The draft survives a reload.
  await page.reload();
  await openComments(page);
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await expect(text).toHaveValue(nasty);
  await section.getByLabel('Name (freiwillig').fill('Kiez <b>Mensch</b>');
  await section.getByRole('button', { name: 'Kommentar senden' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Danke' })).toContainText(
    'Die Redaktion liest ihn, bevor er erscheint. Das dauert meist wenige Werktage.',
  );
  const [id = ''] = idsIn(await storedOnDevice(page));
  expect(Object.keys(await storedOnDevice(page))).toEqual(['quartiersbaukasten']);

  await section.getByRole('button', { name: 'Schließen' }).click();
  await section.getByRole('button', { name: 'Mein Kommentar' }).click();
  await expect(section).toContainText('Wartet auf die Redaktion');
  expect(await findingsIn(page, part)).toEqual([]);

  await moderation.reject(id, 'Bitte ohne Spitzen gegen die Nachbarn.');
  await page.reload();
  await openComments(page);
  await section.getByRole('button', { name: 'Mein Kommentar' }).click();
  await expect(section).toContainText('Nicht veröffentlicht');
  await expect(section).toContainText('Grund: Bitte ohne Spitzen gegen die Nachbarn.');
  await section.getByRole('button', { name: 'Ändern' }).click();
  await section.getByLabel('Ihr Text').fill(`${nasty} Geändert.`);
  await section.getByRole('button', { name: 'Änderung senden' }).click();
  await expect(section).toContainText('die Änderung ist da');

  await moderation.approve(id);
  await moderation.reply(id, 'Danke für den Hinweis aus der Praxis.');
  await page.reload();
  await openComments(page);
  const comment = section.locator(`#kommentar-${id}`);
  // What was written is text, in its own direction, with its paragraphs.
  await expect(comment.locator('.comment-text')).toHaveText(`${nasty} Geändert.`);
  await expect(comment.locator('bdi')).toHaveText('Kiez <b>Mensch</b>');
  await expect(section.locator('img, b b')).toHaveCount(0);
  await expect(section.locator('.comments__replies .comment__badge')).toHaveText('Redaktion');

  await comment.getByRole('button', { name: /^Auf den Kommentar/ }).click();
  await section.getByLabel('Ihr Text').fill('Das war bei uns genauso, danke.');
  expect(await findingsIn(page, part)).toEqual([]);
  await section.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Danke' })).toBeVisible();
  await section.getByRole('button', { name: 'Schließen' }).click();
  const [, reply = ''] = idsIn(await storedOnDevice(page));
  await moderation.approve(reply);

  await comment.getByRole('button', { name: /melden$/ }).click();
  await section.getByRole('button', { name: 'Meldung senden' }).click();
  await expect(section.getByRole('alert')).toContainText('wählen Sie eine');
  await section.getByRole('radio', { name: 'ist Werbung' }).check();
  expect(await findingsIn(page, part)).toEqual([]);
  await section.getByRole('button', { name: 'Meldung senden' }).click();
  await expect(section).toContainText('Die Redaktion liest den Kommentar noch einmal.');

  // The own data as a file, then erasing; the place of an answered comment stays.
  await page.reload();
  await openComments(page);
  await expect(section.locator('.comments__replies > li')).toHaveCount(2);
  await section.getByRole('button', { name: 'Meine 2 Kommentare' }).click();
  await expect(section.getByText('Veröffentlicht')).toHaveCount(2);
  const download = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Meine Daten herunterladen' }).click();
  expect((await download).suggestedFilename()).toBe('meine-beitraege.json');
  await section.getByRole('button', { name: 'Löschen' }).first().click();
  await expect(section).toContainText('Wirklich löschen?');
  await section.getByRole('button', { name: 'Ja, löschen' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Gelöscht.' })).toBeVisible();
  await expect(section.locator('.comments')).toContainText('Dieser Kommentar wurde gelöscht.');
  await expect(section.locator('.comments')).not.toContainText('Kiez');
  expect(await findingsIn(page, part)).toEqual([]);
  await section.getByRole('button', { name: 'Auf diesem Gerät vergessen' }).click();
  await section.getByRole('button', { name: 'Ja, vergessen' }).click();
  expect(await storedOnDevice(page)).toEqual({});
  expect(complaints).toEqual([]);
});

test('shows older comments page by page and loses none', async ({ page }) => {
  test.setTimeout(180_000);
  const module = 'nahversorgung';
  const site = await startSite({ RATE_LIMIT_FACTOR: '0' });
  const moderation = moderateStore(site.data);
  for (let number = 1; number <= 23; number++) {
    const answer = await page.request.post(`${site.address}/api/v1/modules/${module}/comments`, {
      headers: {
        authorization: `Bearer ${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')}`,
      },
      data: { text: `Erfahrung Nummer ${number} aus der Praxis.` },
    });
    await moderation.approve(textAt(await answer.json(), 'id'));
  }
  await page.goto(`${site.address}/module/${module}/`);
  const section = await openComments(page);
  await expect(section.locator('.comments > li')).toHaveCount(20);
  await expect(section.locator('.comments > li').first()).toContainText('Nummer 23 ');
  await section.getByRole('button', { name: 'Ältere Kommentare zeigen' }).click();
  await expect(section.locator('.comments > li')).toHaveCount(23);
  await expect(section.getByRole('button', { name: 'Ältere Kommentare zeigen' })).toHaveCount(0);
  await site.stop();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a plain form sends a comment and lands on what happens next', async ({ page }) => {
    await page.goto('/module/buergerbus/');
    await expect(page.locator('#kommentar-eingegangen')).toBeHidden();
    await page.getByLabel('Ihr Text').fill('Der Bus fährt bei uns seit zehn Jahren.');
    await page.getByRole('button', { name: 'Kommentar senden' }).click();
    await expect(page).toHaveURL(/#kommentar-eingegangen$/);
    await expect(page.locator('#kommentar-eingegangen')).toBeVisible();
    await expect(page.locator('#kommentar-eingegangen')).toContainText('Das dauert meist wenige Werktage');
    await page.getByLabel('Ihr Text').fill('Der Bus fährt bei uns seit zehn Jahren.');
    await page.getByLabel('Name (freiwillig').fill('Stadtverwaltung');
    await page.getByRole('button', { name: 'Kommentar senden' }).click();
    await expect(page).toHaveURL(/#kommentar-nicht-angenommen$/);
    await expect(page.locator('#kommentar-nicht-angenommen')).toBeVisible();
    await expect(page.locator('#kommentar-nicht-angenommen')).toContainText('klingt nach einem Amt');
  });
});
