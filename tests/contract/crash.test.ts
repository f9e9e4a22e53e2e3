import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkStore } from '../../src/feedback/operations/check-store.ts';
import { openPostgresStorage } from '../../src/feedback/storage/postgres-storage.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import { d1File } from '../support/d1-in-workerd.ts';
import { newSecret } from '../support/endpoint-under-test.ts';
import { createPostgresDatabase, engineNames } from '../support/open-engine.ts';
import { textAt } from '../support/read-json.ts';
import { runFeedback } from '../support/run-feedback.ts';
import {
  makeServerFolder,
  startServer,
  startWorker,
  type RunningServer,
  type ServerFolder,
} from '../support/running-server.ts';
import { untilNotBusy } from '../support/until-not-busy.ts';

const module = 'mietersprechstunde';

/** One comment on its way: what a client knows and repeats until it is answered. */
interface Delivery {
  readonly key: string;
  readonly secret: string;
  id: string | undefined;
}

function newDelivery(key: string, secret: string): Delivery {
  return { key, secret, id: undefined };
}

async function deliver(server: RunningServer, delivery: Delivery): Promise<void> {
  const response = await untilNotBusy(() =>
    fetch(`${server.url}/api/v1/modules/${module}/comments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${delivery.secret}`,
        'content-type': 'application/json',
        'idempotency-key': delivery.key,
      },
      body: JSON.stringify({ text: `Kommentar mit Schlüssel ${delivery.key}` }),
    }),
  );
  if (response.status === 202) delivery.id = textAt(await response.json(), 'id');
}

async function rate(server: RunningServer, secret: string): Promise<boolean> {
  const response = await untilNotBusy(() =>
    fetch(`${server.url}/api/v1/modules/${module}/rating`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ scale: 1, role: 'kommune', levels: { time: 2, cost: 4 } }),
    }),
  );
  return response.ok;
}

// On D1 the database dies with the process: workerd holds both the bundle for Workers and the file.
describe.each(engineNames)('a killed process on %s', (engine) => {
  let folder: ServerFolder;
  let environment: Record<string, string>;
  const serverKey = newSecret();
  beforeEach(async () => {
    folder = makeServerFolder();
    environment = engine === 'postgres' ? { DATABASE_URL: await createPostgresDatabase() } : {};
  });
  afterEach(() => folder.remove());

  const start = () => (engine === 'd1' ? startWorker(folder, serverKey) : startServer(folder, environment));
  const file = () => (engine === 'd1' ? d1File(folder.data) : join(folder.data, 'feedback.sqlite'));
  const openStorage = () => {
    const { DATABASE_URL } = environment;
    return DATABASE_URL === undefined ? openSqliteStorage(file()) : openPostgresStorage(DATABASE_URL);
  };

  test('loses nothing it acknowledged, counts nothing twice, and knows repeated requests [16, 34]', async () => {
    const deliveries: Delivery[] = [];
    const acknowledgedVotes = new Set<string>();
    const votes = new Set<string>();
    for (let round = 0; round < 5; round++) {
      const server = await start();
      let running = true;
      let acknowledged = 0;
      const client = async () => {
        while (running) {
          const delivery = newDelivery(`${deliveries.length}`, newSecret());
          deliveries.push(delivery);
          const vote = newSecret();
          votes.add(vote);
          try {
            await deliver(server, delivery);
            if (delivery.id !== undefined) acknowledged++;
            if (await rate(server, vote)) acknowledgedVotes.add(vote);
          } catch {
            return; // the process is gone; whether this request took effect nobody knows
          }
        }
      };
      const clients = Array.from({ length: 8 }, client);
      // In the midst of its work, however slow the machine: once each client on average has been answered.
      await expect.poll(() => acknowledged, { interval: 20, timeout: 60_000 }).toBeGreaterThan(8 + round * 3);
      await server.kill();
      running = false;
      await Promise.all(clients);
    }

    const acknowledged = deliveries.filter(({ id }) => id !== undefined);
    expect(acknowledged.length).toBeGreaterThan(5 * 8);
    const before = new Map(acknowledged.map(({ key, id }) => [key, id]));
    const server = await start();
    for (const delivery of deliveries) await deliver(server, delivery);
    for (const delivery of deliveries) {
      const first = before.get(delivery.key);
      if (first !== undefined) expect(delivery.id).toBe(first);
    }
    // Miniflare ends by the signal; of our own entry a clean end is asked.
    expect(await server.stop()).toBe(engine === 'd1' ? 143 : 0);

    const storage = openStorage();
    const comments = await storage.queries.selectFrom('comment').select('id').execute();
    const mails = await storage.queries.selectFrom('outbox').select('subject').execute();
    const ratings = await storage.queries.selectFrom('rating').select('voter').execute();
    expect(comments.map(({ id }) => id).sort()).toEqual(deliveries.map(({ id }) => id).sort());
    expect(mails.map(({ subject }) => subject).sort()).toEqual(comments.map(({ id }) => id).sort());
    expect(ratings.length).toBeGreaterThanOrEqual(acknowledgedVotes.size);
    expect(ratings.length).toBeLessThanOrEqual(votes.size);
    expect(await checkStore(storage)).toEqual([]);
    await storage.close();
    if (engine !== 'postgres') {
      const database = new DatabaseSync(file(), { readOnly: true });
      expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      database.close();
    }
  });
});

describe('two processes on one PostgreSQL', () => {
  test('count right and know one another’s idempotency keys [10, 14]', async () => {
    const folders = [makeServerFolder(), makeServerFolder()];
    const DATABASE_URL = await createPostgresDatabase();
    const SERVER_KEY = newSecret();
    const servers = await Promise.all(
      folders.map((folder) => startServer(folder, { DATABASE_URL, SERVER_KEY })),
    );
    const secrets = Array.from({ length: 40 }, newSecret);
    await Promise.all(secrets.flatMap((secret) => servers.map((server) => rate(server, secret))));
    const secret = newSecret();
    const copies = servers.flatMap((server) =>
      Array.from({ length: 10 }, () => ({ server, delivery: newDelivery('einmal', secret) })),
    );
    await Promise.all(copies.map(({ server, delivery }) => deliver(server, delivery)));
    expect(new Set(copies.map(({ delivery }) => delivery.id)).size).toBe(1);
    const [folder = makeServerFolder()] = folders;
    await runFeedback(folder, { DATABASE_URL, SERVER_KEY }, ['release']);
    for (const server of servers) {
      const answer: unknown = await (await fetch(`${server.url}/api/v1/ratings`)).json();
      expect(answer).toMatchObject({
        modules: { [module]: { raters: 40, dimensions: { time: { n: 40 } } } },
      });
    }
    await Promise.all(servers.map((server) => server.stop()));
    const storage = openPostgresStorage(DATABASE_URL);
    expect(await storage.queries.selectFrom('comment').select('id').execute()).toHaveLength(1);
    expect(await checkStore(storage)).toEqual([]);
    await storage.close();
    for (const folder of folders) folder.remove();
  });

  test('refuse to work with different keys', async () => {
    const folder = makeServerFolder();
    const DATABASE_URL = await createPostgresDatabase();
    const first = await startServer(folder, { DATABASE_URL, SERVER_KEY: newSecret() });
    await expect(startServer(folder, { DATABASE_URL, SERVER_KEY: newSecret() })).rejects.toThrow(
      'mit einem anderen Schlüssel angelegt',
    );
    await first.stop();
    folder.remove();
  });
});
