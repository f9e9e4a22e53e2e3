import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** 32 bytes as base64url. */
export const serverKeyPattern = /^[\w-]{43}$/;

/**
 * The key kept in the data folder, made on first start and readable by the owner alone.
 * @throws Error with a German sentence when the file holds something else
 */
export function readOrMakeServerKey(dataFolder: string): string {
  const file = join(dataFolder, 'server-key');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails when the file exists: two processes starting at once agree on one key.
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readFileSync(file, 'utf8').trim();
  if (!serverKeyPattern.test(key)) {
    throw new Error(
      `${file} enthält keinen gültigen Schlüssel. Spielen Sie die Datei aus der Sicherung zurück.`,
    );
  }
  return key;
}
