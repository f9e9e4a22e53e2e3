import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from './served-site.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Goes to the rating of a module page. It can be used at once: what is pressed before its code has come is answered then. */
export async function openRating(page: Page): Promise<Locator> {
  await page.locator('.profile__visitors').scrollIntoViewIfNeeded();
  return page.locator('[data-rating-place]');
}

/** Goes to the comments of a module page and waits until they can be used. */
export async function openComments(page: Page): Promise<Locator> {
  const section = page.locator('[data-comments-place]');
  await page.locator('#kommentare').scrollIntoViewIfNeeded();
  // Two fields of one name until the island has taken the page's own form away.
  await expect(section.locator('form.no-script')).toHaveCount(0);
  return section;
}

/** What axe finds in a part of the page, in the light and in the dark. */
export async function findingsIn(page: Page, part: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).include(part).analyze();
    for (const { id, nodes } of violations)
      found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }
  return found;
}

/** Everything the page has put on the device. */
export function storedOnDevice(page: Page): Promise<Record<string, string>> {
  return page.evaluate((): Record<string, string> =>
    Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)]),
  );
}
