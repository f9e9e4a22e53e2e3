import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { load, type LoadFigures } from '../support/http-load.ts';
import { knownModules, makeServerFolder, startServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const { BENCH_SECONDS = '5' } = process.env;
const seconds = Number(BENCH_SECONDS);
const stored = 100_000;

function figuresOf(
  name: string,
  { perSecond, p99, failures }: LoadFigures,
  health: number,
  aim: string,
): Figure[] {
  return [
    { name, value: perSecond, unit: '/s', aim },
    {
      name: `${name}, smallest answers to one of them`,
      value: health / perSecond,
      unit: '×',
      aim: 'reference',
    },
    { name: `${name}, p99`, value: p99, unit: 'ms', aim: '≤ 10' },
    { name: `${name}, refused`, value: failures, unit: '', aim: '0' },
  ];
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
    const id = randomUUID();
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

/**
 * Reading one module's feedback with 100,000 comments stored, over eight connections, against the smallest answer the
 * same server gives (`/health`) in the same run; and the time from process start to the first answer.
 */
export async function benchFeedbackReads(): Promise<Figure[]> {
  const folder = makeServerFolder();
  await (await startServer(folder)).stop();
  fill(join(folder.data, 'feedback.sqlite'));
  const begun = performance.now();
  const server = await startServer(folder, { LOG_LEVEL: 'silent' });
  const path = `/api/v1/modules/${knownModules[0] ?? ''}/feedback`;
  const first = await fetch(`${server.url}${path}`);
  await first.text();
  const start = performance.now() - begun;
  const known = { 'if-none-match': first.headers.get('etag') ?? '' };
  const options = { port: server.port, connections: 8, until: seconds };
  try {
    const health = await load(options, () => ({ method: 'GET', path: '/api/v1/health' }));
    const feedback = await load(options, () => ({ method: 'GET', path }));
    const tagged = await load(options, () => ({ method: 'GET', path, headers: known }));
    return [
      { name: 'process start to first answer', value: start, unit: 'ms', aim: '≤ 300' },
      { name: 'smallest answer', value: health.perSecond, unit: '/s', aim: 'reference' },
      ...figuresOf('feedback of a module', feedback, health.perSecond, '≥ 4000'),
      ...figuresOf('feedback known by its tag', tagged, health.perSecond, '≥ 10000'),
    ];
  } finally {
    await server.stop();
    folder.remove();
  }
}
