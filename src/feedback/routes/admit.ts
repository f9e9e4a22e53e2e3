import { Problem } from './problem.ts';
import type { ChallengePurpose } from '../../schemas/wire/challenge.ts';
import { spendChallenge } from '../storage/replay-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';
import type { Call } from './route.ts';

/**
 * Lets a contribution in, or asks for a proof of work, or refuses it.
 *
 * @returns statements that use up the proof of work; they must be written together with the contribution
 * @throws Problem `too-many-requests`, `challenge-required`, `challenge-invalid`
 */
export async function admit(call: Call, purpose: ChallengePurpose, module: string): Promise<WriteSet> {
  const { limiter, proofOfWork, storage } = call.services;
  const verdict = await limiter.count(purpose, call.peer.address);
  if (verdict.kind === 'refused') {
    throw new Problem('too-many-requests', { retryAfter: verdict.retryAfter });
  }
  const solution = call.request.headers.get('challenge-solution');
  if (solution === null) {
    if (verdict.kind === 'challenge') throw new Problem('challenge-required');
    return [];
  }
  const { nonce, expiresAt } = await proofOfWork.verify(solution, { purpose, module });
  return [spendChallenge(storage, nonce, expiresAt)];
}
