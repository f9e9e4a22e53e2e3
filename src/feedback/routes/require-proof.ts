import type { ChallengePurpose } from '../../schemas/wire/challenge.ts';
import { spendChallenge } from '../storage/replay-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';
import { Problem } from './problem.ts';
import type { Call } from './route.ts';

/**
 * Asks for a proof of work where the limits say so, and checks one that came unasked.
 *
 * @returns statements that use up the proof; they must be written together with the contribution
 * @throws Problem `challenge-required`, `challenge-invalid`
 */
export async function requireProof(call: Call, purpose: ChallengePurpose, module: string): Promise<WriteSet> {
  const { proofOfWork, storage } = call.services;
  const solution = call.request.headers.get('challenge-solution');
  if (solution === null) {
    if (call.proofNeeded) throw new Problem('challenge-required');
    return [];
  }
  const { nonce, expiresAt } = await proofOfWork.verify(solution, { purpose, module });
  return [spendChallenge(storage, nonce, expiresAt)];
}
