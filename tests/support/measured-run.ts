import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What a finished program took. */
export interface MeasuredRun {
  readonly seconds: number;
  /** Processor time of the program and its children in seconds, whatever the number of cores. */
  readonly processorSeconds: number;
  /** Largest sum of resident memory of the program and its children seen while it ran, in megabytes (Linux only). */
  readonly megabytes: number;
}

function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function residentOfTree(pid: number): number {
  return residentOf(pid) + childrenOf(pid).reduce((sum, child) => sum + residentOfTree(child), 0);
}

/** Has a program measured by the shell (POSIX `times`); its last line then is the processor time of all it started. */
const timed = '"$@"; code=$?; times >&2; exit $code';

/** What `times` wrote last, `1m2.5s 0m0.5s` for user and system, in seconds. */
function processorSecondsIn(output: string): number {
  const [, ...parts] = [...output.matchAll(/^(\d+)m([\d.]+)s (\d+)m([\d.]+)s$/gm)].at(-1) ?? [];
  const [userMinutes = 0, user = 0, systemMinutes = 0, system = 0] = parts.map(Number);
  return (userMinutes + systemMinutes) * 60 + user + system;
}

/** Runs a program to its end and says what it took. Rejects with its output when it fails. */
export function measuredRun(program: string, values: readonly string[], cwd: string): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn('sh', ['-c', timed, 'sh', program, ...values], {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let megabytes = 0;
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const timer = setInterval(() => {
      if (child.pid !== undefined) megabytes = Math.max(megabytes, residentOfTree(child.pid));
    }, 100);
    // Not before all output has come, for the shell writes last.
    child.once('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, processorSeconds: processorSecondsIn(output), megabytes });
      else reject(new Error(`${program} ended with ${String(code)}:\n${output.slice(-2000)}`));
    });
  });
}
