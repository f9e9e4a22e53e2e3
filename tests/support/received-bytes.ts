import type { Page } from 'playwright-core';

/** Kinds of what a page asks for; `fetch` is what scripts read. */
const kindOf: Readonly<Record<string, keyof ReceivedBytes>> = {
  Document: 'document',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Font: 'font',
  Fetch: 'fetch',
  XHR: 'fetch',
};

/** Bytes by kind of what a page asked for, as they came over the line: compressed, with headers, with all imports. */
export interface ReceivedBytes {
  document: number;
  stylesheet: number;
  script: number;
  font: number;
  fetch: number;
  /** How many files of scripts these are. */
  scripts: number;
}

/** Counts what a page asks for from now on, as the browser says it. */
export async function countBytes(page: Page): Promise<ReceivedBytes> {
  const sum: ReceivedBytes = { document: 0, stylesheet: 0, script: 0, font: 0, fetch: 0, scripts: 0 };
  const kinds = new Map<string, keyof ReceivedBytes>();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    const kind = kindOf[type];
    if (kind !== undefined) kinds.set(requestId, kind);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === undefined) return;
    sum[kind] += encodedDataLength;
    if (kind === 'script') sum.scripts += 1;
  });
  return sum;
}
