import type { ModeratorRole } from '../../domain/moderation/moderator-roles.ts';
import type { Storage } from './storage-port.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** The moderator with a mail address, compared in lower case. */
export function findModeratorByMail(storage: Storage, mail: string) {
  return storage.queries
    .selectFrom('moderator')
    .selectAll()
    .where('mail', '=', mail.toLowerCase())
    .executeTakeFirst();
}

/** The moderator with an id. */
export function findModerator(storage: Storage, id: string) {
  return storage.queries.selectFrom('moderator').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The moderator with a town account, by the keyed hash of issuer and subject. */
export function findModeratorBySubject(storage: Storage, subject: string) {
  return storage.queries
    .selectFrom('moderator')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** Gives an account that is not shut what the town says of it; undone with `sign-in-failed` when it was shut meanwhile. */
export function followTown(
  storage: Storage,
  id: string,
  claimed: { subject?: string; mail?: string; role?: ModeratorRole; state?: 'active' },
): Statement {
  return {
    query: storage.queries
      .updateTable('moderator')
      .set(claimed)
      .where('id', '=', id)
      .where('state', '!=', 'disabled')
      .compile(),
    rows: 1,
    mismatch: 'sign-in-failed',
  };
}

/** Makes a moderator of a town account; undone with `retry` when another request did so a moment ago. */
export function addTownModerator(
  storage: Storage,
  moderator: { id: string; mail: string; role: ModeratorRole; subject: string; created_at: number },
): Statement {
  return {
    query: storage.queries
      .insertInto('moderator')
      .values({ ...moderator, state: 'active' })
      .onConflict((conflict) => conflict.doNothing())
      .compile(),
    rows: 1,
    mismatch: 'retry',
  };
}

/** Makes a moderator unless the mail address is known already. */
export function addModerator(
  storage: Storage,
  moderator: { id: string; mail: string; role: ModeratorRole; now: number },
): Statement {
  return {
    query: storage.queries
      .insertInto('moderator')
      .values({
        id: moderator.id,
        mail: moderator.mail.toLowerCase(),
        state: 'invited',
        role: moderator.role,
        created_at: moderator.now,
      })
      .onConflict((conflict) => conflict.column('mail').doNothing())
      .compile(),
  };
}

/** Adds a single-use invitation and takes older ones of the same moderator back. */
export function addInvitation(
  storage: Storage,
  invitation: { token: string; moderator: string; expires_at: number },
): WriteSet {
  const { queries } = storage;
  return [
    { query: queries.deleteFrom('invitation').where('moderator', '=', invitation.moderator).compile() },
    { query: queries.insertInto('invitation').values(invitation).compile(), rows: 1 },
  ];
}

/** The moderator an invitation is for, undefined when it is unknown, used or too old. */
export function findInvited(storage: Storage, token: string, now: number) {
  return storage.queries
    .selectFrom('invitation')
    .innerJoin('moderator', 'moderator.id', 'invitation.moderator')
    .selectAll('moderator')
    .where('invitation.token', '=', token)
    .where('invitation.expires_at', '>', now)
    .where('moderator.state', '!=', 'disabled')
    .executeTakeFirst();
}

/** Uses an invitation up and makes its moderator active; undone with `sign-in-failed` when it was used before. */
export function acceptInvitation(storage: Storage, token: string, moderator: string): WriteSet {
  const { queries } = storage;
  return [
    {
      query: queries.deleteFrom('invitation').where('token', '=', token).compile(),
      rows: 1,
      mismatch: 'sign-in-failed',
    },
    {
      query: queries.updateTable('moderator').set({ state: 'active' }).where('id', '=', moderator).compile(),
      rows: 1,
    },
  ];
}

/** Remembers a challenge given out to a browser. */
export function addCeremony(
  storage: Storage,
  ceremony: { challenge: string; purpose: string; expires_at: number },
): WriteSet {
  return [{ query: storage.queries.insertInto('ceremony').values(ceremony).compile(), rows: 1 }];
}

/** Uses a challenge up; undone with `sign-in-failed` when it is unknown, too old or for something else. */
export function spendCeremony(storage: Storage, challenge: string, purpose: string, now: number): Statement {
  return {
    query: storage.queries
      .deleteFrom('ceremony')
      .where('challenge', '=', challenge)
      .where('purpose', '=', purpose)
      .where('expires_at', '>', now)
      .compile(),
    rows: 1,
    mismatch: 'sign-in-failed',
  };
}

/** A passkey with the state of its moderator. */
export function findPasskey(storage: Storage, id: string) {
  return storage.queries
    .selectFrom('passkey')
    .innerJoin('moderator', 'moderator.id', 'passkey.moderator')
    .select(['passkey.id', 'passkey.moderator', 'passkey.public_key', 'passkey.counter', 'moderator.state'])
    .where('passkey.id', '=', id)
    .executeTakeFirst();
}

/** The statement that adds a passkey to a moderator. */
export function addPasskey(
  storage: Storage,
  passkey: { id: string; moderator: string; public_key: string; counter: number; created_at: number },
): Statement {
  return { query: storage.queries.insertInto('passkey').values(passkey).compile(), rows: 1 };
}

/** Notes the signature counter of a passkey, which must never go back. */
export function countPasskey(storage: Storage, id: string, before: number, after: number): Statement {
  return {
    query: storage.queries
      .updateTable('passkey')
      .set({ counter: after })
      .where('id', '=', id)
      .where('counter', '=', before)
      .compile(),
    rows: 1,
    mismatch: 'sign-in-failed',
  };
}

/** Notes a right attempt with a one-time password; undone with `sign-in-failed` when the password was used before. */
export function noteOneTimePassword(storage: Storage, moderator: string, step: number): Statement {
  return {
    query: storage.queries
      .updateTable('moderator')
      .set({ totp_step: step })
      .where('id', '=', moderator)
      .where('totp_step', '<', step)
      .compile(),
    rows: 1,
    mismatch: 'sign-in-failed',
  };
}

/** Stores passphrase and one-time password secret, both already protected. */
export function setPassphrase(
  storage: Storage,
  moderator: string,
  secrets: { passphrase: string; totp: string },
): Statement {
  return {
    query: storage.queries
      .updateTable('moderator')
      .set({ ...secrets, totp_step: 0 })
      .where('id', '=', moderator)
      .compile(),
    rows: 1,
  };
}
