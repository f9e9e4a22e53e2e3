import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process of the Node entry. */
export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  readonly url: string;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Asks it to end and waits; gives back the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** A folder with a small built site and room for data. */
export interface ServerFolder {
  readonly path: string;
  readonly data: string;
  readonly remove: () => void;
}

/** As many modules as the catalogue has. */
export const knownModules = [
  'mietersprechstunde',
  'wohnberatung',
  ...Array.from({ length: 32 }, (_, index) => `modul-${index + 1}`),
];

/** Makes a folder with a small built site. */
export function makeServerFolder(): ServerFolder {
  const path = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-server-'));
  mkdirSync(join(path, 'dist', '_build'), { recursive: true });
  writeFileSync(join(path, 'dist', 'index.html'), '<!doctype html><title>Start</title>');
  writeFileSync(join(path, 'dist', '_build', 'slugs.json'), JSON.stringify(knownModules));
  return { path, data: join(path, 'data'), remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs the Node entry until it ends by itself; for starts that must fail. */
export async function runServer(folder: ServerFolder, environment: Readonly<Record<string, string>> = {}) {
  const child = launch(folder, environment);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}

function launch(folder: ServerFolder, environment: Readonly<Record<string, string>>) {
  // The bundle made for operators can be measured and tested in place of the sources.
  const { PATH = '', NODE_OPTIONS = '', SERVER_ENTRY = 'src/feedback/entry/node.ts' } = process.env;
  return spawn(process.execPath, [SERVER_ENTRY], {
    env: {
      PATH,
      NODE_OPTIONS,
      PORT: '0',
      DATA_DIR: folder.data,
      SITE_DIR: join(folder.path, 'dist'),
      RATE_LIMIT_FACTOR: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until a started process says where it listens. */
async function untilListening(
  child: ReturnType<typeof launch>,
  kill: () => void | Promise<void>,
): Promise<RunningServer> {
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /läuft: http:\/\/[^:]+:(\d+)\//.exec(output)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the server did not start: ${output}`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    kill: async () => {
      await kill();
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Starts the Node entry on a free port and waits until it says where it listens. */
export async function startServer(
  folder: ServerFolder,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const child = launch(folder, environment);
  return untilListening(child, () => {
    child.kill('SIGKILL');
  });
}

function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Starts the bundle for Workers in workerd, over a D1 database in the data folder; `kill` ends workerd with it. */
export async function startWorker(folder: ServerFolder, serverKey: string): Promise<RunningServer> {
  const child = spawn(process.execPath, ['tests/support/worker-process.ts'], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder.data,
      SERVER_KEY: serverKey,
      MODULE_SLUGS: knownModules.join(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that one signal reaches workerd as well.
    detached: true,
  });
  return untilListening(child, async () => {
    const { pid } = child;
    if (pid === undefined) return;
    process.kill(-pid, 'SIGKILL');
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
  });
}
