import fc from 'fast-check';
import mammoth from 'mammoth';
import type { Browser } from 'playwright-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, printPdf } from '../../.config/tasks/print-pdf.ts';
import type { FigureSum } from '../../src/domain/figures/figure-sum.ts';
import { planSumsTable } from '../../src/domain/plan/plan-table.ts';
import { rangeText } from '../../src/i18n/figure-text.ts';
import { fileFacts } from '../../src/i18n/table-words.ts';
import { PlanSumsTable } from '../../src/islands/shortlist/PlanSumsTable.tsx';
import { planTableWords } from '../../src/islands/shortlist/plan-words.ts';
import { writeCsv } from '../../src/papers/csv/write-csv.ts';
import { decisionPaper } from '../../src/papers/decision/decision-paper.ts';
import { writeDocx } from '../../src/papers/docx/write-docx.ts';
import type { Block, Paper } from '../../src/papers/model/paper.ts';
import { plainText } from '../../src/papers/model/paper.ts';
import { writeOdt } from '../../src/papers/odt/write-odt.ts';
import { sheetOfTable } from '../../src/papers/xlsx/sheet-of-table.ts';
import { writeXlsx } from '../../src/papers/xlsx/write-xlsx.ts';
import { readCsv } from '../support/read-csv.ts';
import { missingPieces, odtBodyOf, readPdf, squashed } from '../support/read-papers.ts';
import { someFigure, someOwnNumbers } from '../support/some-figures.ts';
import { measure, planOf, rowWords, tablesUnder } from '../support/some-measure.ts';

const origin = {
  base: 'https://beispiel.test',
  name: 'Quartiersbaukasten',
  licence: 'CC BY 4.0',
  date: '2026-11-25',
  sample: false,
};
const planWords = planTableWords(origin, (id) => id);
const moneyAndStaff = ['Finanzielle Auswirkungen', 'Personelle Auswirkungen'];

/** So many plans go into one file, for a thousand files for each format would only measure the writers. */
const plansInFile = 50;
const somePlans = fc.array(
  fc.array(fc.tuple(fc.array(someFigure, { maxLength: 4 }), someOwnNumbers), { minLength: 1, maxLength: 4 }),
  { minLength: plansInFile, maxLength: plansInFile },
);

/** An amount in words as its ends in hundredths and what is left of the words. */
function readAmount(words: string): { ends: number[]; rest: string } {
  const digits = /\d[\d.]*(?:,\d+)?/g;
  const ends = (words.match(digits) ?? []).map((one) =>
    Math.round(Number(one.replaceAll('.', '').replace(',', '.')) * 100),
  );
  return { ends: ends.length === 1 ? [...ends, ...ends] : ends, rest: words.replace(digits, '').trim() };
}

/** Amounts in words, told apart by unit and period, that say the exact sums. */
function expectSums(lines: readonly string[], sums: readonly FigureSum[]): void {
  const said = lines.map((line) => JSON.stringify(readAmount(line).ends)).sort();
  expect(said).toEqual(sums.map(({ min, max }) => JSON.stringify([min, max])).sort());
}

/** The blocks of a paper on money and staff. */
function blocksOnSums({ blocks }: Paper): Block[] {
  const at = (words: string) =>
    blocks.findIndex((block) => block.kind === 'heading' && plainText(block.content) === words);
  return blocks.slice(at('Finanzielle Auswirkungen'), at('Weitere Auswirkungen'));
}

describe('the same plan', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openPrinter();
  }, 60_000);
  afterAll(() => browser.close());

  it('gives the same sums on the screen and in CSV, XLSX, DOCX, ODT and PDF', async () => {
    await fc.assert(
      fc.asyncProperty(somePlans, async (plans) => {
        const made = plans.map((parts) => {
          const modules = parts.map(([figures, own], index) => ({
            ...measure(`m${index}`, { figures }),
            own,
          }));
          const plan = planOf(modules);
          return { plan, paper: decisionPaper({ kind: 'council', modules, origin, plan }) };
        });
        const tables = made.map(({ plan }, index) => planSumsTable(`S${index}`, plan.sums, planWords));
        const workbook = await writeXlsx({
          ...fileFacts(origin, 'Summen'),
          sheets: tables.map(sheetOfTable),
        });
        const sheets = new Map(
          (await readWorkbook(Buffer.from(workbook))).map(({ sheet, data }) => [sheet, data]),
        );
        const rowsOfPapers: string[] = [];
        made.forEach(({ plan, paper }, index) => {
          const { sums } = plan.sums;
          const exact = sums.map(({ min, max }) => [min, max]);
          const table = tables[index];
          const csv = table ? readCsv(writeCsv(table).slice(1)).slice(1) : [];
          const inCsv = csv.map((row) =>
            [row[2], row[3]].map((digits = '') => Math.round(Number(digits.replace(',', '.')) * 100)),
          );
          expect(inCsv).toEqual(exact);
          const inXlsx = (sheets.get(`S${index}`) ?? [])
            .slice(1)
            .map((row) => [row[2], row[3]].map((value) => Math.round(Number(value) * 100)));
          expect(inXlsx).toEqual(exact);
          const markup = renderToStaticMarkup(createElement(PlanSumsTable, { sums: plan.sums }));
          const onScreen = [...markup.matchAll(/class="sums__range">([^<]*)</g)].map(
            ([, words = '']) => readAmount(words).ends,
          );
          expect(onScreen).toEqual(exact);
          const rows = moneyAndStaff
            .flatMap((words) => tablesUnder(paper.blocks, words))
            .flatMap((one) => one.rows.map(({ cells }) => rowWords(cells)));
          const lines = rows.flatMap(([, amount = '']) => amount.split('\n'));
          expectSums(
            lines.filter((line) => line !== 'nicht ermittelt'),
            sums,
          );
          // Unit and period stand beside the number, and are those of the sum.
          for (const sum of sums) expect(lines).toContain(rangeText(sum));
          rowsOfPapers.push(...rows.map((cells) => squashed(cells.join(''))));
        });
        const [first] = made;
        if (!first) return;
        const paper = { ...first.paper, blocks: made.flatMap((one) => blocksOnSums(one.paper)) };
        const docx = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(paper)) });
        expect(missingPieces(docx.value, rowsOfPapers)).toEqual([]);
        expect(missingPieces(odtBodyOf(writeOdt(paper)).text, rowsOfPapers)).toEqual([]);
        const { pages } = await readPdf(await printPdf(browser, paper, false));
        expect(missingPieces(pages.join(''), rowsOfPapers)).toEqual([]);
      }),
      { numRuns: 1000 / plansInFile, endOnFailure: true },
    );
  }, 300_000);
});
