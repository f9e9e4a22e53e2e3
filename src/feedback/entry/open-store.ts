import { resolve, join } from 'node:path';
import { createKeyedHash } from '../guard/keyed-hash.ts';
import { isServerKeyOfStore } from '../storage/check-server-key.ts';
import { migrate, SchemaTooNew } from '../storage/migrate.ts';
import { openSqliteStorage } from '../storage/sqlite-storage.ts';
import type { Storage } from '../storage/storage-port.ts';
import { isDemoStore, markAsDemoStore, readSchemaVersion } from '../storage/store-facts.ts';
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
 * Sample data and real contributions never meet: a normal start refuses a store of sample data, and the demo every other.
 * @throws StartFailure when the store is of the other kind
 */
export async function requireKind(storage: Storage, demo: boolean, place: string): Promise<void> {
  if ((await isDemoStore(storage)) === demo) return;
  throw new StartFailure(
    demo
      ? `${place} enthält keine Beispieldaten, sondern einen echten Bestand. Die Vorführung rührt ihn nicht an. Nennen Sie einen leeren Ordner (DEMO_DIR) oder eine leere Datenbank (DEMO_DATABASE_URL).`
      : `${place} enthält Beispieldaten. Damit läuft nur die Vorführung: npm run demo. Nennen Sie für den Betrieb einen anderen DATA_DIR oder eine andere DATABASE_URL.`,
  );
}

/**
 * Opens the store the configuration names, brings its schema up to date and checks its kind and its key. A store the demo
 * makes is marked as one of sample data before anything else is in it.
 * @throws StartFailure when the operator has to do something
 */
export async function openStore(configuration: NodeConfiguration): Promise<OpenStore> {
  const serverKey = configuration.SERVER_KEY ?? readOrMakeServerKey(resolve(configuration.DATA_DIR));
  const { storage, place } = await open(configuration);
  try {
    const demo = configuration.DEMO === 'on';
    const isNew = demo && (await readSchemaVersion(storage)) === 0;
    await migrate(storage, Date.now());
    if (isNew) await markAsDemoStore(storage);
    await requireKind(storage, demo, place);
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
