import { Secret, TOTP } from 'otpauth';
import { Problem } from '../routes/problem.ts';
import { seal, unseal } from '../guard/seal.ts';
import type { PassphraseHash, Services } from '../services.ts';
import {
  acceptInvitation,
  findInvited,
  findModeratorByMail,
  noteFailure,
  noteOneTimePassword,
  setPassphrase,
} from '../storage/moderator-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { openSession } from './moderator-session.ts';

const period = 30;

function oneTimePassword(mail: string, secret: string): TOTP {
  return new TOTP({ issuer: 'Quartiersbaukasten', label: mail, secret: Secret.fromBase32(secret), period });
}

function requireAllowed(services: Services): PassphraseHash {
  if (services.passphrases === undefined) throw new Problem('not-found');
  return services.passphrases;
}

/** Milliseconds no further attempt is looked at after so many wrong ones: from the fourth on 30 s, doubling, at most an hour. */
function delayAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(30_000 * 2 ** (failures - 3), 3_600_000);
}

/** The time step of a right code (RFC 6238, one step of tolerance), undefined for a wrong one. */
function stepOf(mail: string, secret: string, code: string, now: number): number | undefined {
  const delta = oneTimePassword(mail, secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / period) + delta;
}

/**
 * Sets the passphrase of somebody invited. It counts once a one-time password has proved that the second factor
 * works.
 *
 * @returns the secret for an authenticator as `otpauth://` address
 * @throws Problem `not-found` where the operator does not allow passphrases; `sign-in-failed`
 */
export async function enrolPassphrase(
  services: Services,
  token: string,
  passphrase: string,
): Promise<string> {
  const passphrases = requireAllowed(services);
  const hashed = await services.hash('invitation', token);
  const moderator = await findInvited(services.storage, hashed, services.now());
  if (moderator === undefined) throw new Problem('sign-in-failed');
  const secret = new Secret({ size: 20 }).base32;
  const secrets = {
    passphrase: await passphrases.make(passphrase),
    totp: await seal(services.hash, secret),
  };
  await services.storage.write([setPassphrase(services.storage, moderator.id, secrets)]);
  return oneTimePassword(moderator.mail, secret).toString();
}

/**
 * Proves the second factor, uses the invitation up and opens a session.
 * @returns the value of the session cookie
 * @throws Problem `sign-in-failed`
 */
export async function confirmPassphrase(services: Services, token: string, code: string): Promise<string> {
  requireAllowed(services);
  const hashed = await services.hash('invitation', token);
  const now = services.now();
  const moderator = await findInvited(services.storage, hashed, now);
  if (moderator === undefined || moderator.totp === null || moderator.locked_until > now) {
    throw new Problem('sign-in-failed');
  }
  const step = stepOf(moderator.mail, await unseal(services.hash, moderator.totp), code, now);
  if (step === undefined) {
    const lockedUntil = now + delayAfter(moderator.failures + 1);
    await services.storage.write([noteFailure(services.storage, moderator.id, lockedUntil)]);
    throw new Problem('sign-in-failed');
  }
  return openSession(services, moderator.id, [
    ...acceptInvitation(services.storage, hashed, moderator.id),
    noteOneTimePassword(services.storage, moderator.id, step),
  ]);
}

/**
 * Signs in by passphrase and one-time password. Every failure gives the same answer after the same work; wrong
 * attempts are logged and slow further ones down.
 *
 * @returns the value of the session cookie
 * @throws Problem `not-found` where the operator does not allow passphrases; `sign-in-failed`
 */
export async function signInWithPassphrase(
  services: Services,
  given: { readonly mail: string; readonly passphrase: string; readonly code: string },
): Promise<string> {
  const passphrases = requireAllowed(services);
  const { storage } = services;
  const now = services.now();
  const moderator = await findModeratorByMail(storage, given.mail);
  const known = await passphrases.matches(given.passphrase, moderator?.passphrase ?? undefined);
  const open = moderator?.state === 'active' && moderator.totp !== null && moderator.locked_until <= now;
  if (moderator === undefined || !open || moderator.totp === null) throw new Problem('sign-in-failed');
  const step = stepOf(moderator.mail, await unseal(services.hash, moderator.totp), given.code, now);
  if (known && step !== undefined) {
    return openSession(services, moderator.id, [noteOneTimePassword(storage, moderator.id, step)]);
  }
  await storage.write([
    noteFailure(storage, moderator.id, now + delayAfter(moderator.failures + 1)),
    logAction(storage, { moderator: moderator.id, action: 'sign-in-failed', subject: '', at: now }),
  ]);
  throw new Problem('sign-in-failed');
}
