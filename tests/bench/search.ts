import { type Browser, type Page, chromium } from 'playwright-core';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { fullProject } from '../support/generated-project.ts';
import { measuredRun } from '../support/measured-run.ts';
import { readQueries } from '../support/search-queries.ts';
import { startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Types a query into the search page and waits until all is said. */
async function ask(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-page-field]').fill(query);
  await page.waitForFunction(
    (words) => document.querySelector('[data-search-status]')?.textContent.includes(`„${words}“`),
    query,
  );
}

/** Bytes that a first query brings to an empty browser, headers included, in kB. */
async function firstQuery(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/suche/`, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await ask(page, query);
  await page.waitForLoadState('networkidle');
  await context.close();
  return bytes / 1000;
}

/**
 * Milliseconds from a key to the first paint with results for what was typed, at a quarter of this machine's speed. Every
 * query is typed key by key, and only its last key counts; the search has been used once before.
 */
async function lastKeys(browser: Browser, address: string, queries: readonly string[]): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${address}/suche/`, { waitUntil: 'networkidle' });
  await ask(page, 'Hochbeet');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[data-search-page-field]');
    const hits = document.querySelector('[data-search-hits]');
    if (!field || !hits) return;
    const times: number[] = [];
    Object.assign(window, { times });
    let typed = 0;
    field.addEventListener('input', () => (typed = performance.now()), { capture: true });
    new MutationObserver(() => {
      const from = typed;
      if (from === 0) return;
      typed = 0;
      // The frame after the next one begins when the results have been painted.
      requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - from)));
    }).observe(hits, { childList: true });
  });
  const waits: number[] = [];
  for (const query of queries) {
    const field = page.locator('[data-search-page-field]');
    await field.fill('');
    await field.pressSequentially(query, { delay: 60 });
    await page.waitForFunction(
      (words) => document.querySelector('[data-search-status]')?.textContent.includes(`„${words}“`),
      query,
    );
    const seen: unknown = await page.evaluate((): unknown => Reflect.get(window, 'times'));
    const last = Array.isArray(seen) ? Number(seen.at(-1)) : Number.NaN;
    if (!Number.isNaN(last)) waits.push(last);
  }
  await page.close();
  return waits;
}

function speed(name: string, waits: readonly number[], aim: string): Figure[] {
  return [
    { name: `last key to results, ${name}, median`, value: at(waits, 0.5), unit: 'ms', aim },
    { name: `the same, 95 of 100`, value: at(waits, 0.95), unit: 'ms', aim },
  ];
}

/** What a first query costs, and how long a person waits for results, on the built site and on 1,000 modules. */
export async function benchSearch(): Promise<Figure[]> {
  const queries = readQueries('gold').map(({ query }) => query);
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  const figures: Figure[] = [];
  try {
    const site = await startSite();
    try {
      const weights: number[] = [];
      for (const query of queries) weights.push(await firstQuery(browser, site.address, query));
      figures.push(
        { name: 'first query, gold file, median', value: at(weights, 0.5), unit: 'kB', aim: '≤ 110' },
        { name: 'the same, heaviest', value: Math.max(...weights), unit: 'kB', aim: '≤ 110' },
        ...speed('this catalogue', await lastKeys(browser, site.address, queries), '≤ 50'),
      );
    } finally {
      await site.stop();
    }
    const project = fullProject(1000);
    try {
      await measuredRun('astro', ['build', '--silent'], project.folder);
      const large = await startSite({ SITE_DIR: `${project.folder}/dist` });
      try {
        figures.push(...speed('1,000 modules', await lastKeys(browser, large.address, queries), '≤ 100'));
      } finally {
        await large.stop();
      }
    } finally {
      project.remove();
    }
    return figures;
  } finally {
    await browser.close();
  }
}
