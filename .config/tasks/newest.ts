import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The time in milliseconds of the newest file in a folder, or of the file itself; 0 when there is none. */
export function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    stats.mtimeMs,
  );
}
