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
      'moderator.mail',
      'moderator.role',
    ])
    .where('session.token', '=', token)
    .where('moderator.state', '=', 'active')
    .executeTakeFirst();
}

/** Opens a session. */
export function addSession(storage: Storage, token: string, moderator: string, now: number): Statement {
  const times = { created_at: now, seen_at: now, confirmed_at: now };
  return {
    query: storage.queries
      .insertInto('session')
      .values({ token, moderator, ...times })
      .compile(),
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
