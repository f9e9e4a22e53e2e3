import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { dist } from '../support/built-site.ts';
import { startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';
import { sent } from './page-weight.ts';

const module = 'mietersprechstunde';

/** Counts the bytes of scripts a page asks for, as the server sends them: the compressed copy where there is one. */
function countScripts(page: Page): () => number {
  let bytes = 0;
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script')
      bytes += sent(join(dist, new URL(answer.url()).pathname));
  });
  return () => bytes / 1000;
}

/** Records every layout shift and the time from each input to the next paint. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const durations: number[] = [];
    Object.assign(window, { shift: 0, durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value: unknown = Reflect.get(entry, 'value');
        Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + Number(value) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    }).observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }));
  });
}

async function rateAsOthers(address: string): Promise<void> {
  for (const level of [1, 2, 2, 3, 4, 5]) {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    await fetch(`${address}/api/v1/modules/${module}/rating`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ scale: 1, levels: { staff: level, time: level } }),
    });
  }
}

/** Every input a visitor makes while rating and writing; each is waited for, so that its paint can be measured. */
async function use(page: Page): Promise<void> {
  const place = page.locator('[data-rating-place]');
  const pause = () => page.waitForTimeout(250);
  await place.getByRole('button', { name: 'Jetzt einschätzen' }).click();
  await pause();
  for (const label of [3, 8, 14, 20, 26]) {
    await place.locator('.rate-step').nth(label).click();
    await pause();
  }
  await place.getByRole('button', { name: 'Einschätzung senden' }).click();
  await pause();
  await place.getByRole('button', { name: 'Ändern' }).click();
  await pause();
  const section = page.locator('[data-comments-place]');
  await section.scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: 'Kommentar schreiben' }).click();
  await section.getByLabel('Ihr Text').pressSequentially('Aus der Praxis', { delay: 60 });
  await pause();
}

/**
 * What rating and comments load and how fast they answer: scripts before and after they come into view, layout shift
 * when current figures arrive, and the slowest input to paint on a device four times slower than this one.
 */
export async function benchWidgets(): Promise<Figure[]> {
  const site = await startSite({ RATE_LIMIT_FACTOR: '0' });
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  try {
    await rateAsOthers(site.address);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    const scripts = countScripts(page);
    await watch(page);
    await page.goto(`${site.address}/module/${module}/`, { waitUntil: 'networkidle' });
    const before = scripts();
    await page.locator('.profile__sign').scrollIntoViewIfNeeded();
    await page.getByText('6 Bewertungen aus der Praxis.').waitFor();
    await page.locator('#kommentare').scrollIntoViewIfNeeded();
    await page.locator('[data-comments-write]:not(:has([data-comments-action]))').waitFor();
    await page.waitForLoadState('networkidle');
    const inView = scripts() - before;
    const shift = Number(await page.evaluate((): unknown => Reflect.get(window, 'shift')));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const durations: unknown = Reflect.get(window, 'durations');
      if (Array.isArray(durations)) durations.length = 0;
    });
    await page.locator('.profile__sign').scrollIntoViewIfNeeded();
    await use(page);
    const seen: unknown = await page.evaluate((): unknown => Reflect.get(window, 'durations'));
    const durations = Array.isArray(seen) ? seen.map(Number) : [];
    return [
      { name: 'JS on a module page before widgets come into view', value: before, unit: 'kB', aim: '≤ 5' },
      { name: 'JS loaded when both widgets come into view', value: inView, unit: 'kB', aim: '≤ 75' },
      { name: 'layout shift when current figures arrive', value: shift, unit: '', aim: '0' },
      {
        name: 'slowest input to next paint, CPU 4 times slower',
        value: Math.max(16, ...durations),
        unit: 'ms',
        aim: '≤ 100',
      },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}
