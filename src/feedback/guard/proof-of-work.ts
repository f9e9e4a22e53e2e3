import { createChallenge, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { solvedChallenge, type ChallengePurpose } from '../../schemas/wire/challenge.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { Problem } from '../routes/problem.ts';

/** Seconds a challenge can be used. */
const lifetime = 600;

/**
 * About 256 tries of 2,000 rounds each: a second or so in a browser of a slow telephone, one try for us to check.
 */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 2_000, keyPrefix: '00' };

/** What a challenge is bound to: it is worth nothing for another purpose or module. */
export interface ChallengeTarget {
  readonly purpose: ChallengePurpose;
  readonly module: string;
}

/** Makes and checks proofs of work. */
export interface ProofOfWork {
  readonly issue: (target: ChallengeTarget) => Promise<Challenge>;
  /**
   * @returns the nonce of the challenge and when it expires (UTC milliseconds), for remembering that it was used
   * @throws Problem `challenge-invalid` when it is unsolved, altered, expired or meant for something else
   */
  readonly verify: (header: string, target: ChallengeTarget) => Promise<{ nonce: string; expiresAt: number }>;
}

function decode(header: string) {
  try {
    return solvedChallenge.safeParse(JSON.parse(atob(header)));
  } catch {
    return { success: false } as const;
  }
}

/** Proof of work by ALTCHA (https://altcha.org), challenges signed with a key made from the server key. */
export async function createProofOfWork(hash: KeyedHash, now: () => number): Promise<ProofOfWork> {
  const hmacSignatureSecret = await hash('challenge-signature');
  return {
    issue: ({ purpose, module }) =>
      createChallenge({
        ...work,
        deriveKey,
        hmacSignatureSecret,
        expiresAt: Math.floor(now() / 1000) + lifetime,
        data: { purpose, module },
      }),
    verify: async (header, target) => {
      const read = header.length <= 4096 ? decode(header) : ({ success: false } as const);
      if (!read.success) throw new Problem('challenge-invalid');
      const { challenge, solution } = read.data;
      const { data, nonce, expiresAt } = challenge.parameters;
      // The signature covers all parameters, so what is read here is what was issued.
      const { purpose, module } = data ?? {};
      const meant = purpose === target.purpose && module === target.module;
      if (!meant || expiresAt === undefined) throw new Problem('challenge-invalid');
      const { verified } = await verifySolution({
        challenge,
        solution: { ...solution, time: solution.time ?? 0 },
        deriveKey,
        hmacSignatureSecret,
      });
      if (!verified || expiresAt * 1000 < now()) throw new Problem('challenge-invalid');
      return { nonce: nonce.toLowerCase(), expiresAt: expiresAt * 1000 };
    },
  };
}
