import type { KeyedMutex } from './storage/keyed-mutex.ts';
import type { KeyedHash } from './guard/keyed-hash.ts';
import type { ProofOfWork } from './guard/proof-of-work.ts';
import type { PublicAnswers } from './routes/public-answers.ts';
import type { DayHashes } from './guard/day-hashes.ts';
import type { Intake } from './guard/intake.ts';
import type { RateLimiter } from './guard/rate-limiter.ts';
import type { TownAccounts } from './guard/town-accounts.ts';
import type { Storage } from './storage/storage-port.ts';

/** Where the site is to be found. */
export interface Site {
  /** Address of the site without a slash at the end, for links in mails. Never taken from a request. */
  readonly url: string;
  /** Path below which pages and endpoint lie, such as `/katalog`; left out at the root of a host. */
  readonly path?: string;
  /** Host name without port, to which passkeys are bound. */
  readonly host: string;
  /** Whether the site is reached over https. */
  readonly secure: boolean;
  /** Origins of the site itself. */
  readonly origins: ReadonlySet<string>;
  /**
   * Further sites whose pages may ask what visitors ask, by their origins, with the path below which each lies; for an
   * endpoint on a host of its own.
   */
  readonly callers?: ReadonlyMap<string, string>;
}

/** How passphrases are kept. */
export interface PassphraseHash {
  readonly make: (passphrase: string) => Promise<string>;
  /** Takes the same time whether or not there is a stored hash. */
  readonly matches: (passphrase: string, stored: string | undefined) => Promise<boolean>;
}

/** What operations need from around them. */
export interface Services {
  readonly storage: Storage;
  readonly hash: KeyedHash;
  /** The modules the site was built with; no other slug exists. */
  readonly slugs: ReadonlySet<string>;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Keeps writes of one visitor in order. */
  readonly mutex: KeyedMutex;
  readonly site: Site;
  /** Undefined where the operator does not allow passphrases. */
  readonly passphrases: PassphraseHash | undefined;
  /** Undefined where the operator names no identity provider. */
  readonly townAccounts: TownAccounts | undefined;
  readonly limiter: RateLimiter;
  readonly intake: Intake;
  readonly dayHashes: DayHashes;
  /** Hour of the daily release by German time, 0 to 23. */
  readonly releaseHour: number;
  readonly proofOfWork: ProofOfWork;
  readonly publicAnswers: PublicAnswers;
}
