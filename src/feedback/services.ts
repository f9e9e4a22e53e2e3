import type { InTurn } from './in-turn.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { ProofOfWork } from './proof-of-work.ts';
import type { PublicAnswers } from './public-answers.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { Storage } from './storage/storage-port.ts';

/** What operations need from around them. */
export interface Services {
  readonly storage: Storage;
  readonly hash: KeyedHash;
  /** The modules the site was built with; no other slug exists. */
  readonly slugs: ReadonlySet<string>;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Keeps writes of one visitor in order. */
  readonly turns: InTurn;
  readonly limiter: RateLimiter;
  readonly proofOfWork: ProofOfWork;
  readonly publicAnswers: PublicAnswers;
}
