import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import { textAt } from '../support/read-json.ts';
import { makeServerFolder, startServer, type RunningServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const kills = 50;
const clients = 8;
const module = 'mietersprechstunde';

/** One comment and one rating of a visitor, and what the visitor has been told about them. */
interface Visit {
  readonly key: string;
  readonly secret: string;
  comment: string | undefined;
  rated: boolean;
}

async function send(server: RunningServer, visit: Visit): Promise<{ comment: string; rated: boolean }> {
  const headers = { authorization: `Bearer ${visit.secret}`, 'content-type': 'application/json' };
  const posted = await fetch(`${server.url}/api/v1/modules/${module}/comments`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': visit.key },
    body: JSON.stringify({ text: `Kommentar mit Schlüssel ${visit.key}` }),
  });
  const comment = textAt(await posted.json(), 'id');
  visit.comment ??= comment;
  const put = await fetch(`${server.url}/api/v1/modules/${module}/rating`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ scale: 1, levels: { time: 2 } }),
  });
  await put.arrayBuffer();
  visit.rated ||= put.ok;
  return { comment, rated: put.ok };
}

/** Lets clients visit until the process is gone; gives back the visits they began. */
async function visitUntilKilled(server: RunningServer, round: number, after: number): Promise<Visit[]> {
  const visits: Visit[] = [];
  const client = async () => {
    for (;;) {
      const visit = {
        key: `${round}-${visits.length}`,
        secret: randomBytes(32).toString('base64url'),
        comment: undefined,
        rated: false,
      };
      visits.push(visit);
      try {
        await send(server, visit);
      } catch {
        return; // whether this visit took effect, its client cannot know
      }
    }
  };
  const running = Array.from({ length: clients }, client);
  await new Promise((resolve) => setTimeout(resolve, after));
  await server.kill();
  await Promise.all(running);
  return visits;
}

/** What the file itself says after a kill: acknowledged comments that are missing, and whether it is sound. */
function inspect(file: string, visits: readonly Visit[]): { lost: number; sound: boolean } {
  const database = new DatabaseSync(file);
  const find = database.prepare('SELECT 1 FROM comment WHERE id = ?');
  const lost = visits.filter(
    ({ comment }) => comment !== undefined && find.get(comment) === undefined,
  ).length;
  const ratings = database.prepare('SELECT count(*) AS n FROM rating').get()?.['n'];
  const lostRatings = Math.max(0, visits.filter(({ rated }) => rated).length - Number(ratings));
  const check = database.prepare('PRAGMA integrity_check').all();
  database.close();
  return { lost: lost + lostRatings, sound: check.length === 1 && check[0]?.['integrity_check'] === 'ok' };
}

/**
 * Ends the process by SIGKILL fifty times while eight clients write, over SQLite. After each kill the file is looked
 * at; the next process gets what was on its way once more, as clients would send it. In the end every visit must be
 * there once, and the counts must agree with the rows.
 */
export async function benchFeedbackKills(): Promise<Figure[]> {
  const folder = makeServerFolder();
  const file = join(folder.data, 'feedback.sqlite');
  const visits: Visit[] = [];
  let lost = 0;
  let unsound = 0;
  let changed = 0;
  try {
    let open: Visit[] = [];
    for (let round = 0; round <= kills; round++) {
      const server = await startServer(folder, { LOG_LEVEL: 'silent' });
      for (const visit of open) {
        const before = visit.comment;
        const { comment } = await send(server, visit);
        if (before !== undefined && before !== comment) changed++;
      }
      if (round === kills) {
        await server.stop();
        break;
      }
      const begun = await visitUntilKilled(server, round, 60 + Math.random() * 240);
      visits.push(...begun);
      // What broke off, and some of what was acknowledged and is repeated all the same.
      open = begun.filter(({ rated }, index) => !rated || index % 10 === 0);
      const { lost: missing, sound } = inspect(file, visits);
      lost += missing;
      if (!sound) unsound++;
    }
    const storage = openSqliteStorage(file);
    const comments = await storage.queries.selectFrom('comment').select('id').execute();
    const ratings = await storage.queries.selectFrom('rating').select('voter').execute();
    const complaints = await checkStore(storage);
    await storage.close();
    const doubled = Math.abs(comments.length - visits.length) + Math.abs(ratings.length - visits.length);
    return [
      { name: 'kills under load', value: kills, unit: '', aim: `${kills}` },
      { name: 'visits begun, each a comment and a rating', value: visits.length, unit: '', aim: 'reference' },
      { name: 'acknowledged and lost', value: lost, unit: '', aim: '0' },
      { name: 'stored twice or not once', value: doubled + changed, unit: '', aim: '0' },
      { name: 'counts that disagree with the rows', value: complaints.length, unit: '', aim: '0' },
      { name: 'integrity checks that found something', value: unsound, unit: '', aim: '0' },
    ];
  } finally {
    folder.remove();
  }
}
