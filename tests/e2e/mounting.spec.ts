import type { Page } from '@playwright/test';
import { expect, test } from '../support/served-site.ts';

/** Holds back the code of an island until it is let go, as a slow line would. */
async function holdCode(page: Page, name: string) {
  const asked = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  await page.route(`**/_astro/${name}*.js`, async (route) => {
    asked.resolve(undefined);
    await gate.promise;
    await route.continue();
  });
  return { asked: asked.promise, letGo: () => gate.resolve(undefined) };
}

/** Marks what has the focus, so that a twin put in its place can be told from it. */
async function markFocus(page: Page): Promise<void> {
  await page.evaluate(() => document.activeElement?.setAttribute('data-marked', ''));
}

test('an island takes over what the build drew: focus, a press made meanwhile and the scroll position stay', async ({
  page,
  complaints,
}) => {
  const code = await holdCode(page, 'mount-rating');
  await page.goto('/module/mittagstisch/');
  const start = page.getByRole('button', { name: 'Jetzt einschätzen' });
  await start.focus();
  await code.asked;
  await markFocus(page);
  // Pressed down before the code is there, let go after it.
  await start.hover();
  const top = await start.evaluate((button) => button.getBoundingClientRect().top);
  await page.mouse.down();
  code.letGo();
  await page.waitForFunction(() => {
    const place = document.querySelector('[data-rating-place]');
    return place !== null && Object.keys(place).some((key) => key.startsWith('__reactContainer'));
  });
  await expect(start).toHaveAttribute('data-marked');
  await expect(start).toBeFocused();
  expect(await start.evaluate((button) => button.getBoundingClientRect().top)).toBe(top);
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: 'Ihre Einschätzung', exact: true })).toBeFocused();
  expect(complaints).toEqual([]);
});

test('a press before the code has come is answered once it is there', async ({ page, complaints }) => {
  const code = await holdCode(page, 'mount-rating');
  await page.goto('/module/mittagstisch/');
  await page.getByRole('button', { name: 'Jetzt einschätzen' }).focus();
  await page.keyboard.press('Enter');
  await code.asked;
  code.letGo();
  await expect(page.getByRole('heading', { name: 'Ihre Einschätzung', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  // What had the focus is gone; it does not fall to the top of the page.
  await expect(page.locator('.rate')).toBeFocused();
  expect(complaints).toEqual([]);
});
