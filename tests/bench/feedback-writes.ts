import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { roleKeys } from '../../src/domain/ratings/roles.ts';
import { load, type LoadFigures } from '../support/http-load.ts';
import { knownModules, makeServerFolder, startServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const { BENCH_SECONDS = '5' } = process.env;
const seconds = Number(BENCH_SECONDS);

/** Commits of two inserts a second, one after another, each flushed to disk. */
function rawCommits(folder: string): number {
  const database = new DatabaseSync(join(folder, 'raw.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const table of ['a', 'b']) database.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY, v INTEGER)`);
  const inserts = ['a', 'b'].map((table) => database.prepare(`INSERT INTO ${table} VALUES (?, ?)`));
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (performance.now() < end) {
    database.exec('BEGIN IMMEDIATE');
    const id = randomBytes(16).toString('hex');
    for (const insert of inserts) insert.run(id, count);
    database.exec('COMMIT');
    count++;
  }
  database.close();
  return count / seconds;
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

function figuresOf(name: string, { perSecond, p50, p99, failures }: LoadFigures, raw: number): Figure[] {
  return [
    { name, value: perSecond, unit: '/s', aim: '≥ 1000 where raw is 8000' },
    { name: `${name}, raw commits to one of them`, value: raw / perSecond, unit: '×', aim: '≤ 8' },
    { name: `${name}, median`, value: p50, unit: 'ms', aim: 'reference' },
    { name: `${name}, p99`, value: p99, unit: 'ms', aim: '≤ 25' },
    { name: `${name}, refused`, value: failures, unit: '', aim: '0' },
  ];
}

const level = () => 1 + Math.floor(Math.random() * 5);
const module = () => knownModules[Math.floor(Math.random() * knownModules.length)] ?? '';
const headers = () => ({ authorization: `Bearer ${randomBytes(32).toString('base64url')}` });

/**
 * Durable ratings and comments through HTTP on one process, eight connections, against raw two-insert commits of the
 * same engine on the same disk in the same run: absolute figures of another disk say nothing.
 */
export async function benchFeedbackWrites(): Promise<Figure[]> {
  const folder = makeServerFolder();
  const raw = rawCommits(folder.path);
  const server = await startServer(folder, { LOG_LEVEL: 'silent' });
  const options = { port: server.port, connections: 8, until: seconds };
  try {
    const ratings = await load(options, () => {
      const levels = { phase: level(), time: level(), staff: level(), cost: level(), complexity: level() };
      // Half of the visitors say from where they speak.
      const role = roleKeys[Math.floor(Math.random() * roleKeys.length * 2)];
      const body = JSON.stringify({ scale: 1, role, levels });
      return { method: 'PUT', path: `/api/v1/modules/${module()}/rating`, headers: headers(), body };
    });
    const comments = await load(options, () => ({
      method: 'POST',
      path: `/api/v1/modules/${module()}/comments`,
      headers: headers(),
      body: JSON.stringify({ text: 'Ein Kommentar aus der Praxis, weder lang noch kurz.' }),
    }));
    return [
      { name: 'raw two-insert commits, synchronous=FULL', value: raw, unit: '/s', aim: 'reference' },
      ...figuresOf('ratings', ratings, raw),
      ...figuresOf('comments', comments, raw),
      { name: 'memory after the load', value: residentMegabytes(server.pid), unit: 'MB', aim: '≤ 150' },
    ];
  } finally {
    await server.stop();
    folder.remove();
  }
}
