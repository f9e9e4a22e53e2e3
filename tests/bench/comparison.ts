import { type Browser, chromium } from 'playwright-core';
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { browserArguments, browserPath } from '../support/browser-path.ts';
import { fullProject } from '../support/generated-project.ts';
import { measuredRun } from '../support/measured-run.ts';
import { startSite } from '../support/site-server.ts';
import type { Figure } from './figure.ts';
import { type ReceivedBytes, countBytes } from '../support/received-bytes.ts';
import { paperTimes } from './papers.ts';

/** Bytes of all files a page asks for until it is quiet, as they come over the line, by kind. */
async function received(browser: Browser, address: string): Promise<ReceivedBytes> {
  const page = await browser.newPage();
  const weight = await countBytes(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.close();
  return weight;
}

/** The four modules of which the comparison knows most. */
function heaviest(): string[] {
  const folder = 'dist/vergleich/daten';
  const weight = (name: string) =>
    brotliCompressSync(readFileSync(`${folder}/${name}`), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
      .length;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ slug: name.slice(0, -5), size: weight(name) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 4)
    .map(({ slug }) => slug);
}

/** What the comparison of the four modules sends of which it knows most. */
export async function comparisonWeight(): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  const site = await startSite();
  try {
    const frame = await received(browser, `${site.address}/impressum/`);
    const sums = await received(browser, `${site.address}/vergleich/?m=${heaviest().join(',')}`);
    return [
      {
        name: 'comparison of the 4 heaviest modules, all but fonts',
        value: (sums.document + sums.stylesheet + sums.script + sums.fetch) / 1000,
        unit: 'kB',
        aim: '≤ 50',
      },
      {
        name: 'JS of the comparison, beyond that of every page',
        value: (sums.script - frame.script) / 1000,
        unit: 'kB',
        aim: '≤ 15',
      },
      { name: 'fonts', value: sums.font / 1000, unit: 'kB', aim: '≤ 60' },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** How long a workbook of 1,000 modules takes in the browser, from the click to the file. */
async function workbookTime(): Promise<Figure[]> {
  const project = fullProject(1000);
  await measuredRun('astro', ['build', '--silent'], project.folder);
  const site = await startSite({ SITE_DIR: `${project.folder}/dist` });
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.address}/module/tabelle/`, { waitUntil: 'networkidle' });
    const take = async () => {
      const before = performance.now();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tabelle für Excel' }).click();
      await (await download).path();
      return performance.now() - before;
    };
    const first = await take();
    const again = [await take(), await take(), await take()].sort((a, b) => a - b);
    return [
      { name: 'XLSX of 1,000 modules, first, data loaded with it', value: first, unit: 'ms', aim: '≤ 2000' },
      { name: 'the same again, middle of 3', value: again[1] ?? Number.NaN, unit: 'ms', aim: '≤ 2000' },
    ];
  } finally {
    await browser.close();
    await site.stop();
    project.remove();
  }
}

/** The figures of the comparison and its files. */
export async function benchComparison(): Promise<Figure[]> {
  return [...(await comparisonWeight()), ...(await paperTimes(heaviest())), ...(await workbookTime())];
}
