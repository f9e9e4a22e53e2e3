import type { ModeratorRole } from '../../domain/moderation/moderator-roles.ts';
import { toBase64Url } from '../guard/keyed-hash.ts';
import { seal, unseal } from '../guard/seal.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { addSession, endSession, findSession, seeSession } from '../storage/session-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';
import { checkTownAccount } from './check-town-account.ts';

const idleLimit = 30 * 60_000;
const longest = 10 * 3_600_000;
const confirmationLasts = 5 * 60_000;
/** Noting every request would make each read a write. */
const seenEvery = 60_000;

/** Who is asking. */
export interface Moderator {
  readonly id: string;
  readonly mail: string;
  readonly role: ModeratorRole;
  /** Whether they proved who they are in the last five minutes. */
  readonly confirmed: boolean;
  /** The session as stored; empty on the command line. */
  readonly token: string;
}

/** The operator at the command line, who can do everything. */
export const operator: Moderator = {
  id: 'operator',
  mail: 'operator',
  role: 'administrator',
  confirmed: true,
  token: '',
};

/** 32 random bytes as base64url. */
export function randomToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** How somebody has proved who they are, where that was not here and now. */
export interface ProvedElsewhere {
  /** Tokens by which the account is checked again. */
  readonly grant: string;
  /** UTC milliseconds of the proof. */
  readonly provedAt: number;
}

/**
 * Opens a session after a sign-in, always under a new id, together with whatever the sign-in has to write.
 * @returns the value of the cookie
 */
export async function openSession(
  services: Services,
  moderator: string,
  signIn: WriteSet,
  town?: ProvedElsewhere,
): Promise<string> {
  const { storage } = services;
  const cookie = randomToken();
  const now = services.now();
  const session = {
    token: await services.hash('session', cookie),
    moderator,
    created_at: now,
    seen_at: now,
    confirmed_at: town === undefined ? now : Math.min(town.provedAt, now),
    ...(town === undefined ? {} : { town_grant: await seal(services.hash, town.grant), checked_at: now }),
  };
  await storage.write([
    ...signIn,
    addSession(storage, session),
    logAction(storage, { moderator, action: 'sign-in', subject: '', at: now }),
  ]);
  return cookie;
}

/**
 * The moderator of a session cookie.
 * @throws Problem `session-missing` when there is none, it is idle for 30 minutes, older than ten hours, or the town's
 *   account behind it is switched off; `busy` while that cannot be found out
 */
export async function requireModerator(services: Services, cookie: string | undefined): Promise<Moderator> {
  if (cookie === undefined) throw new Problem('session-missing');
  const { storage } = services;
  const token = await services.hash('session', cookie);
  const session = await findSession(storage, token);
  const now = services.now();
  if (session === undefined || now - session.seen_at > idleLimit || now - session.created_at >= longest) {
    throw new Problem('session-missing');
  }
  const role = session.town_grant === null ? session.role : await checkTownAccount(services, session);
  if (now - session.seen_at > seenEvery) await storage.write([seeSession(storage, token, now)]);
  return {
    id: session.moderator,
    mail: session.mail,
    role,
    confirmed: now - session.confirmed_at <= confirmationLasts,
    token,
  };
}

/**
 * Ends a session, and tells the provider of a town account that its tokens are no longer used.
 */
export async function closeSession(services: Services, { token }: Moderator): Promise<void> {
  const { storage, hash, townAccounts } = services;
  const session = await findSession(storage, token);
  await storage.write([endSession(storage, token)]);
  const grant = session?.town_grant ?? null;
  if (grant !== null) await townAccounts?.revoke(await unseal(hash, grant));
}

/**
 * For what only administrators may do.
 * @throws Problem `administrator-needed`
 */
export function requireAdministrator(moderator: Moderator): void {
  if (moderator.role !== 'administrator') throw new Problem('administrator-needed');
}

/**
 * For what cannot be undone or gives everything out.
 * @throws Problem `confirmation-needed` unless the moderator has just proved who they are
 */
export function requireConfirmation(moderator: Moderator): void {
  if (!moderator.confirmed) throw new Problem('confirmation-needed');
}
