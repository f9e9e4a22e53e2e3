import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeComment, findComment } from '../../src/feedback/storage/comment-queries.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import { feedbackSnapshot } from '../../src/schemas/wire/feedback-snapshot.ts';
import { newSecret } from '../support/endpoint-under-test.ts';
import { createPostgresDatabase } from '../support/open-engine.ts';
import { textAt } from '../support/read-json.ts';
import { runFeedback } from '../support/run-feedback.ts';
import { makeServerFolder, startServer, type ServerFolder } from '../support/running-server.ts';

const module = 'mietersprechstunde';

/** Puts comments into the state a decision leaves them in, as another process on the same store. */
async function decide(
  folder: ServerFolder,
  { DATABASE_URL }: Readonly<Record<string, string>>,
  ids: readonly string[],
  state: 'published' | 'rejected',
): Promise<void> {
  const storage =
    DATABASE_URL === undefined
      ? openSqliteStorage(join(folder.data, 'feedback.sqlite'))
      : openPostgresStorage(DATABASE_URL);
  for (const id of ids) {
    const comment = await findComment(storage, id);
    if (comment === undefined) throw new Error(`no comment ${id}`);
    await storage.write(changeComment(storage, comment, { state }));
  }
  await storage.close();
}

describe.each(['sqlite', 'postgres'] as const)('the snapshot for the build on %s', (engine) => {
  const environmentOf = async (): Promise<Record<string, string>> =>
    engine === 'postgres' ? { DATABASE_URL: await createPostgresDatabase() } : {};

  test('holds exactly what the endpoint publishes, all pages of it, and leaves the store as it is', async () => {
    const folder = makeServerFolder();
    const environment = await environmentOf();
    const server = await startServer(folder, environment);
    const send = async (method: string, path: string, body: unknown) => {
      const response = await fetch(`${server.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${newSecret()}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      return answer;
    };
    const write = async (text: string, more = {}) =>
      textAt(await send('POST', `/modules/${module}/comments`, { text, ...more }), 'id');
    for (const level of [2, 2, 3, 4, 4]) {
      await send('PUT', `/modules/${module}/rating`, { scale: 1, levels: { time: level, staff: 1 } });
    }
    const ids: string[] = [];
    // One more than a page of comments holds.
    for (let number = 1; number <= 21; number++) ids.push(await write(`<b>Erfahrung</b> Nummer ${number}`));
    await decide(folder, environment, ids, 'published');
    const reply = await write('Eine Antwort aus der Praxis.', { inReplyTo: ids[0] });
    await decide(folder, environment, [reply], 'published');
    await write('Dieser Kommentar wartet noch.');
    await decide(folder, environment, [await write('Dieser Kommentar ist Werbung.')], 'rejected');

    await runFeedback(folder, environment, ['release']);
    const first = await runFeedback(folder, environment, ['snapshot']);
    expect([first.code, first.output]).toEqual([
      0,
      expect.stringContaining('5 Bewertungen und 21 Kommentare'),
    ]);
    const file = join(folder.data, 'snapshot.json');
    const snapshot = feedbackSnapshot.parse(JSON.parse(readFileSync(file, 'utf8')));
    const published: unknown = await (await fetch(`${server.url}/api/v1/modules/${module}/feedback`)).json();
    expect(published).toMatchObject({ summary: snapshot.modules[module]?.summary });
    const comments = snapshot.modules[module]?.comments ?? [];
    expect(comments.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(comments.at(-1)?.replies).toMatchObject([{ id: reply, text: 'Eine Antwort aus der Praxis.' }]);
    expect(readFileSync(file, 'utf8')).not.toMatch(/wartet noch|Werbung/);
    expect(snapshot.demo).toBe(false);

    // The last snapshot stays when the store is gone, and no store is made in its place.
    await server.stop();
    const before = readFileSync(file, 'utf8');
    if (engine === 'sqlite') rmSync(join(folder.data, 'feedback.sqlite'));
    const gone = engine === 'sqlite' ? environment : { DATABASE_URL: 'postgres://localhost:1/nirgends' };
    const again = await runFeedback(folder, gone, ['snapshot']);
    expect([again.code, again.output]).toEqual([
      1,
      expect.stringMatching(/gibt es nicht|ist gerade nicht erreichbar/),
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    if (engine === 'sqlite') expect(existsSync(join(folder.data, 'feedback.sqlite'))).toBe(false);
    folder.remove();
  });

  test('is refused in words on a store nobody has used, which stays untouched', async () => {
    const folder = makeServerFolder();
    const environment = await environmentOf();
    const answer = await runFeedback(folder, environment, ['snapshot']);
    expect([answer.code, answer.output]).toEqual([1, expect.stringContaining('Noch keine Bewertungen')]);
    expect(existsSync(folder.data) && statSync(folder.data).isDirectory()).toBe(false);
    expect(await runFeedback(folder, environment, ['snapshot', 'zuviel'])).toMatchObject({ code: 1 });
    folder.remove();
  });
});
