import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, printPdf } from '../../.config/tasks/print-pdf.ts';
import { planSums } from '../../src/domain/plan/plan-sums.ts';
import { decisionPaper } from '../../src/papers/decision/decision-paper.ts';
import { moduleData, type ModuleRecord } from '../../src/schemas/wire/module-record.ts';
import { dist } from '../support/built-site.ts';
import { readPdf } from '../support/read-papers.ts';

const { modules } = moduleData.parse(JSON.parse(readFileSync(join(dist, 'daten/module.json'), 'utf8')));

/** The paper of a plan of some modules, without its appendix. */
function bodyOf(some: readonly ModuleRecord[]) {
  const items = some.map(({ slug }) => ({ module: slug, phase: 'umsetzung', remark: '' }));
  const paper = decisionPaper({
    kind: 'council',
    modules: some,
    origin: {
      base: 'https://beispiel.test',
      name: 'Quartiersbaukasten',
      licence: 'CC BY 4.0',
      date: '2026-11-30',
      sample: false,
    },
    plan: {
      title: 'Gut wohnen am Birkenweg',
      items: some.map(({ title }) => ({ title, phase: 'Umsetzung', remark: '' })),
      clashes: [],
      sums: planSums({ title: '', items }, new Map(some.map((module) => [module.slug, module]))),
      withRemarks: false,
    },
  });
  const end = paper.blocks.findIndex(({ kind }) => kind === 'page-break');
  return { ...paper, blocks: paper.blocks.slice(0, end) };
}

describe('the paper of a plan of three modules of the catalogue', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openPrinter();
  });
  afterAll(() => browser.close());

  it('has two or three pages before its appendix, whichever modules they are', async () => {
    const starts = modules.flatMap((_, index) =>
      index % 3 === 0 && index + 3 <= modules.length ? [index] : [],
    );
    expect(starts.length).toBeGreaterThan(10);
    for (const start of starts) {
      const some = modules.slice(start, start + 3);
      const { pages } = await readPdf(await printPdf(browser, bodyOf(some), false));
      const names = some.map(({ slug }) => slug).join();
      expect(pages.length, names).toBeGreaterThanOrEqual(2);
      expect(pages.length, names).toBeLessThanOrEqual(3);
    }
  });
});
