import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { CallFailure } from '../../domain/call-failure.ts';
import { callEndpoint, readsNothing, readsObjectWith } from '../shared/endpoint/call-endpoint.ts';

/** How a ceremony went: done, refused by the endpoint, or ended by browser or person. */
export type CeremonyResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: CallFailure }
  | { readonly kind: 'noCookie' }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'broken' };

/** Whether this browser knows passkeys; also false on a page that is not served securely. */
export function knowsPasskeys(): boolean {
  return browserSupportsWebAuthn();
}

/** NotAllowedError and AbortError say that a person or the clock ended it (WebAuthn Level 3, sections 5.1.3, 5.1.4). */
function endedBy(error: unknown): CeremonyResult {
  const name = error instanceof Error ? error.name : '';
  return { kind: name === 'NotAllowedError' || name === 'AbortError' ? 'dismissed' : 'broken' };
}

async function send(path: string, body: unknown): Promise<CeremonyResult> {
  const result = await callEndpoint({ method: 'POST', path, body, reads: readsNothing });
  return result.ok ? { kind: 'done' } : { kind: 'failed', failure: result.failure };
}

/** Signs in with a passkey, or proves once more who it is. */
export async function signInWithPasskey(): Promise<CeremonyResult> {
  const options = await callEndpoint({
    method: 'POST',
    path: '/moderation/sign-in',
    reads: readsObjectWith<PublicKeyCredentialRequestOptionsJSON>('challenge'),
  });
  if (!options.ok) return { kind: 'failed', failure: options.failure };
  try {
    const credential = await startAuthentication({ optionsJSON: options.value });
    return await send('/moderation/session', { credential });
  } catch (error) {
    return endedBy(error);
  }
}

/** Makes a passkey for somebody invited and signs them in. */
export async function enrolWithPasskey(token: string): Promise<CeremonyResult> {
  const options = await callEndpoint({
    method: 'POST',
    path: '/moderation/invitation',
    body: { token },
    reads: readsObjectWith<PublicKeyCredentialCreationOptionsJSON>('challenge', 'rp'),
  });
  if (!options.ok) return { kind: 'failed', failure: options.failure };
  try {
    const credential = await startRegistration({ optionsJSON: options.value });
    return await send('/moderation/passkeys', { token, credential });
  } catch (error) {
    return endedBy(error);
  }
}
