import type { Generated } from 'kysely';
import type { ModeratorRole } from '../../domain/moderation/moderator-roles.ts';

/** Somebody who may moderate. `invited` until the first way to sign in is set up. */
export interface ModeratorTable {
  id: string;
  mail: string;
  state: 'invited' | 'active' | 'disabled';
  role: ModeratorRole;
  /** Hash of the passphrase, null when none is used. */
  passphrase: string | null;
  /** Sealed secret of the one-time passwords, null when none is used. */
  totp: string | null;
  /** Time step of the last one-time password used: each works once. */
  totp_step: Generated<number>;
  created_at: number;
  /** Keyed hash of issuer and subject of the town's account; null for those invited here. */
  subject: Generated<string | null>;
}

/** A single-use link, kept as a keyed hash. */
export interface InvitationTable {
  token: string;
  moderator: string;
  expires_at: number;
}

export interface PasskeyTable {
  /** Credential id, base64url. */
  id: string;
  moderator: string;
  /** COSE key, base64url. */
  public_key: string;
  counter: number;
  created_at: number;
}

/** A WebAuthn challenge that was given out and not yet used. */
export interface CeremonyTable {
  challenge: string;
  /** `register <moderator>` or `sign-in`. */
  purpose: string;
  expires_at: number;
}

/** A session, kept as a keyed hash of the cookie. */
export interface SessionTable {
  token: string;
  moderator: string;
  created_at: number;
  seen_at: number;
  /** When the moderator last proved who they are. */
  confirmed_at: number;
  /** Sealed tokens by which the town's account is checked again; null for sessions opened otherwise. */
  town_grant: Generated<string | null>;
  /** When the town's account was last found to be active. */
  checked_at: Generated<number>;
  /** When a process last began to check it: of several requests one asks. */
  checking_at: Generated<number>;
}

/**
 * Wrong attempts to sign in by passphrase from one network at one account. An account alone is never locked: whoever
 * knows a mail address could keep its owner out.
 */
export interface FailedSignInTable {
  /** Hash of network and mail address under the key of the day. */
  key: string;
  failures: number;
  /** UTC milliseconds before which no attempt of this network at this account is looked at. */
  blocked_until: number;
  at: number;
}

/** What a moderator did: never the text it was done to. */
export interface LogEntryTable {
  id: string;
  /** Id of the moderator, or `operator` for the command line. */
  moderator: string;
  action: string;
  subject: string;
  at: number;
  /** Why, in the words of who did it; null where no reason is asked for. */
  reason: string | null;
  /** Milliseconds for which a visitor's comment, report or objection had waited; null for everything else. */
  waited: number | null;
}
