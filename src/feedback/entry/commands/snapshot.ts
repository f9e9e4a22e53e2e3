import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeSnapshot } from '../../operations/take-snapshot.ts';
import type { NodeConfiguration } from '../node-configuration.ts';
import { openForReading } from '../open-for-reading.ts';

export const snapshotUsage = {
  usage: 'snapshot',
  summary:
    'Schreibt alles Öffentliche nach snapshot.json im Datenordner; der nächste Bau nimmt es in die Seiten auf',
} as const;

/**
 * Writes everything public to `snapshot.json` in the data folder, for the next build. A store is never made, and a
 * snapshot that is there stays when a new one cannot be taken.
 *
 * @throws StartFailure with a German sentence when there is nothing to take it from
 */
export async function writeSnapshot(
  configuration: NodeConfiguration,
  now: number,
  say: (line: string) => void,
): Promise<boolean> {
  const storage = await openForReading(configuration);
  try {
    const snapshot = await takeSnapshot(storage, now);
    const folder = resolve(configuration.DATA_DIR);
    const file = join(folder, 'snapshot.json');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Renamed into place, so that a build never reads half a file.
    writeFileSync(`${file}.neu`, `${JSON.stringify(snapshot)}\n`, { mode: 0o600 });
    renameSync(`${file}.neu`, file);
    const modules = Object.values(snapshot.modules);
    const raters = modules.reduce((sum, { summary }) => sum + summary.raters, 0);
    const comments = modules.reduce((sum, one) => sum + one.comments.length, 0);
    say(`${raters} Bewertungen und ${comments} Kommentare in ${file}`);
    return true;
  } finally {
    await storage.close();
  }
}
