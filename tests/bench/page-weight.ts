import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { dist } from '../support/built-site.ts';
import { startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';

/** Size in bytes of what a browser receives: the brotli copy where there is one, else the file; 0 for an answer of the endpoint. */
function sent(path: string): number {
  const file = statSync(`${path}.br`, { throwIfNoEntry: false }) ?? statSync(path, { throwIfNoEntry: false });
  return file?.size ?? 0;
}

/** Kinds of what a page asks for, in the browser's own names; `fetch` is what scripts read. */
const kinds = ['document', 'stylesheet', 'script', 'font', 'fetch'] as const;

/** Bytes by kind of what a page asks for, as the server sends them; scripts with all that they import. */
export type Weight = Record<(typeof kinds)[number], number>;

/** Counts what a page asks for from now on, in bytes. */
export function countBytes(page: Page): Weight {
  const weight: Weight = { document: 0, stylesheet: 0, script: 0, font: 0, fetch: 0 };
  page.on('response', (answer) => {
    const type = answer.request().resourceType();
    const kind = kinds.find((one) => one === type);
    if (kind === undefined) return;
    const { pathname } = new URL(answer.url());
    weight[kind] += sent(join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  });
  return weight;
}

/** What the heaviest module page sends to a phone before anybody touches it. */
export async function benchPageWeight(): Promise<Figure[]> {
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  try {
    const weights: Weight[] = [];
    for (const name of readdirSync(join(dist, 'module'))) {
      if (!existsSync(join(dist, 'module', name, 'index.html'))) continue;
      const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
      const weight = countBytes(page);
      await page.goto(`${site.address}/module/${name}/`, { waitUntil: 'networkidle' });
      if ((await page.locator('[data-rating-place]').count()) > 0) weights.push(weight);
      await page.close();
    }
    const most = (pick: (weight: Weight) => number) => Math.max(...weights.map(pick)) / 1000;
    return [
      {
        name: 'heaviest module page, HTML + CSS + JS',
        value: most(({ document, stylesheet, script }) => document + stylesheet + script),
        unit: 'kB',
        aim: '≤ 35',
      },
      { name: 'of which JS', value: most(({ script }) => script), unit: 'kB', aim: '≤ 5' },
      { name: 'fonts', value: most(({ font }) => font), unit: 'kB', aim: '≤ 60' },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}
