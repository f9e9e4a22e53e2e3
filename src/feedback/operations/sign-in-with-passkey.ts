import type { Assertion } from '../../schemas/wire/sign-in-request.ts';
import { fromBase64Url } from '../guard/keyed-hash.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { addCeremony, countPasskey, findPasskey, spendCeremony } from '../storage/moderator-queries.ts';
import { loadPasskeys } from './load-passkeys.ts';
import { challengeOf } from './challenge-of.ts';
import { openSession } from './moderator-session.ts';

const ceremonyLasts = 5 * 60_000;

/** Gives a browser what it needs to sign in with a passkey, the same for everybody. */
export async function beginSignIn(services: Services) {
  const { generateAuthenticationOptions } = await loadPasskeys();
  const options = await generateAuthenticationOptions({
    rpID: services.site.host,
    userVerification: 'required',
  });
  await services.storage.write(
    addCeremony(services.storage, {
      challenge: options.challenge,
      purpose: 'sign-in',
      expires_at: services.now() + ceremonyLasts,
    }),
  );
  return options;
}

/**
 * Checks the signature of a passkey and opens a session; also the way to prove who one is once more.
 * @returns the value of the session cookie
 * @throws Problem `sign-in-failed`, whatever the reason
 */
export async function finishSignIn(services: Services, credential: Assertion): Promise<string> {
  const { storage } = services;
  const challenge = challengeOf(credential.response.clientDataJSON);
  const passkey = await findPasskey(storage, credential.id);
  if (passkey?.state !== 'active') throw new Problem('sign-in-failed');
  const { verifyAuthenticationResponse } = await loadPasskeys();
  const verified = await verifyAuthenticationResponse({
    response: { ...credential, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: [...services.site.origins],
    expectedRPID: services.site.host,
    credential: { id: passkey.id, publicKey: fromBase64Url(passkey.public_key), counter: passkey.counter },
  }).catch((cause: unknown) => {
    throw new Problem('sign-in-failed', { cause });
  });
  if (!verified.verified) throw new Problem('sign-in-failed');
  return openSession(services, passkey.moderator, [
    spendCeremony(storage, challenge, 'sign-in', services.now()),
    countPasskey(storage, passkey.id, passkey.counter, verified.authenticationInfo.newCounter),
  ]);
}
