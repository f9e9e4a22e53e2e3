import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allBuilt } from './all-built.ts';

/** How a program ends: its exit code, 1 where a signal ends it or it cannot be started. */
function codeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * `npm run build`: takes what visitors gave out of the store into the snapshot, builds the pages with it, and finishes
 * them in a process beside. Without a store, or with one that cannot be read now, the build says so and goes on with the
 * last snapshot.
 *
 * @param values arguments for `astro build`
 * @param environment variables besides those of this process
 * @returns the exit code
 */
export async function build(
  values: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' };
  const data = env['DATA_DIR'] ?? 'data';
  const hasStore = Boolean(env['DATABASE_URL']) || existsSync(join(data, 'feedback.sqlite'));
  const snapshot = ['src/feedback/entry/command-line.ts', 'snapshot'];
  if (!hasStore || spawnSync(process.execPath, snapshot, { stdio: 'inherit', env }).status !== 0) {
    const last = existsSync(join(data, 'snapshot.json'));
    console.log(
      last
        ? 'Gebaut wird mit dem letzten Stand der Bewertungen und Kommentare.'
        : 'Gebaut wird ohne Bewertungen und Kommentare.',
    );
  }
  const folder = parseArgs({ args: [...values], strict: false, options: { outDir: { type: 'string' } } });
  const finish = [
    '.config/tasks/finish-site.ts',
    typeof folder.values.outDir === 'string' ? folder.values.outDir : 'dist',
    ...(values.includes('--silent') ? ['silent'] : []),
  ];
  const finishing = spawn(process.execPath, finish, { stdio: ['pipe', 'inherit', 'inherit'], env });
  // When it has ended already, that is found out below.
  finishing.stdin.on('error', () => undefined);
  const finished = codeOf(finishing);
  const drawing = spawn('astro', ['build', ...values], {
    stdio: 'inherit',
    env: { ...env, FINISH_SITE: 'later' },
  });
  const code = await codeOf(drawing);
  if (code === 0) finishing.stdin.end(allBuilt);
  else finishing.kill();
  return code === 0 ? finished : code;
}

if (import.meta.main) process.exitCode = await build(process.argv.slice(2));
