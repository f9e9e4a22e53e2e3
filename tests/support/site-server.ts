import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running site: the real Node entry on a free port with a store of its own. */
export interface SiteServer {
  readonly address: string;
  /** Folder of its store. */
  readonly data: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the built site as `npm start` does, on a port the system picks, with an empty data folder that is removed
 * afterwards. Rejects when the process ends before it says its address.
 */
export async function startSite(environment: Readonly<Record<string, string>> = {}): Promise<SiteServer> {
  const data = mkdtempSync(join(tmpdir(), 'quartier-'));
  const child: ChildProcess = spawn(process.execPath, ['src/feedback/entry/node.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /(http:\/\/[\d.]+:\d+\S*)\/$/m.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`site ended with ${String(code)}: ${output}`)));
  });
  return {
    address,
    data,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
