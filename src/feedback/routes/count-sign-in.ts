import { Problem } from './problem.ts';
import type { Call } from './route.ts';

/** Counts an attempt to sign in. Throws Problem `too-many-requests` past the limit of the network. */
export async function countSignIn({ services, peer }: Call): Promise<void> {
  const verdict = await services.limiter.count('sign-in', peer.address);
  if (verdict.kind === 'refused') {
    throw new Problem('too-many-requests', { retryAfter: verdict.retryAfter });
  }
}
