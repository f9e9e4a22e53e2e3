import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { adversarialCases, grounds } from '../../tests/fixtures/adversarial-cases.ts';
import { adversarialTable, browserTable } from '../../tests/support/adversarial-table.ts';

/**
 * `npm test`: everything that must hold before a change lands, in the order in which it fails fastest. All steps run
 * even when one fails, and the last line counts: one per check for the tools, one per test for the test runners.
 */
interface Step {
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  /** File into which the step's own runner writes its counts, and how to read it. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Count };
  /** Prints what else the report says and gives back what it lacks, in words; each counts as a failure. */
  readonly gaps?: (report: unknown) => readonly string[];
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = 'node_modules/.cache/test-reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

function numberAt(value: unknown, ...path: string[]): number {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return 0;
    current = Reflect.get(current, key);
  }
  return typeof current === 'number' ? current : 0;
}

function vitest(project: string): Step {
  const file = `${reports}/${project}.json`;
  return {
    title: `Tests: ${project}`,
    command: [
      'vitest',
      'run',
      '--config',
      '.config/vitest.config.ts',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    report: {
      file,
      read: (report) => ({
        passed: numberAt(report, 'numPassedTests'),
        failed: numberAt(report, 'numFailedTests') + numberAt(report, 'numRuntimeErrorTestSuites'),
      }),
    },
  };
}

/** Prints how many tests passed for each attack and fault on each engine. */
function printAdversarialTable(report: unknown): readonly string[] {
  const { lines, gaps } = adversarialTable(report, adversarialCases, grounds);
  for (const line of ['', ...lines, '', ...gaps]) console.log(line);
  return gaps;
}

/** The same for the browser, with the rows that concern it or have a test there. */
function printBrowserTable(report: unknown): readonly string[] {
  const { lines, gaps } = browserTable(report, adversarialCases);
  for (const line of ['', ...lines.filter((row) => !row.endsWith('–')), '', ...gaps]) console.log(line);
  return gaps;
}

const steps: readonly Step[] = [
  {
    title: 'Format',
    command: [
      'prettier',
      '--config',
      '.config/prettier.config.mjs',
      '--ignore-path',
      '.config/prettierignore',
      '--check',
      '--log-level=warn',
      '.',
    ],
  },
  { title: 'Inhalt', command: ['node', 'src/catalogue/checking/check-command.ts'] },
  vitest('unit'),
  vitest('architecture'),
  { title: 'Bau', command: ['astro', 'build', '--silent'] },
  { title: 'Typen der Komponenten', command: ['astro', 'check', '--minimumSeverity', 'error'] },
  { title: 'Typen', command: ['tsc', '--noEmit', '-p', '.'] },
  { title: 'Lint', command: ['eslint', '-c', '.config/eslint.config.mjs', '--max-warnings=0', '.'] },
  { ...vitest('contract'), gaps: printAdversarialTable },
  vitest('site'),
  {
    title: 'Tests: e2e',
    gaps: printBrowserTable,
    command: ['playwright', 'test', '--config', '.config/playwright.config.ts'],
    report: {
      file: `${reports}/e2e.json`,
      read: (report) => ({
        passed: numberAt(report, 'stats', 'expected'),
        failed: numberAt(report, 'stats', 'unexpected') + numberAt(report, 'stats', 'flaky'),
      }),
    },
  },
];

let passed = 0;
let failed = 0;
const wanted = process.argv.slice(2);
for (const step of steps) {
  if (wanted.length > 0 && !wanted.some((word) => step.title.toLowerCase().includes(word.toLowerCase())))
    continue;
  console.log(`\n== ${step.title}`);
  const started = Date.now();
  const [program, ...values] = step.command;
  const { status } = spawnSync(program, values, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', REPORTS: reports },
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  let count: Count = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (step.report) {
    try {
      const report: unknown = JSON.parse(readFileSync(step.report.file, 'utf8'));
      const read = step.report.read(report);
      // A runner that ends badly without a failed test has failed all the same.
      count = { passed: read.passed, failed: status === 0 ? read.failed : Math.max(1, read.failed) };
      const gaps = step.gaps?.(report) ?? [];
      count = { ...count, failed: count.failed + gaps.length };
    } catch {
      count = { passed: 0, failed: 1 };
    }
  }
  passed += count.passed;
  failed += count.failed;
  console.log(`== ${step.title}: ${count.failed === 0 ? 'in Ordnung' : 'FEHLER'} (${seconds} s)`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
