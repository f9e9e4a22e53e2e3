import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { roleKeys } from '../../src/domain/ratings/roles.ts';
import { addComment } from '../../src/feedback/storage/comment-queries.ts';
import { migrate } from '../../src/feedback/storage/migrate.ts';
import { SqliteStatements } from '../../src/feedback/storage/sqlite-statements.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import { load, type LoadFigures } from '../support/http-load.ts';
import { knownModules, makeServerFolder, startServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const { BENCH_SECONDS = '5' } = process.env;
const seconds = Number(BENCH_SECONDS);

/**
 * Comments a second by SQLite alone: the statements a comment is stored with, prepared, one commit after another, each
 * flushed to disk.
 */
async function rawComments(folder: string): Promise<number> {
  const file = join(folder, 'raw.sqlite');
  const storage = openSqliteStorage(file);
  await migrate(storage, 0);
  const database = new DatabaseSync(file);
  database.exec('PRAGMA synchronous = FULL');
  const statements = new SqliteStatements(database);
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (performance.now() < end) {
    const id = randomUUID();
    const comment = {
      id,
      module: knownModules[0] ?? '',
      author: 'a'.repeat(43),
      parent: null,
      state: 'pending',
      text: 'Ein Kommentar aus der Praxis, weder lang noch kurz.',
      name: null,
      role: null,
      editors: 0,
      honeypot: 0,
      reason: null,
      reason_key: null,
      revision: 1,
      created_at: count,
      updated_at: count,
    } as const;
    const mail = {
      id: randomUUID(),
      kind: 'comment-waiting',
      subject: id,
      created_at: count,
      sent_at: null,
    } as const;
    statements.run('BEGIN IMMEDIATE', []);
    for (const { query } of addComment(storage, comment, mail, undefined))
      statements.run(query.sql, query.parameters);
    statements.run('COMMIT', []);
    count++;
  }
  database.close();
  await storage.close();
  return count / seconds;
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

function figuresOf(name: string, { perSecond, p50, p99, failures }: LoadFigures, raw: number): Figure[] {
  return [
    { name, value: perSecond, unit: '/s', aim: 'reference' },
    { name: `${name}, to raw comments`, value: perSecond / raw, unit: '×', aim: '≥ 0.5' },
    { name: `${name}, median`, value: p50, unit: 'ms', aim: 'reference' },
    { name: `${name}, p99`, value: p99, unit: 'ms', aim: '≤ 25' },
    { name: `${name}, refused`, value: failures, unit: '', aim: '0' },
  ];
}

const level = () => 1 + Math.floor(Math.random() * 5);
const module = () => knownModules[Math.floor(Math.random() * knownModules.length)] ?? '';
const headers = () => ({ authorization: `Bearer ${randomBytes(32).toString('base64url')}` });

/**
 * Durable ratings and comments through HTTP on one process, from eight and from two hundred writers, against raw commits
 * of the same statements on the same disk in the same run: absolute figures of another disk say nothing.
 */
export async function benchFeedbackWrites(): Promise<Figure[]> {
  const folder = makeServerFolder();
  const raw = await rawComments(folder.path);
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
    const comment = () => ({
      method: 'POST',
      path: `/api/v1/modules/${module()}/comments`,
      headers: headers(),
      body: JSON.stringify({ text: 'Ein Kommentar aus der Praxis, weder lang noch kurz.' }),
    });
    const comments = await load(options, comment);
    const many = await load({ ...options, connections: 200 }, comment);
    return [
      { name: 'raw comments, synchronous=FULL', value: raw, unit: '/s', aim: 'reference' },
      ...figuresOf('ratings', ratings, raw),
      ...figuresOf('comments', comments, raw),
      ...figuresOf('comments, 200 writers', many, raw),
      { name: 'memory after the load', value: residentMegabytes(server.pid), unit: 'MB', aim: '≤ 150' },
    ];
  } finally {
    await server.stop();
    folder.remove();
  }
}
