import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What a finished program took. */
export interface MeasuredRun {
  readonly seconds: number;
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

/** Runs a program to its end and says what it took. Rejects with its output when it fails. */
export function measuredRun(program: string, values: readonly string[], cwd: string): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, values, {
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
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, megabytes });
      else reject(new Error(`${program} ended with ${String(code)}:\n${output.slice(-2000)}`));
    });
  });
}
