import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { moderateStore } from '../support/moderate-store.ts';
import { type SiteServer, startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';
import { countBytes } from '../support/received-bytes.ts';

const module = 'mietersprechstunde';

/**
 * Records every layout shift and the time from each input to the next paint. An input is what the browser numbers as an
 * interaction (presses, taps and keys, as for INP): a pointer that finds something else under it because the page
 * moved on is none.
 */
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
      for (const entry of list.getEntries()) {
        if (Number(Reflect.get(entry, 'interactionId')) > 0) durations.push(entry.duration);
      }
    }).observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }));
  });
}

/** Rates as visitors would and lets it count; returns how many did. */
async function rateAsOthers({ address, data }: SiteServer): Promise<number> {
  const levels = [1, 2, 3, 4, 5];
  for (const level of levels) {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    await fetch(`${address}/api/v1/modules/${module}/rating`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ scale: 1, levels: { staff: level, time: level } }),
    });
  }
  await moderateStore(data).release();
  return levels.length;
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

/** One visit with an empty browser: what is loaded, what moves, and how fast the page answers. */
async function visit(browser: Browser, address: string, raters: number) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const weight = await countBytes(page);
  await watch(page);
  await page.goto(`${address}/module/${module}/`, { waitUntil: 'networkidle' });
  const before = weight.script / 1000;
  await page.locator('.profile__visitors').scrollIntoViewIfNeeded();
  await page.getByText(`${raters} Bewertungen aus der Praxis.`).waitFor();
  await page.locator('#kommentare').scrollIntoViewIfNeeded();
  await page.locator('[data-comments-write]:not(:has([data-comments-action]))').waitFor();
  await page.waitForLoadState('networkidle');
  const inView = weight.script / 1000 - before;
  const shift = Number(await page.evaluate((): unknown => Reflect.get(window, 'shift')));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const durations: unknown = Reflect.get(window, 'durations');
    if (Array.isArray(durations)) durations.length = 0;
  });
  await page.locator('.profile__visitors').scrollIntoViewIfNeeded();
  await use(page);
  const seen: unknown = await page.evaluate((): unknown => Reflect.get(window, 'durations'));
  await page.close();
  // What is faster than the threshold of 16 ms is not reported; it counts as that.
  return { before, inView, shift, slowest: Math.max(16, ...(Array.isArray(seen) ? seen.map(Number) : [])) };
}

/**
 * What rating and comments load and how fast they answer: scripts before and after they come into view, layout shift
 * when current figures arrive, and the slowest input to paint on a device four times slower than this one. Five visits:
 * of bytes and shifts the most counts, of the slowest inputs the middle one, because any of them may meet a pause of a
 * shared machine.
 */
export async function benchWidgets(): Promise<Figure[]> {
  const site = await startSite({ RATE_LIMIT_FACTOR: '0' });
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  try {
    const raters = await rateAsOthers(site);
    const visits: Awaited<ReturnType<typeof visit>>[] = [];
    for (let index = 0; index < 5; index++) visits.push(await visit(browser, site.address, raters));
    type Measured = (typeof visits)[number];
    const most = (pick: (one: Measured) => number) => Math.max(...visits.map(pick));
    const slowest = visits.map((one) => one.slowest).sort((a, b) => a - b);
    return [
      {
        name: 'JS on a module page before widgets come into view',
        value: most(({ before }) => before),
        unit: 'kB',
        aim: '≤ 5',
      },
      {
        name: 'JS loaded when both widgets come into view',
        value: most(({ inView }) => inView),
        unit: 'kB',
        aim: '≤ 75',
      },
      {
        name: 'layout shift when current figures arrive',
        value: most(({ shift }) => shift),
        unit: '',
        aim: '0',
      },
      {
        name: 'slowest input to next paint, CPU 4 times slower, middle of 5',
        value: slowest[2] ?? Number.NaN,
        unit: 'ms',
        aim: '≤ 100',
      },
      { name: 'the same, worst of 5', value: slowest.at(-1) ?? Number.NaN, unit: 'ms', aim: 'reference' },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}
