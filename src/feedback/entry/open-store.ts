import { resolve, join } from 'node:path';
import { createKeyedHash } from '../keyed-hash.ts';
import { isServerKeyOfStore } from '../storage/check-server-key.ts';
import { migrate, SchemaTooNew } from '../storage/migrate.ts';
import { openSqliteStorage } from '../storage/sqlite-storage.ts';
import type { Storage } from '../storage/storage-port.ts';
import type { NodeConfiguration } from './node-configuration.ts';
import { readOrMakeServerKey } from './server-key.ts';

/** A failure the operator can mend; its message is a German sentence that says how. */
export class StartFailure extends Error {}

/** The opened store, its key, and where it lies in words for the operator. */
export interface OpenStore {
  readonly storage: Storage;
  readonly serverKey: string;
  readonly place: string;
}

async function open(configuration: NodeConfiguration): Promise<{ storage: Storage; place: string }> {
  if (configuration.DATABASE_URL === undefined) {
    const file = join(resolve(configuration.DATA_DIR), 'feedback.sqlite');
    return { storage: openSqliteStorage(file), place: file };
  }
  // Loaded only when used: it would add to the start of the embedded default.
  const { openPostgresStorage } = await import('../storage/postgres-storage.ts');
  const { host, pathname } = new URL(configuration.DATABASE_URL);
  return {
    storage: openPostgresStorage(configuration.DATABASE_URL),
    place: `PostgreSQL ${host}${pathname}`,
  };
}

/**
 * Opens the store the configuration names, brings its schema up to date and checks its key.
 * @throws StartFailure when the operator has to do something
 */
export async function openStore(configuration: NodeConfiguration): Promise<OpenStore> {
  const serverKey = configuration.SERVER_KEY ?? readOrMakeServerKey(resolve(configuration.DATA_DIR));
  const { storage, place } = await open(configuration);
  try {
    await migrate(storage, Date.now());
    if (!(await isServerKeyOfStore(storage, await createKeyedHash(serverKey)))) {
      throw new StartFailure(
        `Die Daten in ${place} wurden mit einem anderen Schlüssel angelegt. Setzen Sie SERVER_KEY auf den alten Wert oder legen Sie die alte Datei server-key nach ${resolve(configuration.DATA_DIR)}.`,
      );
    }
  } catch (error) {
    await storage.close();
    if (error instanceof SchemaTooNew) {
      throw new StartFailure(
        `Die Daten in ${place} stammen von einer neueren Fassung (Schema ${error.found}, diese kennt ${error.known}). Starten Sie die neuere Fassung oder spielen Sie eine ältere Sicherung zurück.`,
      );
    }
    throw error;
  }
  return { storage, serverKey, place };
}
