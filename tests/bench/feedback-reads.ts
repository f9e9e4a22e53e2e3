/**
 * Reading one module's feedback with 100,000 comments stored, over eight connections, against the smallest answer the
 * same server gives (`/health`) in the same run; and the time from process start to the first answer.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newId } from '../../src/feedback/new-id.ts';
import { load, type LoadFigures } from '../support/http-load.ts';
import { knownModules, makeServerFolder, startServer } from '../support/running-server.ts';

const { BENCH_SECONDS = '5' } = process.env;
const seconds = Number(BENCH_SECONDS);
const stored = 100_000;

function print(name: string, { perSecond, p50, p99, failures }: LoadFigures, health: number): void {
  const ratio = `1/${(health / perSecond).toFixed(2)} of the smallest answer`;
  console.log(
    `${name.padEnd(14)} ${perSecond.toFixed(0)}/s  ${ratio}  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  failed ${failures}`,
  );
}

/** Fills the store beside the server; every tenth comment is a reply. */
function fill(file: string): void {
  const database = new DatabaseSync(file);
  const insert = database.prepare(
    `INSERT INTO comment (id, module, author, parent, state, text, editors, honeypot, revision, created_at, updated_at)
     VALUES (?, ?, '', ?, 'published', ?, 0, 0, 1, ?, ?)`,
  );
  const start = Date.now() - stored;
  let parent: string | null = null;
  database.exec('BEGIN');
  for (let index = 0; index < stored; index++) {
    const time = start + index;
    const id = newId(time);
    const reply = index % 10 === 9;
    const module = knownModules[Math.floor(index / 10) % knownModules.length] ?? '';
    insert.run(
      id,
      module,
      reply ? parent : null,
      `Kommentar ${index} aus der Praxis, so lang wie die meisten es sind.`,
      time,
      time,
    );
    if (!reply) parent = id;
  }
  database.exec('COMMIT');
  database.close();
}

const folder = makeServerFolder();
await (await startServer(folder)).stop();
fill(join(folder.data, 'feedback.sqlite'));
const begun = performance.now();
const server = await startServer(folder, { LOG_LEVEL: 'silent' });
const path = `/modules/${knownModules[0] ?? ''}/feedback`;
const first = await fetch(`${server.url}/api/v1${path}`);
console.log(`process start to first answer ${(performance.now() - begun).toFixed(0)} ms`);
const etag = first.headers.get('etag') ?? '';
await first.text();
const options = { port: server.port, connections: 8, seconds };
try {
  const health = await load(options, () => ({ method: 'GET', path: '/health' }));
  print('smallest', health, health.perSecond);
  print('feedback', await load(options, () => ({ method: 'GET', path })), health.perSecond);
  const known = { 'if-none-match': etag };
  print('entity tag', await load(options, () => ({ method: 'GET', path, headers: known })), health.perSecond);
} finally {
  await server.stop();
  folder.remove();
}
