import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import { isUnavailable } from '../../storage/storage-port.ts';
import { noteRun } from '../../storage/upkeep-queries.ts';
import type { Command, CommandContext } from './command.ts';

const files = { database: 'feedback.sqlite', key: 'server-key' } as const;

function isSqlite(context: CommandContext): boolean {
  if (context.storage.engine === 'sqlite') return true;
  context.say('Sicherung und Rückspielen gehen hier nur mit SQLite. Für PostgreSQL: pg_dump und pg_restore.');
  return false;
}

/** What is wrong with a database file, undefined when nothing is. */
function damageOf(file: string): string | undefined {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const { integrity_check: result } = database.prepare('PRAGMA integrity_check').get() ?? {};
    return result === 'ok' ? undefined : String(result);
  } catch (error) {
    return error instanceof Error ? error.message : 'nicht lesbar';
  } finally {
    database.close();
  }
}

/** Whether a database file is marked as one of sample data. */
function isDemoFile(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare("SELECT 1 FROM store_fact WHERE name = 'demo'").get() !== undefined;
  } catch {
    // A file without our tables holds no sample data either.
    return false;
  } finally {
    database.close();
  }
}

/** Notes that a backup was made; the backup itself needs nobody to wait, and is good without the note. */
async function note(context: CommandContext): Promise<void> {
  try {
    await context.storage.write([noteRun(context.storage, 'backup', { at: context.now() })]);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    context.say('Der Zeitpunkt ließ sich nicht vermerken: Gerade schreibt ein anderer Prozess.');
  }
}

/** Takes the key of the day out of a copy: it is destroyed after the day, and must not outlive that in a backup. */
function forgetDayKey(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA secure_delete = ON; DELETE FROM day_key; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

/** Copies data and key into a folder while the server runs. */
export const backup: Command = {
  usage: 'backup <Ordner>',
  summary: 'Sichert Daten und Schlüssel in einen neuen Ordner, auch im laufenden Betrieb',
  run: async (context, folder) => {
    if (!isSqlite(context)) return false;
    if (folder === undefined || existsSync(resolve(folder))) {
      context.say('Bitte einen Ordner angeben, den es noch nicht gibt: backup sicherung-2026-01-31');
      return false;
    }
    const target = resolve(folder);
    mkdirSync(target, { recursive: true, mode: 0o700 });
    const data = resolve(context.configuration.DATA_DIR);
    const source = new DatabaseSync(join(data, files.database), { readOnly: true });
    await copyDatabase(source, join(target, files.database));
    source.close();
    forgetDayKey(join(target, files.database));
    if (existsSync(join(data, files.key))) copyFileSync(join(data, files.key), join(target, files.key));
    for (const file of Object.values(files)) {
      if (existsSync(join(target, file))) chmodSync(join(target, file), 0o600);
    }
    const damage = damageOf(join(target, files.database));
    // Only now, so that what moderators read is never a backup that failed.
    if (damage === undefined) {
      await note(context);
    }
    context.say(damage === undefined ? `Gesichert in ${target}` : `Die Sicherung ist beschädigt: ${damage}`);
    return damage === undefined;
  },
};

/**
 * Puts a backup in place of the data, which are kept beside. Works on files, not on the open store, so it runs before
 * anything is opened.
 */
export function restoreFiles(
  configuration: { readonly DATA_DIR: string },
  folder: string | undefined,
  say: (line: string) => void,
): boolean {
  const source = resolve(folder ?? '');
  const database = join(source, files.database);
  if (folder === undefined || !existsSync(database)) {
    say('Bitte den Ordner einer Sicherung angeben: restore sicherung-2026-01-31');
    return false;
  }
  const damage = damageOf(database);
  if (damage !== undefined) {
    say(`Die Sicherung ist beschädigt und wurde nicht zurückgespielt: ${damage}`);
    return false;
  }
  if (isDemoFile(database)) {
    say('Das sind Beispieldaten. Sie wurden nicht zurückgespielt.');
    return false;
  }
  const data = resolve(configuration.DATA_DIR);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const current = join(data, files.database);
  if (existsSync(current)) {
    // Folds the write-ahead log into the file, and finds out whether somebody is still writing.
    const open = new DatabaseSync(current);
    try {
      open.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      say('Die Daten werden noch benutzt. Beenden Sie zuerst den Server.');
      return false;
    } finally {
      open.close();
    }
  }
  for (const file of Object.values(files)) {
    const place = join(data, file);
    if (existsSync(place)) renameSync(place, `${place}.vorher`);
    if (!existsSync(join(source, file))) continue;
    copyFileSync(join(source, file), place);
    chmodSync(place, 0o600);
  }
  for (const leftover of ['-wal', '-shm']) rmSync(current + leftover, { force: true });
  say(`Zurückgespielt aus ${source}. Der frühere Stand liegt daneben mit der Endung .vorher.`);
  return true;
}
