import { Secret, TOTP } from 'otpauth';
import { Problem } from '../routes/problem.ts';
import { seal, unseal } from '../guard/seal.ts';
import type { PassphraseHash, Services } from '../services.ts';
import {
  acceptInvitation,
  findInvited,
  findModeratorByMail,
  noteOneTimePassword,
  setPassphrase,
} from '../storage/moderator-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { openSession } from './moderator-session.ts';
import { slowGuessing } from './slow-guessing.ts';

const period = 30;

function oneTimePassword(mail: string, secret: string): TOTP {
  return new TOTP({ issuer: 'Quartiersbaukasten', label: mail, secret: Secret.fromBase32(secret), period });
}

function requireAllowed(services: Services): PassphraseHash {
  if (services.passphrases === undefined) throw new Problem('not-found');
  return services.passphrases;
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
 * @param address network address of whoever tries
 * @returns the value of the session cookie
 * @throws Problem `sign-in-failed`, `too-many-requests`
 */
export async function confirmPassphrase(
  services: Services,
  address: string | undefined,
  token: string,
  code: string,
): Promise<string> {
  requireAllowed(services);
  const { storage } = services;
  const hashed = await services.hash('invitation', token);
  return slowGuessing(services, address, hashed, async (forget) => {
    const now = services.now();
    const moderator = await findInvited(storage, hashed, now);
    if (moderator === undefined || moderator.totp === null) return { result: undefined };
    const step = stepOf(moderator.mail, await unseal(services.hash, moderator.totp), code, now);
    if (step === undefined) return { result: undefined };
    const set = [
      ...forget,
      ...acceptInvitation(storage, hashed, moderator.id),
      noteOneTimePassword(storage, moderator.id, step),
    ];
    return { result: await openSession(services, moderator.id, set) };
  });
}

/**
 * Signs in by passphrase and one-time password. Every failure gives the same answer after the same work; wrong
 * attempts are logged and slow further ones of that network at that account down.
 *
 * @param address network address of whoever tries
 * @returns the value of the session cookie
 * @throws Problem `not-found` where the operator does not allow passphrases; `sign-in-failed`, `too-many-requests`
 */
export async function signInWithPassphrase(
  services: Services,
  address: string | undefined,
  given: { readonly mail: string; readonly passphrase: string; readonly code: string },
): Promise<string> {
  const passphrases = requireAllowed(services);
  const { storage } = services;
  return slowGuessing(services, address, given.mail, async (forget) => {
    const now = services.now();
    const moderator = await findModeratorByMail(storage, given.mail);
    const known = await passphrases.matches(given.passphrase, moderator?.passphrase ?? undefined);
    if (moderator?.state !== 'active' || moderator.totp === null) return { result: undefined };
    const { id: moderatorId } = moderator;
    const step = stepOf(moderator.mail, await unseal(services.hash, moderator.totp), given.code, now);
    if (!known || step === undefined) {
      const entry = { moderator: moderatorId, action: 'sign-in-failed', subject: '', at: now };
      return { result: undefined, alongside: [logAction(storage, entry)] };
    }
    const set = [...forget, noteOneTimePassword(storage, moderatorId, step)];
    return { result: await openSession(services, moderatorId, set) };
  });
}
