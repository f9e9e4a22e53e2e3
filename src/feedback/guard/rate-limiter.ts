import { createKeyedHash, toBase64Url, type CreateKeyedHash, type KeyedHash } from './keyed-hash.ts';
import { networkPrefix } from './network-prefix.ts';

/** What is counted. */
export type Counted = 'rating' | 'comment' | 'report' | 'challenge' | 'sign-in';

/** Requests per network and ten minutes: from when a proof of work is asked for, and from when none is taken. */
interface Limit {
  readonly challengeAfter: number;
  readonly refuseAfter: number;
}

/** Generous, because a whole town hall shares one address. `RATE_LIMIT_FACTOR` multiplies them. */
export const limits: Readonly<Record<Counted, Limit>> = {
  rating: { challengeAfter: 120, refuseAfter: 480 },
  comment: { challengeAfter: 20, refuseAfter: 80 },
  report: { challengeAfter: 20, refuseAfter: 80 },
  challenge: { challengeAfter: Infinity, refuseAfter: 1200 },
  'sign-in': { challengeAfter: Infinity, refuseAfter: 30 },
};

const windowLength = 600_000;
const day = 86_400_000;

/** What the limits say about a request. */
export type Verdict =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'refused'; readonly retryAfter: number };

/** Counts requests of a network. */
export interface RateLimiter {
  readonly count: (what: Counted, address: string | undefined) => Promise<Verdict>;
}

/**
 * Counts in memory, per network prefix, in windows of ten minutes. Prefixes are kept only as hashes under a random
 * key that never leaves the process, changes every day and is then forgotten: nobody can tell later who called.
 *
 * @param options `factor` multiplies every limit, 0 switches them off; `proofOfWork` as in the configuration;
 *   `createHash` as in the settings of the endpoint
 */
export function createRateLimiter(options: {
  readonly now: () => number;
  readonly factor: number;
  readonly proofOfWork: 'adaptive' | 'always' | 'off';
  readonly createHash?: CreateKeyedHash;
}): RateLimiter {
  let today = -1;
  let hash: Promise<KeyedHash> | undefined;
  let window = -1;
  const counts = new Map<string, number>();

  async function keyOf(what: Counted, address: string | undefined, now: number): Promise<string> {
    if (hash === undefined || Math.floor(now / day) !== today) {
      today = Math.floor(now / day);
      hash = (options.createHash ?? createKeyedHash)(toBase64Url(crypto.getRandomValues(new Uint8Array(32))));
    }
    return (await hash)(what, networkPrefix(address));
  }

  return {
    count: async (what, address) => {
      const asked = options.proofOfWork === 'always' && limits[what].challengeAfter !== Infinity;
      if (options.factor === 0) return asked ? { kind: 'challenge' } : { kind: 'welcome' };
      const now = options.now();
      const key = await keyOf(what, address, now);
      if (Math.floor(now / windowLength) !== window) {
        window = Math.floor(now / windowLength);
        counts.clear();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const { challengeAfter, refuseAfter } = limits[what];
      if (count > refuseAfter * options.factor) {
        return { kind: 'refused', retryAfter: Math.ceil(((window + 1) * windowLength - now) / 1000) };
      }
      const adaptive = options.proofOfWork === 'adaptive' && count > challengeAfter * options.factor;
      return asked || adaptive ? { kind: 'challenge' } : { kind: 'welcome' };
    },
  };
}
