import { textAt } from '../support/read-json.ts';
import { expect, test } from '../support/served-site.ts';
import { type SiteServer, startSite } from '../support/site-server.ts';
import { moderateStore } from '../support/moderate-store.ts';

const module = 'wohnungstauschboerse';
const amount = 151;
/** From the oldest to the newest. */
const ids: string[] = [];
let site: SiteServer;

test.beforeAll(async ({ request }) => {
  test.setTimeout(240_000);
  site = await startSite({ RATE_LIMIT_FACTOR: '0' });
  const moderation = moderateStore(site.data);
  for (let number = 1; number <= amount; number++) {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    const answer = await request.post(`${site.address}/api/v1/modules/${module}/comments`, {
      headers: { authorization: `Bearer ${secret}` },
      data: { text: `Erfahrung Nummer ${number} aus der Praxis.` },
    });
    const id = textAt(await answer.json(), 'id');
    await moderation.approve(id);
    ids.push(id);
  }
});
test.afterAll(() => site.stop());

test('a link leads to a comment however old it is, also from within the page', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const address = `${site.address}/module/${module}/`;
  await page.goto(`${address}#kommentar-${ids[0]}`);
  const oldest = page.locator(`#kommentar-${ids[0]}`);
  await expect(oldest).toBeFocused();
  await expect(oldest).toBeInViewport();
  await expect(oldest).toContainText('Nummer 1 ');
  expect(await oldest.evaluate((entry) => entry.matches(':target'))).toBe(true);

  // The paper holds what the page shows.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.comment:visible')).toHaveCount(amount);
  await page.emulateMedia({ media: 'screen' });

  await page.goto(address);
  await page.locator('#kommentare').scrollIntoViewIfNeeded();
  await expect(page.locator('.comment')).toHaveCount(20);
  await page.evaluate((id) => (location.hash = `#kommentar-${id}`), ids[70] ?? '');
  await expect(page.locator(`#kommentar-${ids[70]}`)).toBeFocused();
  await expect(page.locator(`#kommentar-${ids[70]}`)).toBeInViewport();
  expect(errors).toEqual([]);
});

test('a link to a comment that is gone says so', async ({ page }) => {
  await page.goto(`${site.address}/module/${module}/#kommentar-018f0000-0000-7000-8000-000000000000`);
  await expect(page.getByText('steht hier nicht mehr')).toBeVisible();
});
