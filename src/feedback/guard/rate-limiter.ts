import { countRequest, readRequestCounts } from '../storage/request-counts.ts';
import { StorageFull, type Storage } from '../storage/storage-port.ts';
import type { DayHashes } from './day-hashes.ts';
import { intakeDay } from './german-day.ts';
import { networkPrefix } from './network-prefix.ts';

/** Requests per network and ten minutes: from when a proof of work is asked for, and from when none is taken. */
interface Limit {
  readonly challengeAfter: number;
  readonly refuseAfter: number;
}

/** Generous, because a whole town hall shares one address. `RATE_LIMIT_FACTOR` multiplies them. */
export const limits = {
  rating: { challengeAfter: 120, refuseAfter: 480 },
  use: { challengeAfter: 120, refuseAfter: 480 },
  comment: { challengeAfter: 20, refuseAfter: 80 },
  report: { challengeAfter: 20, refuseAfter: 80 },
  challenge: { challengeAfter: Infinity, refuseAfter: 1200 },
  /** Changing what one wrote. */
  change: { challengeAfter: Infinity, refuseAfter: 60 },
  /** Reading and taking back what one gave: nobody is to be kept from that. */
  own: { challengeAfter: Infinity, refuseAfter: 600 },
  'sign-in': { challengeAfter: Infinity, refuseAfter: 30 },
  /** What moderators do. */
  desk: { challengeAfter: Infinity, refuseAfter: 3000 },
} as const satisfies Readonly<Record<string, Limit>>;

/** What is counted. */
export type Counted = keyof typeof limits;

const slotLength = 30_000;
/** Ten minutes, and the slot that began before them: no stretch of ten minutes ever holds more than the limit. */
const window = 600_000 / slotLength;

/** The oldest slot whose requests may still count at an instant in UTC milliseconds. */
export function oldestSlot(now: number): number {
  return Math.floor(now / slotLength) - window;
}

/** What the limits say about a request. */
export type Verdict =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'refused'; readonly retryAfter: number };

/** Counts requests of a network. */
export interface RateLimiter {
  readonly count: (what: Counted, address: string | undefined) => Promise<Verdict>;
}

/** Slot from which on fewer than `most` of the counted requests are left, counted from the oldest. */
function freeFrom(counts: readonly { readonly slot: number; readonly n: number }[], most: number): number {
  let left = counts.reduce((sum, { n }) => sum + n, 0);
  for (const { slot, n } of counts) {
    left -= n;
    if (left < most) return slot + window + 1;
  }
  return (counts.at(-1)?.slot ?? 0) + window + 1;
}

/**
 * Counts in the store, so that all processes count together and a restart forgets nothing, over ten minutes that slide.
 * Networks are known only by a hash under the key of the day. A request is counted first and then judged by all that are
 * counted: of several at once never more are let in than the limit says. Once refused, a network is remembered here
 * until there is room again, so that a flood does not reach the store.
 *
 * @param options `factor` multiplies every limit, 0 switches them off; `proofOfWork` as in the configuration
 */
export function createRateLimiter(options: {
  readonly storage: Storage;
  readonly hashes: DayHashes;
  readonly now: () => number;
  readonly releaseHour: number;
  readonly factor: number;
  readonly proofOfWork: 'adaptive' | 'always' | 'off';
}): RateLimiter {
  const { storage, hashes, factor } = options;
  const refusedUntil = new Map<string, number>();

  async function keysOf(
    what: Counted,
    address: string | undefined,
    now: number,
  ): Promise<[string, ...string[]]> {
    const day = intakeDay(now, options.releaseHour);
    const network = networkPrefix(address);
    const earlier = await hashes.before(day);
    const today = await (await hashes.of(day))('requests', what, network);
    return earlier === undefined ? [today] : [today, await earlier('requests', what, network)];
  }

  async function countUp(keys: [string, ...string[]], now: number) {
    // A full disk must not keep anybody from reading or taking back what is theirs.
    await storage
      .write([countRequest(storage, keys[0], Math.floor(now / slotLength))])
      .catch((error: unknown) => {
        if (!(error instanceof StorageFull)) throw error;
      });
    return readRequestCounts(storage, keys, oldestSlot(now));
  }

  function refuse(key: string, until: number, now: number): Verdict {
    for (const [known, end] of refusedUntil) if (end <= now) refusedUntil.delete(known);
    refusedUntil.set(key, until);
    return { kind: 'refused', retryAfter: Math.ceil((until - now) / 1000) };
  }

  return {
    count: async (what, address) => {
      const { challengeAfter, refuseAfter } = limits[what];
      const asked = options.proofOfWork === 'always' && challengeAfter !== Infinity;
      if (factor === 0) return asked ? { kind: 'challenge' } : { kind: 'welcome' };
      const now = options.now();
      const keys = await keysOf(what, address, now);
      const until = refusedUntil.get(keys[0]) ?? 0;
      if (until > now) return { kind: 'refused', retryAfter: Math.ceil((until - now) / 1000) };
      const counts = await countUp(keys, now);
      const count = counts.reduce((sum, { n }) => sum + n, 0);
      const most = refuseAfter * factor;
      if (count > most) return refuse(keys[0], freeFrom(counts, most) * slotLength, now);
      const adaptive = options.proofOfWork === 'adaptive' && count > challengeAfter * factor;
      return asked || adaptive ? { kind: 'challenge' } : { kind: 'welcome' };
    },
  };
}
