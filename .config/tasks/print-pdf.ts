import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import type { Paper } from '../../src/papers/model/paper.ts';
import { printPage } from '../../src/papers/print/print-page.ts';
import { browserArguments, browserPath } from '../../tests/support/browser-path.ts';

const fonts = createRequire(import.meta.url);

/** The letters of the house as rules that need no file beside the page. */
function fontStyles(): string {
  return [400, 600]
    .map((weight) => {
      const file = fonts.resolve(`@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`);
      const data = readFileSync(file, 'base64');
      return `@font-face { font-family: 'Fira Sans'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
    })
    .join('\n');
}

/** Opens the browser that prints. */
export async function openPrinter(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: browserArguments });
}

/**
 * A PDF without what differs from one printing to the next: the moment gives way to the day of the paper, and its parts are
 * numbered anew. Every piece keeps its length, so that the places named in the file stay right.
 */
function steady(pdf: string, day: string): string {
  const names = [...new Set([...pdf.matchAll(/\(node(\d{8})\)/g)].map((match) => match[1] ?? ''))].sort();
  const places = new Map(names.map((name, index) => [name, String(index + 1).padStart(8, '0')]));
  return pdf
    .replaceAll(/(\/(?:CreationDate|ModDate) \()D:\d{14}/g, `$1D:${day.replaceAll('-', '')}000000`)
    .replaceAll(/\(node(\d{8})\)/g, (_, name: string) => `(node${places.get(name) ?? name})`);
}

/**
 * Prints a paper into a tagged PDF; an unchanged paper gives an unchanged file.
 *
 * @param byHand true where it is filled in on paper
 */
export async function printPdf(browser: Browser, paper: Paper, byHand: boolean): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(printPage(paper, fontStyles(), byHand), { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return Buffer.from(steady(printed.toString('latin1'), paper.day), 'latin1');
  } finally {
    await page.close();
  }
}
