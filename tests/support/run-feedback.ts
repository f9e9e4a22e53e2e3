import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ServerFolder } from './running-server.ts';

/** Runs `npm run feedback -- …` beside a server, with the server's folder and environment. */
export async function runFeedback(
  folder: ServerFolder,
  environment: Readonly<Record<string, string>>,
  given: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/feedback/entry/command-line.ts', ...given], {
    env: { DATA_DIR: folder.data, SITE_DIR: join(folder.path, 'dist'), ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
