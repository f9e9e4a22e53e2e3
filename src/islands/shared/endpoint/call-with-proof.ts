import { failureOf } from '../../../domain/call-failure.ts';
import type { ChallengePurpose } from '../../../schemas/wire/challenge.ts';
import { callEndpoint, readsObjectWith, type CallResult, type EndpointCall } from './call-endpoint.ts';

/** How a proof of work is to be shown and ended, should one be asked for. */
export interface ProofWish {
  readonly purpose: ChallengePurpose;
  readonly module: string;
  /** Share from 0 to 1, as `solveChallenge` gives it; undefined when no proof is being worked on any more. */
  readonly onProgress: (share: number | undefined) => void;
  /** Ends the work, because the person gave up. */
  readonly signal: AbortSignal;
}

interface WireChallenge {
  readonly parameters: {
    readonly algorithm: string;
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength: number;
    readonly keyPrefix: string;
  };
}

const readsChallenge = readsObjectWith<WireChallenge>('parameters');
const givenUp = failureOf('given-up');

async function prove(wish: ProofWish): Promise<CallResult<string>> {
  // Without a secure connection the browser has no cryptography to work with.
  if (!isSecureContext) return { ok: false, failure: failureOf('not-secure') };
  const query = new URLSearchParams({ purpose: wish.purpose, module: wish.module });
  const challenge = await callEndpoint({
    method: 'GET',
    path: `/challenge?${query}`,
    reads: readsChallenge,
    signal: wish.signal,
  });
  if (!challenge.ok) return wish.signal.aborted ? { ok: false, failure: givenUp } : challenge;
  // Loaded only now: most visitors never need it.
  const { solveChallenge } = await import('./solve-challenge.ts');
  const solution = await solveChallenge(challenge.value, wish.onProgress, wish.signal);
  return solution === undefined
    ? { ok: false, failure: givenUp }
    : { ok: true, status: 200, value: solution };
}

/**
 * Asks the endpoint as `callEndpoint` does. When it wants a proof of work first, one is worked out and the call is sent
 * again with it. A proof that went stale on the way is worked out once more.
 */
export async function callWithProof<Value>(
  call: EndpointCall<Value>,
  wish: ProofWish,
): Promise<CallResult<Value>> {
  let result = await callEndpoint(call);
  for (let proofs = 0; proofs < 2; proofs++) {
    const wanted = !result.ok && result.failure.code.startsWith('challenge-');
    if (!wanted) return result;
    wish.onProgress(0);
    const proof = await prove(wish);
    wish.onProgress(undefined);
    if (!proof.ok) return proof;
    result = await callEndpoint({ ...call, solution: proof.value });
  }
  return result;
}
