import type { Page } from '@playwright/test';
import { expect, test } from '../support/served-site.ts';

const addresses = [
  '/',
  '/finder/',
  '/module/',
  '/module/mittagstisch/',
  '/module/tabelle/',
  '/vergleich/?m=mieterbeirat,mietersprechstunde,housing-first',
  '/merkliste/',
  '/suche/?q=nachbarn',
  '/karte/',
  '/stolpersteine/',
];
/** Presses on a page; more than the controls of the shorter ones, and the first screens of the longer. */
const presses = 90;

/** Where the focus is: on nothing, on something covered, or where it can be seen. Covered ones are named. */
function focusOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active === document.documentElement) return 'nothing';
    // A box that looks like its label is seen where the label is.
    const isBox = active instanceof HTMLInputElement && /radio|checkbox/.test(active.type);
    const seen = (isBox ? active.labels?.[0] : undefined) ?? active;
    const box = seen.getClientRects()[0];
    if (box === undefined || box.width < 1 || box.height < 1) return 'seen';
    // Of what is higher than the window, the part in it counts.
    const { left, width } = box;
    const upper = Math.max(box.top, 0);
    const height = Math.min(box.bottom, innerHeight) - upper;
    const places = [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.2],
      [0.1, 0.8],
      [0.9, 0.8],
    ] as const;
    const isSeen = places.some(([across, down]) => {
      const top = document.elementFromPoint(left + width * across, upper + height * down);
      return top !== null && (seen.contains(top) || top.contains(seen));
    });
    return isSeen ? 'seen' : `covered: ${active.outerHTML.slice(0, 90)}`;
  });
}

for (const [width, height] of [
  [360, 640],
  [1280, 640],
] as const) {
  for (const address of addresses) {
    test(`by Tab the focus is always seen at ${width} × ${height} on ${address}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address);
      let isStarted = false;
      for (let press = 0; press < presses; press++) {
        await page.keyboard.press('Tab');
        // At the end of the page the focus leaves it, and comes back from the start.
        const where = await focusOn(page);
        if (where === 'nothing' && isStarted) {
          await page.keyboard.press('Shift+Tab');
          const last = 'footer a, footer button, footer summary';
          expect(await page.evaluate((end) => document.activeElement?.matches(end), last)).toBe(true);
          break;
        }
        isStarted = true;
        if (where !== 'seen') await expect.poll(() => focusOn(page), { timeout: 1000 }).toBe('seen');
      }
    });
  }
}

test('what is chosen in the finder is never under its bar, backwards neither', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/finder/');
  await page.locator('[data-reset]').evaluate((button) => button.removeAttribute('hidden'));
  await page.locator('[data-jump]').focus();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focusOn(page), { timeout: 1000 }).toBe('seen');
  }
});

test('a link that becomes a box while it has the focus hands it on', async ({ page }) => {
  const gate = Promise.withResolvers<undefined>();
  await page.route('**/_astro/finder*.js', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto('/finder/', { waitUntil: 'commit' });
  const first = page.locator('[data-asks] .chip').first();
  await page.locator('a.chip').first().focus();
  gate.resolve(undefined);
  await expect(first.locator('input')).toBeFocused();
});
