import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

/** What the worker reports: how many tries so far, and at the end the solution (null when it took too long). */
export type SolvingReport =
  | { readonly tries: number }
  | { readonly solution: { readonly counter: number; readonly derivedKey: string } | null };

/** Minutes are enough for the weakest device in use; the challenge itself is good for ten. */
const limit = 300_000;

/** Solves one proof of work away from the page, which stays usable meanwhile. Ending the worker ends the work. */
async function solve(challenge: Challenge): Promise<void> {
  let tries = 0;
  const solution = await solveChallenge({
    challenge,
    timeout: limit,
    deriveKey: (...values) => {
      tries += 1;
      if (tries % 8 === 0) postMessage({ tries } satisfies SolvingReport);
      return deriveKey(...values);
    },
  });
  postMessage({ solution } satisfies SolvingReport);
}

addEventListener('message', ({ data }: MessageEvent<Challenge>) => {
  // What fails here would otherwise never be heard of on the page.
  solve(data).catch(() => postMessage({ solution: null } satisfies SolvingReport));
});
