import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoComments, demoRatings } from '../../src/feedback/entry/demo/demo-contributions.ts';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { exportData } from '../../src/feedback/operations/export-data.ts';
import { operator } from '../../src/feedback/operations/moderator-session.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { countWaiting } from '../../src/feedback/storage/queue-queries.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import type { Storage } from '../../src/feedback/storage/storage-port.ts';
import { feedbackSnapshot } from '../../src/schemas/wire/feedback-snapshot.ts';
import { createPostgresDatabase } from '../support/open-engine.ts';
import { runFeedback } from '../support/run-feedback.ts';
import { makeServerFolder, runServer, startServer, type ServerFolder } from '../support/running-server.ts';

const slugs = JSON.stringify([...new Set([...demoRatings, ...demoComments].map(({ module }) => module))]);

/** A folder whose site knows the modules of the sample data, made for one kind of data or the other. */
function folderFor(kind: 'demo' | 'normal'): ServerFolder {
  const folder = makeServerFolder();
  const build = join(folder.path, 'dist', '_build');
  writeFileSync(join(build, 'slugs.json'), slugs);
  if (kind === 'demo') writeFileSync(join(build, 'demo.txt'), 'demo\n');
  return folder;
}

describe.each(['sqlite', 'postgres'] as const)('sample data on %s', (engine) => {
  let demo: ServerFolder;
  let real: ServerFolder;
  let ofDemo: Record<string, string>;
  let ofReal: Record<string, string>;
  beforeEach(async () => {
    demo = folderFor('demo');
    real = folderFor('normal');
    const database = async (): Promise<Record<string, string>> =>
      engine === 'postgres' ? { DATABASE_URL: await createPostgresDatabase() } : {};
    ofDemo = { DEMO: 'on', ...(await database()) };
    ofReal = await database();
  });
  afterEach(() => {
    demo.remove();
    real.remove();
  });

  async function fill(folder: ServerFolder, environment: Record<string, string>) {
    const child = spawn(process.execPath, ['src/feedback/entry/demo/demo-command.ts'], {
      env: { DATA_DIR: folder.data, ...environment },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  async function within<Answer>(
    folder: ServerFolder,
    environment: Record<string, string>,
    look: (storage: Storage) => Promise<Answer>,
  ): Promise<Answer> {
    const { DATABASE_URL } = environment;
    const storage =
      DATABASE_URL === undefined
        ? openSqliteStorage(join(folder.data, 'feedback.sqlite'))
        : openPostgresStorage(DATABASE_URL);
    try {
      return await look(storage);
    } finally {
      await storage.close();
    }
  }

  test('show every count at which more may be said, and every state of a comment', async () => {
    expect(await fill(demo, ofDemo)).toMatchObject({ code: 0 });
    expect((await fill(demo, ofDemo)).output).toBe('');
    expect((await runFeedback(demo, ofDemo, ['snapshot'])).code).toBe(0);
    const snapshot = feedbackSnapshot.parse(
      JSON.parse(readFileSync(join(demo.data, 'snapshot.json'), 'utf8')),
    );
    expect(snapshot.demo).toBe(true);
    const counts = Object.values(snapshot.modules).map(({ summary }) => summary.raters);
    expect(new Set(counts)).toEqual(new Set([1, 2, 3, 4, 5, 9, 10, 40]));
    const roles = Object.values(snapshot.modules).flatMap(({ summary }) =>
      Object.values(summary.dimensions).flatMap(({ roles: shown }) => Object.keys(shown ?? {})),
    );
    expect(new Set(roles).size).toBeGreaterThan(3);
    const comments = snapshot.modules['mietersprechstunde']?.comments ?? [];
    expect(comments.map(({ text }) => text)).toContain(null);
    expect(comments.flatMap(({ replies }) => replies).map(({ editors }) => editors)).toContain(true);
    await within(demo, ofDemo, async (storage) => {
      expect(await countWaiting(storage)).toEqual({ comments: 3, reports: 2, objections: 0 });
      expect(await checkStore(storage)).toEqual([]);
      const rejected = await storage.queries
        .selectFrom('comment')
        .where('state', '=', 'rejected')
        .selectAll()
        .execute();
      expect(rejected).toHaveLength(1);
    });
  });

  test('are refused by a normal server and by its commands, and cannot be carried away', async () => {
    await fill(demo, ofDemo);
    const onDemo = { ...ofDemo, DEMO: 'off' };
    // A normal site over the store of sample data, and the site of sample data over a real store.
    const shown = { ...onDemo, SITE_DIR: join(real.path, 'dist') };
    for (const refused of [await runServer(demo, shown), await runServer(demo, ofReal)]) {
      expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('Beispieldaten')]);
    }
    for (const command of [['export'], ['snapshot']]) {
      const refused = await runFeedback(demo, onDemo, command);
      expect([command[0], refused.code, refused.output]).toEqual([
        command[0],
        1,
        expect.stringContaining('Beispieldaten'),
      ]);
    }
    for (const command of ['backup', 'restore']) {
      const refused = await runFeedback(demo, ofDemo, [command, join(demo.path, 'x')]);
      expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('Beispieldaten')]);
    }
    expect(existsSync(join(demo.path, 'x'))).toBe(false);
  });

  test('bear a mark on every line they could leave with, and no real store takes one', async () => {
    await fill(demo, ofDemo);

    const lines = await within(demo, ofDemo, (storage) => exportData({ storage, now: Date.now }, operator));
    const file = join(real.path, 'export.jsonl');
    // Also without its first line, which says what the rest is.
    writeFileSync(file, lines.slice(1).join(''));
    const taken = await runFeedback(real, ofReal, ['import', file, '--write']);
    expect([taken.code, taken.output]).toEqual([1, expect.stringContaining('Nichts wurde eingelesen')]);
    expect(taken.output.match(/Beispieldaten gehören nicht/g)).toHaveLength(lines.length - 1);
    if (engine === 'sqlite') {
      const restored = await runFeedback(real, ofReal, ['restore', demo.data]);
      expect([restored.code, restored.output]).toEqual([
        1,
        expect.stringContaining('Das sind Beispieldaten'),
      ]);
    }
    await within(real, ofReal, async (storage) =>
      expect(await storage.queries.selectFrom('rating').selectAll().execute()).toEqual([]),
    );
  });

  test('are never put into a real store, nor shown by pages that do not say so', async () => {
    const server = await startServer(real, ofReal);
    await server.stop();
    const asDemo = { ...ofReal, DEMO: 'on' };
    const filled = await fill(real, asDemo);
    expect([filled.code, filled.output]).toEqual([1, expect.stringContaining('echten Bestand')]);
    const served = await runServer(real, { ...asDemo, SITE_DIR: join(demo.path, 'dist') });
    expect([served.code, served.output]).toEqual([1, expect.stringContaining('echten Bestand')]);
    expect((await runFeedback(real, asDemo, ['snapshot'])).code).toBe(1);
    await within(real, ofReal, async (storage) =>
      expect(await storage.queries.selectFrom('rating').selectAll().execute()).toEqual([]),
    );
    await fill(demo, ofDemo);
    const bare = await runServer(demo, { ...ofDemo, SITE_DIR: join(real.path, 'dist') });
    expect([bare.code, bare.output]).toEqual([1, expect.stringContaining('sagen nicht')]);
    const right = await startServer(demo, ofDemo);
    await right.stop();
  });
});
