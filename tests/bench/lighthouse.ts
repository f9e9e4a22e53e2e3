import { chromium } from 'playwright-core';
import lighthouse from 'lighthouse';
import { createServer } from 'node:net';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';

const pages = {
  start: '/',
  catalogue: '/module/',
  module: '/module/mietersprechstunde/',
  article: '/wissen/beteiligungsstufen/',
} as const;
const aims: Readonly<Record<string, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}

/** Lighthouse on four kinds of pages as the real server sends them, mobile profile. */
export async function benchLighthouse(): Promise<Figure[]> {
  const site = await startSite();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  });
  const figures: Figure[] = [];
  try {
    for (const [name, path] of Object.entries(pages)) {
      const result = await lighthouse(`${site.address}${path}`, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: Object.keys(aims),
      });
      for (const [category, aim] of Object.entries(aims)) {
        const score = (result?.lhr.categories[category]?.score ?? 0) * 100;
        figures.push({
          name: `Lighthouse ${category}, ${name}`,
          value: score,
          unit: 'of 100',
          aim: `≥ ${aim}`,
        });
        if (score < aim) {
          const failed = (result?.lhr.categories[category]?.auditRefs ?? [])
            .map(({ id }) => result?.lhr.audits[id])
            .filter((audit) => audit?.score !== null && (audit?.score ?? 1) < 1);
          console.log(`  ${name}, ${category}: ${failed.map((audit) => audit?.id).join(', ')}`);
        }
      }
      const shift = result?.lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN;
      figures.push({ name: `layout shift, ${name}`, value: shift, unit: '', aim: '0' });
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  return figures;
}
