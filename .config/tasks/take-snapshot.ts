import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { snapshotFile } from './made-for.ts';

/**
 * Takes what visitors gave out of the store into the snapshot the pages are built with. Without a store, or with one that
 * cannot be read now, it says so and the last snapshot stays.
 */
export function takeSnapshot(environment: NodeJS.ProcessEnv): void {
  const data = environment['DATA_DIR'] ?? 'data';
  const hasStore = Boolean(environment['DATABASE_URL']) || existsSync(`${data}/feedback.sqlite`);
  const command = ['src/feedback/entry/command-line.ts', 'snapshot'];
  const taken =
    hasStore && spawnSync(process.execPath, command, { stdio: 'inherit', env: environment }).status === 0;
  if (taken) return;
  console.log(
    existsSync(snapshotFile(environment))
      ? 'Gebaut wird mit dem letzten Stand der Bewertungen und Kommentare.'
      : 'Gebaut wird ohne Bewertungen und Kommentare.',
  );
}
