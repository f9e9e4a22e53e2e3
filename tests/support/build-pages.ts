import { spawn } from 'node:child_process';

/**
 * Builds the site with other settings than the one that is tested otherwise.
 * @param folder under which the pages are to be served, below the project's folder
 * @returns the folder
 * @throws Error with what the build said
 */
export async function buildPages(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(process.execPath, ['.config/tasks/build.ts', '--silent', '--outDir', folder], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer) => void (output += chunk.toString());
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(output);
  return folder;
}
