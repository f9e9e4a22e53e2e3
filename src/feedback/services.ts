import type { InTurn } from './in-turn.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { PublicAnswers } from './public-answers.ts';
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
  readonly publicAnswers: PublicAnswers;
}
