import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { valueAt } from '../../src/domain/value-at.ts';
import { adversarialCases, grounds } from '../../tests/fixtures/adversarial-cases.ts';
import { adversarialTable, browserTable } from '../../tests/support/adversarial-table.ts';

/**
 * `npm test`: everything that must hold before a change lands, in the order in which it fails fastest. All steps run
 * even when one fails, and the last line counts: one per check for the tools, one per test for the test runners.
 * Checks that only read the sources run at the same time.
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
  return Number(valueAt(value, ...path) ?? 0);
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

/** What runs one after the other; steps of one stage run at the same time. */
const stages: readonly (readonly Step[])[] = [
  [
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
    { title: 'Inhalt', command: ['node', 'src/authoring/checking/check-command.ts'] },
  ],
  [vitest('unit')],
  [vitest('architecture')],
  [{ title: 'Bau', command: ['astro', 'build', '--silent'] }],
  [
    { title: 'Typen der Komponenten', command: ['astro', 'check', '--minimumSeverity', 'error'] },
    { title: 'Typen', command: ['tsc', '--noEmit', '-p', '.'] },
    { title: 'Lint', command: ['eslint', '-c', '.config/eslint.config.mjs', '--max-warnings=0', '.'] },
  ],
  [{ ...vitest('contract'), gaps: printAdversarialTable }],
  [vitest('site')],
  [
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
  ],
];

/** Runs a step to its end. What it prints is shown at once, or in one piece at the end when others run beside it. */
async function run({ title, command }: Step, isAlone: boolean): Promise<number | null> {
  const started = Date.now();
  const [program, ...values] = command;
  if (isAlone) console.log(`\n== ${title}`);
  const child = spawn(program, values, {
    stdio: ['inherit', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', REPORTS: reports },
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  if (!isAlone) {
    console.log(`\n== ${title}`);
    process.stdout.write(Buffer.concat(printed));
  }
  seconds.set(title, Math.round((Date.now() - started) / 1000));
  return status;
}

/** How many checks or tests of a step that ended with `status` passed and failed. */
function countOf(step: Step, status: number | null): Count {
  if (!step.report) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  try {
    const report: unknown = JSON.parse(readFileSync(step.report.file, 'utf8'));
    const read = step.report.read(report);
    const gaps = step.gaps?.(report) ?? [];
    // A runner that ends badly without a failed test has failed all the same.
    const failures = status === 0 ? read.failed : Math.max(1, read.failed);
    return { passed: read.passed, failed: failures + gaps.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const seconds = new Map<string, number>();
let passed = 0;
let failed = 0;
const words = process.argv.slice(2).map((word) => word.toLowerCase());
for (const stage of stages) {
  const wanted = stage.filter(
    ({ title }) => words.length === 0 || words.some((word) => title.toLowerCase().includes(word)),
  );
  const statuses = await Promise.all(wanted.map((step) => run(step, wanted.length === 1)));
  wanted.forEach((step, index) => {
    const count = countOf(step, statuses[index] ?? null);
    passed += count.passed;
    failed += count.failed;
    const verdict = count.failed === 0 ? 'in Ordnung' : 'FEHLER';
    console.log(`== ${step.title}: ${verdict} (${String(seconds.get(step.title) ?? 0)} s)`);
  });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
