import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** Milliseconds after which a lease is anybody's: its holder has died. */
const duration = 120_000;

/** Takes a lease; undone with `replay` while somebody else holds it. */
export function takeLease(storage: Storage, name: string, holder: string, now: number): Statement {
  const expires_at = now + duration;
  return {
    query: storage.queries
      .insertInto('lease')
      .values({ name, holder, expires_at })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ holder, expires_at }).where('lease.expires_at', '<', now),
      )
      .compile(),
    rows: 1,
    mismatch: 'replay',
  };
}

/** Goes on holding a lease; undone with `replay` when somebody else has taken it over. */
export function renewLease(storage: Storage, name: string, holder: string, now: number): Statement {
  return {
    query: storage.queries
      .updateTable('lease')
      .set({ expires_at: now + duration })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .compile(),
    rows: 1,
    mismatch: 'replay',
  };
}

/** Gives a lease back; undone with `replay` when somebody else has taken it over. */
export function returnLease(storage: Storage, name: string, holder: string): Statement {
  return {
    query: storage.queries
      .deleteFrom('lease')
      .where('name', '=', name)
      .where('holder', '=', holder)
      .compile(),
    rows: 1,
    mismatch: 'replay',
  };
}
