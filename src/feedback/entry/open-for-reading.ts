import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrations } from '../migrations/migrations.ts';
import { openSqliteForReading } from '../storage/sqlite-storage.ts';
import type { Storage } from '../storage/storage-port.ts';
import { isUnavailable } from '../storage/storage-port.ts';
import { readSchemaVersion } from '../storage/store-facts.ts';
import type { NodeConfiguration } from './node-configuration.ts';
import { requireKind, StartFailure } from './open-store.ts';

async function open(configuration: NodeConfiguration): Promise<{ storage: Storage; place: string }> {
  if (configuration.DATABASE_URL !== undefined) {
    const { openPostgresStorage } = await import('../storage/postgres-storage.ts');
    return { storage: openPostgresStorage(configuration.DATABASE_URL), place: 'Die Datenbank' };
  }
  const file = join(resolve(configuration.DATA_DIR), 'feedback.sqlite');
  if (!existsSync(file))
    throw new StartFailure(`Noch keine Bewertungen und Kommentare: ${file} gibt es nicht.`);
  return { storage: openSqliteForReading(file), place: file };
}

/**
 * Opens the store the configuration names to read from. Unlike `openStore` it makes nothing, needs no key and leaves the
 * schema as it is: a build must not move the store away from under a running server.
 *
 * @throws StartFailure with a German sentence when there is no store, or none this program can read
 */
export async function openForReading(configuration: NodeConfiguration): Promise<Storage> {
  const { storage, place } = await open(configuration);
  try {
    const version = await readSchemaVersion(storage);
    if (version === migrations.length) {
      await requireKind(storage, configuration.DEMO === 'on', place);
      return storage;
    }
    if (version === 0)
      throw new StartFailure('Noch keine Bewertungen und Kommentare: Die Datenbank ist leer.');
    throw new StartFailure(
      version < migrations.length
        ? `Die Daten stammen von einer älteren Fassung (Schema ${version} statt ${migrations.length}). Starten Sie zuerst den Server dieser Fassung.`
        : `Die Daten stammen von einer neueren Fassung (Schema ${version}, diese kennt ${migrations.length}).`,
    );
  } catch (error) {
    await storage.close();
    if (!isUnavailable(error)) throw error;
    throw new StartFailure('Die Datenbank ist gerade nicht erreichbar.');
  }
}
