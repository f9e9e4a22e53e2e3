import type { Registration } from '../../schemas/wire/sign-in-request.ts';
import { toBase64Url } from '../guard/keyed-hash.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import {
  acceptInvitation,
  addCeremony,
  addPasskey,
  findInvited,
  spendCeremony,
} from '../storage/moderator-queries.ts';
import { loadPasskeys } from './load-passkeys.ts';
import { challengeOf } from './challenge-of.ts';
import { openSession } from './moderator-session.ts';

const ceremonyLasts = 5 * 60_000;

async function requireInvited(services: Services, token: string) {
  const hashed = await services.hash('invitation', token);
  const moderator = await findInvited(services.storage, hashed, services.now());
  if (moderator === undefined) throw new Problem('sign-in-failed');
  return { hashed, moderator };
}

/**
 * Gives the browser of somebody invited what it needs to make a passkey. The invitation stays usable, so that a
 * mail scanner that opens the link takes nothing away.
 *
 * @throws Problem `sign-in-failed` when the invitation is unknown, used or older than 24 hours
 */
export async function beginEnrolment(services: Services, token: string) {
  const { moderator } = await requireInvited(services, token);
  const { generateRegistrationOptions } = await loadPasskeys();
  const options = await generateRegistrationOptions({
    rpName: 'Quartiersbaukasten',
    rpID: services.site.host,
    userName: moderator.mail,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await services.storage.write(
    addCeremony(services.storage, {
      challenge: options.challenge,
      purpose: `register ${moderator.id}`,
      expires_at: services.now() + ceremonyLasts,
    }),
  );
  return options;
}

/**
 * Stores the passkey somebody invited has made, uses the invitation up and opens a session.
 * @returns the value of the session cookie
 * @throws Problem `sign-in-failed`
 */
export async function finishEnrolment(
  services: Services,
  token: string,
  credential: Registration,
): Promise<string> {
  const { storage } = services;
  const { hashed, moderator } = await requireInvited(services, token);
  const challenge = challengeOf(credential.response.clientDataJSON);
  const { verifyRegistrationResponse } = await loadPasskeys();
  const verified = await verifyRegistrationResponse({
    response: { ...credential, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: [...services.site.origins],
    expectedRPID: services.site.host,
  }).catch((cause: unknown) => {
    throw new Problem('sign-in-failed', { cause });
  });
  if (!verified.verified) throw new Problem('sign-in-failed');
  const key = verified.registrationInfo.credential;
  const now = services.now();
  return openSession(services, moderator.id, [
    spendCeremony(storage, challenge, `register ${moderator.id}`, now),
    ...acceptInvitation(storage, hashed, moderator.id),
    addPasskey(storage, {
      id: key.id,
      moderator: moderator.id,
      public_key: toBase64Url(key.publicKey),
      counter: key.counter,
      created_at: now,
    }),
  ]);
}
