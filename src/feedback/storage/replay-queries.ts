import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** What a request with this idempotency key was answered before. */
export function findAnswer(storage: Storage, key: string) {
  return storage.queries
    .selectFrom('idempotency')
    .select(['request', 'answer'])
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Remembers an answer together with what it answers for; undone with `replay` when the key is taken. */
export function rememberAnswer(
  storage: Storage,
  entry: { key: string; request: string; answer: string; created_at: number },
): Statement {
  return {
    query: storage.queries
      .insertInto('idempotency')
      .values(entry)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .compile(),
    rows: 1,
    mismatch: 'replay',
  };
}

/** Uses up a challenge; undone with `challenge-used` when that has happened before. */
export function spendChallenge(storage: Storage, nonce: string, expiresAt: number): Statement {
  return {
    query: storage.queries
      .insertInto('spent_challenge')
      .values({ nonce, expires_at: expiresAt })
      .onConflict((conflict) => conflict.column('nonce').doNothing())
      .compile(),
    rows: 1,
    mismatch: 'challenge-used',
  };
}
