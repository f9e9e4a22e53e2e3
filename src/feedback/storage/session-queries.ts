import type { Insertable } from 'kysely';
import type { SessionTable } from './moderation-tables.ts';
import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** A session with the mail address of its moderator; only of active moderators. */
export function findSession(storage: Storage, token: string) {
  return storage.queries
    .selectFrom('session')
    .innerJoin('moderator', 'moderator.id', 'session.moderator')
    .select([
      'session.token',
      'session.moderator',
      'session.created_at',
      'session.seen_at',
      'session.confirmed_at',
      'session.town_grant',
      'session.checked_at',
      'moderator.mail',
      'moderator.role',
    ])
    .where('session.token', '=', token)
    .where('moderator.state', '=', 'active')
    .executeTakeFirst();
}

/** Opens a session. */
export function addSession(storage: Storage, session: Insertable<SessionTable>): Statement {
  return {
    query: storage.queries.insertInto('session').values(session).compile(),
    rows: 1,
  };
}

/** Notes that a session is in use. */
export function seeSession(storage: Storage, token: string, now: number): Statement {
  return {
    query: storage.queries.updateTable('session').set({ seen_at: now }).where('token', '=', token).compile(),
  };
}

/** Ends a session. */
export function endSession(storage: Storage, token: string): Statement {
  return { query: storage.queries.deleteFrom('session').where('token', '=', token).compile() };
}

/**
 * Takes over the check of a town account; undone with `retry` when another request began one a moment ago, or has made
 * one since the session was read: the tokens read then are used up.
 */
export function claimCheck(
  storage: Storage,
  session: { token: string; checked_at: number },
  now: number,
  notSince: number,
): Statement {
  return {
    query: storage.queries
      .updateTable('session')
      .set({ checking_at: now })
      .where('token', '=', session.token)
      .where('checked_at', '=', session.checked_at)
      .where('checking_at', '<', notSince)
      .compile(),
    rows: 1,
    mismatch: 'retry',
  };
}

/** Notes that a town account is active, with the tokens of the next check. */
export function noteCheck(storage: Storage, token: string, townGrant: string, now: number): Statement {
  return {
    query: storage.queries
      .updateTable('session')
      .set({ town_grant: townGrant, checked_at: now, checking_at: 0 })
      .where('token', '=', token)
      .compile(),
  };
}
