import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { dist } from '../support/built-site.ts';
import { type ReceivedBytes, countBytes } from '../support/received-bytes.ts';
import { startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';

/** What the heaviest module page sends to a phone before anybody touches it, headers included. */
export async function benchPageWeight(): Promise<Figure[]> {
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  try {
    const weights: ReceivedBytes[] = [];
    for (const name of readdirSync(join(dist, 'module'))) {
      if (!existsSync(join(dist, 'module', name, 'index.html'))) continue;
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const weight = await countBytes(page);
      await page.goto(`${site.address}/module/${name}/`, { waitUntil: 'networkidle' });
      if ((await page.locator('[data-rating-place]').count()) > 0) weights.push(weight);
      await page.close();
    }
    const most = (pick: (weight: ReceivedBytes) => number) => Math.max(...weights.map(pick));
    return [
      {
        name: 'heaviest module page, HTML + CSS + JS, with headers',
        value: most(({ document, stylesheet, script }) => document + stylesheet + script) / 1000,
        unit: 'kB',
        aim: '≤ 35',
      },
      { name: 'of which JS', value: most(({ script }) => script) / 1000, unit: 'kB', aim: '≤ 5.5' },
      { name: 'in files', value: most(({ scripts }) => scripts), unit: 'files', aim: '≤ 3' },
      { name: 'fonts', value: most(({ font }) => font) / 1000, unit: 'kB', aim: '≤ 62' },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}
