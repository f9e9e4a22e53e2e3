import { type Browser, type Page, chromium } from 'playwright-core';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { countBytes } from '../support/received-bytes.ts';
import { startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';

/** How much slower the processor is made, for a phone. */
const slowdown = 4;

/** What is measured of one format. */
interface Measured {
  readonly ms: number;
  /** JS loaded for it, as the server sends it. */
  readonly kilobytes: number;
}

/** Presses a button that makes a paper and waits until the page says that it is there; milliseconds as the page sees them. */
function takePaper(page: Page, button: string): Promise<number> {
  return page.getByRole('button', { name: button }).evaluate(async (pressed) => {
    const state = document.querySelector('[data-take-state]');
    const before = performance.now();
    const done = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!/ist fertig|Druckfenster/.test(state?.textContent ?? '')) return;
        observer.disconnect();
        resolve(performance.now() - before);
      });
      if (state) observer.observe(state, { childList: true, characterData: true, subtree: true });
    });
    if (pressed instanceof HTMLElement) pressed.click();
    return done;
  });
}

/** A paper of four modules on a fresh page, its code and data loaded with it; then the same again with all at hand. */
async function measurePaper(
  browser: Browser,
  address: string,
  button: string,
): Promise<[Measured, Measured]> {
  const page = await browser.newPage();
  // The dialogue of printing would never close by itself.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const weight = await countBytes(page);
  const measure = async (): Promise<Measured> => ({
    ms: await takePaper(page, button),
    kilobytes: weight.script / 1000,
  });
  const first = await measure();
  const again = await measure();
  await page.close();
  return [first, again];
}

/**
 * How long a paper of some modules takes at a quarter of the speed, from the press to the file, and what it loads.
 *
 * @param slugs four modules
 */
export async function paperTimes(slugs: readonly string[]): Promise<Figure[]> {
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  const address = `${site.address}/vergleich/?m=${slugs.join(',')}`;
  try {
    const figures: Figure[] = [];
    for (const button of ['Ratsvorlage (Word)', 'Ratsvorlage (ODT)', 'Ratsvorlage (PDF)']) {
      const [first, again] = await measurePaper(browser, address, button);
      figures.push(
        { name: `${button} of 4 modules, first, all loaded`, value: first.ms, unit: 'ms', aim: '≤ 1500' },
        { name: `the same again`, value: again.ms, unit: 'ms', aim: '≤ 1500' },
        { name: `JS loaded for it`, value: first.kilobytes, unit: 'kB', aim: '≤ 130' },
      );
    }
    return figures;
  } finally {
    await browser.close();
    await site.stop();
  }
}
