import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../support/built-site.ts';
import { countBytes } from '../support/received-bytes.ts';
import { expect, test } from '../support/served-site.ts';

/** The largest module pages, which are the heaviest. */
function largestModules(count: number): string[] {
  const folder = join(dist, 'module');
  return readdirSync(folder)
    .map((slug) => ({ slug, file: statSync(join(folder, slug, 'index.html'), { throwIfNoEntry: false }) }))
    .filter(({ slug, file }) => file !== undefined && slug !== 'tabelle')
    .sort((a, b) => (b.file?.size ?? 0) - (a.file?.size ?? 0))
    .slice(0, count)
    .map(({ slug }) => slug);
}

test('the heaviest module pages send a phone no more than they may before anybody acts', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const slug of largestModules(3)) {
    const bytes = await countBytes(page);
    await page.goto(`/module/${slug}/`, { waitUntil: 'networkidle' });
    expect.soft(bytes.document + bytes.stylesheet + bytes.script, slug).toBeLessThanOrEqual(35_000);
    expect.soft(bytes.script, slug).toBeLessThanOrEqual(5500);
    expect.soft(bytes.scripts, slug).toBeLessThanOrEqual(3);
    expect.soft(bytes.font, slug).toBeLessThanOrEqual(62_000);
    await page.goto('about:blank');
  }
});

test('headers that concern pages travel with pages only', async ({ page }) => {
  const kinds = new Set<string>();
  page.on('response', (answer) => {
    const kind = answer.request().resourceType();
    const headers = answer.headers();
    const isPage = kind === 'document';
    kinds.add(kind);
    expect.soft(headers['x-content-type-options'], answer.url()).toBe('nosniff');
    for (const name of ['content-security-policy', 'permissions-policy', 'cross-origin-opener-policy'])
      expect.soft(name in headers, `${name} of ${answer.url()}`).toBe(isPage);
  });
  await page.goto('/module/mieterbeirat/', { waitUntil: 'networkidle' });
  // What a page for an unknown address shows is a page like any other.
  await page.goto('/gibt/es/nicht/');
  expect([...kinds]).toEqual(expect.arrayContaining(['document', 'stylesheet', 'script', 'font']));
});
