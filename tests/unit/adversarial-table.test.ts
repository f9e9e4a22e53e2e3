import { describe, expect, test } from 'vitest';
import { adversarialCases, grounds, type AdversarialCase } from '../fixtures/adversarial-cases.ts';
import { adversarialTable, browserTable } from '../support/adversarial-table.ts';

const cases: readonly AdversarialCase[] = [
  { number: 1, name: 'first', concerns: ['SQLite', 'D1'] },
  { number: 12, name: 'second', concerns: ['HTTP'] },
];
const reportOf = (...tests: [string, string][]) => ({
  testResults: [{ assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }],
});
const cellsOf = (line: string | undefined) => (line ?? '').split(/ {2,}/).slice(-4);

describe('the table of engines and cases', () => {
  test('counts a test under each case it names and each engine of its title', () => {
    const { lines, gaps } = adversarialTable(
      reportOf(
        ['comments on sqlite keeps the text [1, 12]', 'passed'],
        ['comments on d1 keeps the text [1, 12]', 'passed'],
        ['two processes on one PostgreSQL count right [1]', 'passed'],
        ['reading requests refuses a body [12]', 'passed'],
        ['reading requests refuses the level [3] and points at it', 'passed'],
      ),
      cases,
      grounds,
    );
    expect(lines.slice(1).map(cellsOf)).toEqual([
      ['1', '1', '1', '–'],
      ['1', '–', '1', '1'],
    ]);
    expect(gaps).toEqual([]);
  });

  test('names what no test covers, what failed, and a case nobody knows', () => {
    const { lines, gaps } = adversarialTable(
      reportOf(
        ['comments on sqlite keeps the text [1]', 'passed'],
        ['comments on sqlite keeps the name [1]', 'failed'],
        ['comments on d1 keeps the text [1]', 'skipped'],
        ['reading requests refuses a body [99]', 'passed'],
      ),
      cases,
      grounds,
    );
    expect(cellsOf(lines[1])).toEqual(['1/2', '–', 'MISSING', '–']);
    expect(gaps).toEqual([
      'A test names case 99, which is not in the list.',
      'Case 1 has no passed test on D1.',
      'Case 12 has no passed test on HTTP.',
    ]);
  });

  test('counts tests in the browser on their own, however deep they are nested', () => {
    const spec = (title: string, ok: boolean) => ({ title, ok });
    const report = {
      suites: [{ specs: [spec('shows text [1]', true)], suites: [{ specs: [spec('bears it [2]', false)] }] }],
    };
    const shown: readonly AdversarialCase[] = [
      { number: 1, name: 'first', concerns: ['Browser'] },
      { number: 2, name: 'second', concerns: ['Browser'] },
      { number: 3, name: 'third', concerns: ['SQLite'] },
    ];
    const { lines, gaps } = browserTable(report, shown);
    expect(lines.slice(1).map((line) => line.split(/ {2,}/).at(-1))).toEqual(['1', 'MISSING', '–']);
    expect(gaps).toEqual(['Case 2 has no passed test on Browser.']);
  });

  test('has a row for each of the cases, in order', () => {
    const numbers = adversarialCases.map(({ number }) => number);
    expect(numbers.slice(0, 38)).toEqual(Array.from({ length: 38 }, (_, n) => n + 1));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });
});
