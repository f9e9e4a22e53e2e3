import type { Challenge } from 'altcha-lib/types';
import { scriptUrl } from './script-url.ts';
import workerAddress from './solving-worker.ts?worker&url';
import type { SolvingReport } from './solving-worker.ts';

/**
 * Solves a proof of work in a worker.
 *
 * @param progress told the share of all devices that would be done by now, 0 to 1: the work is a lottery, so there is no
 *   certain end to count towards
 * @param signal ends the work
 * @returns the header value for `Challenge-Solution`; undefined when it was ended or took too long
 */
export function solveChallenge(
  challenge: Challenge,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  // Each digit of the prefix is found by chance once in sixteen tries.
  const expected = 16 ** challenge.parameters.keyPrefix.length;
  return new Promise((resolve) => {
    const worker = new Worker(scriptUrl(workerAddress), { type: 'module' });
    const end = (value: string | undefined) => {
      worker.terminate();
      resolve(value);
    };
    signal.addEventListener('abort', () => end(undefined));
    worker.addEventListener('error', () => end(undefined));
    worker.addEventListener('message', ({ data }: MessageEvent<SolvingReport>) => {
      if ('tries' in data) progress(1 - (1 - 1 / expected) ** data.tries);
      else if (data.solution === null) end(undefined);
      else end(btoa(JSON.stringify({ challenge, solution: data.solution })));
    });
    worker.postMessage(challenge);
  });
}
