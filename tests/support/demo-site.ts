import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteServer } from './site-server.ts';

/** Runs `npm run demo` on a free port, with a folder of its own that is removed afterwards. Fills and builds first. */
export async function startDemo(): Promise<SiteServer> {
  const folder = mkdtempSync(join(tmpdir(), 'quartier-demo-'));
  const child = spawn(process.execPath, ['.config/tasks/demo.ts'], {
    env: { ...process.env, PORT: '0', DEMO_DIR: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /läuft: (http:\/\/[\d.]+:\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the demo did not start: ${output}`)));
  });
  return {
    address,
    data: folder,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
