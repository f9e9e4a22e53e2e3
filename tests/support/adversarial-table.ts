import * as z from 'zod';
import type { AdversarialCase, Ground } from '../fixtures/adversarial-cases.ts';

/** The part of vitest's JSON report that counts here. */
const report = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
});

/** A table ready to print, and what it lacks: cases and grounds without a test that passed, in words. */
export interface AdversarialTable {
  readonly lines: readonly string[];
  readonly gaps: readonly string[];
}

interface Cell {
  passed: number;
  all: number;
}

const engineWords: readonly [Ground, RegExp][] = [
  ['SQLite', /\bsqlite\b/i],
  ['PostgreSQL', /\bpostgres(?:ql)?\b/i],
  ['D1', /\bd1\b/i],
];

/** Engines a title names; one that names none tests what stands in front of them. */
function groundsOfTitle(title: string): Ground[] {
  const named = engineWords.filter(([, word]) => word.test(title)).map(([ground]) => ground);
  return named.length === 0 ? ['HTTP'] : named;
}

/** The cases at the end of a title: `… [14, 16]`. */
function casesOf(title: string): number[] {
  const tag = /\[(\d+(?:, \d+)*)\]$/.exec(title)?.[1];
  return tag === undefined ? [] : tag.split(', ').map(Number);
}

/**
 * Counts the passed tests of each adversarial case on each ground.
 *
 * @param vitestReport the JSON report of a run, unchecked
 * @param grounds the columns, in order
 * @param groundsOf where the test of a title ran; by default what the title names
 * @throws ZodError when it is no report of vitest
 */
export function adversarialTable(
  vitestReport: unknown,
  cases: readonly AdversarialCase[],
  grounds: readonly Ground[],
  groundsOf: (title: string) => readonly Ground[] = groundsOfTitle,
): AdversarialTable {
  const cells = new Map<string, Cell>();
  const unknown = new Set<number>();
  for (const { fullName, status } of report
    .parse(vitestReport)
    .testResults.flatMap((file) => file.assertionResults)) {
    for (const number of casesOf(fullName)) {
      if (!cases.some((one) => one.number === number)) unknown.add(number);
      for (const ground of groundsOf(fullName)) {
        const cell = cells.get(`${number} ${ground}`) ?? { passed: 0, all: 0 };
        cells.set(`${number} ${ground}`, cell);
        cell.all++;
        if (status === 'passed') cell.passed++;
      }
    }
  }

  const gaps = [...unknown].map((number) => `A test names case ${number}, which is not in the list.`);
  const text = ({ number, concerns }: AdversarialCase, ground: Ground) => {
    const { passed, all } = cells.get(`${number} ${ground}`) ?? { passed: 0, all: 0 };
    if (passed === 0 && concerns.includes(ground)) {
      gaps.push(`Case ${number} has no passed test on ${ground}.`);
      return 'MISSING';
    }
    if (all === 0) return '–';
    return passed === all ? `${passed}` : `${passed}/${all}`;
  };
  const width = Math.max(0, ...cases.map(({ name }) => name.length));
  const line = (number: string, name: string, values: readonly string[]) =>
    [number.padStart(2), name.padEnd(width), ...values.map((value) => value.padStart(10))].join('  ');
  const lines = [
    line('#', 'passed tests by case', grounds),
    ...cases.map((one) =>
      line(
        `${one.number}`,
        one.name,
        grounds.map((ground) => text(one, ground)),
      ),
    ),
  ];
  return { lines, gaps };
}

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[] | undefined;
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
}

/** The part of Playwright's JSON report that counts here: suites in suites, each with tests. */
const browserSuite: z.ZodType<BrowserSuite> = z.object({
  get suites() {
    return z.array(browserSuite).optional();
  },
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
});
const browserReport = z.object({ suites: z.array(browserSuite) });

function specsOf(suite: BrowserSuite): BrowserSuite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/**
 * The same table for the tests in the real browser, with the one column `Browser`.
 * @param playwrightReport the JSON report of a run, unchecked
 * @throws ZodError when it is no report of Playwright
 */
export function browserTable(playwrightReport: unknown, cases: readonly AdversarialCase[]): AdversarialTable {
  const assertionResults = browserReport
    .parse(playwrightReport)
    .suites.flatMap(specsOf)
    .map(({ title, ok }) => ({ fullName: title, status: ok ? 'passed' : 'failed' }));
  return adversarialTable({ testResults: [{ assertionResults }] }, cases, ['Browser'], () => ['Browser']);
}
