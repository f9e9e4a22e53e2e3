/**
 * Durable ratings and comments through HTTP on one process, against raw two-insert commits of the same engine on the
 * same disk in the same run. Prints ratios: absolute figures of another disk say nothing.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const { BENCH_SECONDS = '5', BENCH_DIR = tmpdir(), BENCH_PROFILE } = process.env;
const seconds = Number(BENCH_SECONDS);
const connections = 8;
const folder = mkdtempSync(join(BENCH_DIR, 'quartiersbaukasten-bench-'));
const modules = Array.from({ length: 34 }, (_, index) => `modul-${index + 1}`);

/** Commits of two inserts a second, one after another, each flushed to disk. */
function rawCommits(): number {
  const database = new DatabaseSync(join(folder, 'raw.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec(
    'CREATE TABLE a (id TEXT PRIMARY KEY, v INTEGER); CREATE TABLE b (id TEXT PRIMARY KEY, v INTEGER)',
  );
  const insertA = database.prepare('INSERT INTO a VALUES (?, ?)');
  const insertB = database.prepare('INSERT INTO b VALUES (?, ?)');
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (performance.now() < end) {
    database.exec('BEGIN IMMEDIATE');
    const id = randomBytes(16).toString('hex');
    insertA.run(id, count);
    insertB.run(id, count);
    database.exec('COMMIT');
    count++;
  }
  database.close();
  return count / seconds;
}

/** Starts the Node entry on a free port and gives back where it listens. */
export async function startServer(
  data: string,
): Promise<{ port: number; pid: number; stop: () => Promise<void> }> {
  const site = join(folder, 'site');
  mkdirSync(join(site, '_build'), { recursive: true });
  writeFileSync(join(site, '_build', 'slugs.json'), JSON.stringify(modules));
  const child = spawn(
    process.execPath,
    [
      ...(BENCH_PROFILE === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir=prof']),
      'src/feedback/entry/node.ts',
    ],
    {
      env: {
        ...process.env,
        PORT: '0',
        DATA_DIR: data,
        SITE_DIR: site,
        RATE_LIMIT_FACTOR: '0',
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /:(\d+)\//.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', () => reject(new Error('the server did not start')));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

/** Sends requests over eight connections for some seconds. */
async function load(
  port: number,
  make: () => { method: string; path: string; body?: string; headers?: Record<string, string> },
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failures = 0;
  const end = performance.now() + seconds * 1000;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const { method, path, body, headers } = make();
      const start = performance.now();
      const call = request(
        {
          port,
          host: '127.0.0.1',
          agent,
          method,
          path: `/api/v1${path}`,
          headers: {
            ...headers,
            ...(body === undefined
              ? {}
              : {
                  authorization: `Bearer ${randomBytes(32).toString('base64url')}`,
                  'content-type': 'application/json',
                  'content-length': Buffer.byteLength(body),
                }),
          },
        },
        (response) => {
          response.resume();
          response.once('end', () => {
            times.push(performance.now() - start);
            if ((response.statusCode ?? 500) >= 400) failures++;
            resolve();
          });
        },
      );
      call.once('error', reject);
      call.end(body);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await one();
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failures };
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

function print(name: string, figures: Figures, raw: number): void {
  const { perSecond, p50, p99, failures } = figures;
  console.log(
    `${name.padEnd(22)} ${perSecond.toFixed(0).padStart(6)}/s  1/${(raw / perSecond).toFixed(1)} of raw  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  failed ${failures}`,
  );
}

const any = () => modules[Math.floor(Math.random() * modules.length)] ?? '';
const level = () => 1 + Math.floor(Math.random() * 5);
const raw = rawCommits();
console.log(`raw two-insert commits ${raw.toFixed(0)}/s`);
const server = await startServer(join(folder, 'data'));
try {
  const ratings = await load(server.port, () => ({
    method: 'PUT',
    path: `/modules/${any()}/rating`,
    body: JSON.stringify({
      scale: 1,
      role: 'kommune',
      levels: {
        phase: level(),
        time: level(),
        staff: level(),
        cost: level(),
        participation: level(),
        complexity: level(),
      },
    }),
  }));
  print('ratings', ratings, raw);
  const comments = await load(server.port, () => ({
    method: 'POST',
    path: `/modules/${any()}/comments`,
    body: JSON.stringify({ text: 'Ein Kommentar aus der Praxis, weder lang noch kurz.' }),
  }));
  print('comments', comments, raw);
  console.log(`memory after the load  ${residentMegabytes(server.pid).toFixed(0)} MB`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
