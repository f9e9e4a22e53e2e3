import { readOrStoreDayKey } from '../storage/day-key-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { toBase64Url, type CreateKeyedHash, type KeyedHash } from './keyed-hash.ts';

/**
 * Hashes under a random key of the day, shared by all processes through the store and destroyed after the day: what they
 * were made of cannot be found out later, not even by us.
 */
export interface DayHashes {
  readonly of: (day: number) => Promise<KeyedHash>;
  /** The hash of the day before, where this process has used it; kept in memory alone. */
  readonly before: (day: number) => Promise<KeyedHash> | undefined;
}

/** @param createHash makes the hash of a key */
export function createDayHashes(storage: Storage, createHash: CreateKeyedHash): DayHashes {
  const known = new Map<number, Promise<KeyedHash>>();
  const load = async (day: number) => {
    const proposed = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
    return createHash(await readOrStoreDayKey(storage, day, proposed));
  };
  return {
    of: (day) => {
      const found = known.get(day);
      if (found !== undefined) return found;
      const loading = load(day);
      known.set(day, loading);
      for (const old of known.keys()) if (old < day - 1) known.delete(old);
      // A store that was busy is asked again by the next request.
      loading.catch(() => known.delete(day));
      return loading;
    },
    before: (day) => known.get(day - 1),
  };
}
