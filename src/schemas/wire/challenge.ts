import * as z from 'zod';

/** What a proof of work is asked for. */
export const challengePurposes = ['rating', 'use', 'comment', 'report'] as const;
export type ChallengePurpose = (typeof challengePurposes)[number];

/** A proof-of-work challenge in the format of ALTCHA, version 2. */
export const challenge = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    expiresAt: z.number().optional(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  }),
  signature: z.string().optional(),
});

/** A solved challenge as sent in the header `Challenge-Solution`, as base64 of this JSON. */
export const solvedChallenge = z.object({
  challenge,
  solution: z.object({ counter: z.number(), derivedKey: z.string(), time: z.number().optional() }),
});
