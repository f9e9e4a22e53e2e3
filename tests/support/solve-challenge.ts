import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { challenge as challengeSchema } from '../../src/schemas/wire/challenge.ts';

/** Solves a challenge as the page does and gives back the value of the header `Challenge-Solution`. */
export async function solve(challengeJson: unknown): Promise<string> {
  const challenge = challengeSchema.parse(challengeJson);
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}
