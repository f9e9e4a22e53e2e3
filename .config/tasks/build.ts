import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run build`: takes what visitors gave out of the store into the snapshot, builds the pages with it, then finishes
 * them. Without a store, or with one that cannot be read now, the build says so and goes on with the last snapshot.
 *
 * @param values arguments for `astro build`
 * @param environment variables besides those of this process
 * @returns the exit code
 */
export function build(values: readonly string[], environment: Readonly<Record<string, string>> = {}): number {
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' };
  const taken = spawnSync(process.execPath, ['src/feedback/entry/command-line.ts', 'snapshot'], {
    stdio: 'inherit',
    env,
  });
  if (taken.status !== 0) {
    const last = existsSync(join(env['DATA_DIR'] ?? 'data', 'snapshot.json'));
    console.log(
      last
        ? 'Gebaut wird mit dem letzten Stand der Bewertungen und Kommentare.'
        : 'Gebaut wird ohne Bewertungen und Kommentare.',
    );
  }
  const later = { ...env, FINISH_SITE: 'later' };
  const pages = spawnSync('astro', ['build', ...values], { stdio: 'inherit', env: later });
  if (pages.status !== 0) return pages.status ?? 1;
  const folder = parseArgs({ args: [...values], strict: false, options: { outDir: { type: 'string' } } });
  const finish = [
    '.config/tasks/finish-site.ts',
    typeof folder.values.outDir === 'string' ? folder.values.outDir : 'dist',
    ...(values.includes('--silent') ? ['silent'] : []),
  ];
  return spawnSync(process.execPath, finish, { stdio: 'inherit', env }).status ?? 1;
}

if (import.meta.main) process.exitCode = build(process.argv.slice(2));
