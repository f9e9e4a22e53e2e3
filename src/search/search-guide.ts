import { basePath } from '../config/base-path.ts';

/** An entry as the search shows it. */
export interface StoredEntry {
  /** Name of the entry's part of Pagefind's index; empty where it has no page of its own. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  /** Place of its kind among kinds that match equally: 0 comes first. */
  readonly rank: number;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** The finder's concerns it answers, by slug. */
  readonly concerns: readonly string[];
  /** Filter values by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A word of the site, and which entries it speaks for. */
export interface StoredWord {
  /** As it is written most often. */
  readonly word: string;
  /** How much it tells entries apart, 0 to `most`. */
  readonly weight: number;
  /** Pairs of an entry's place and how strongly the word speaks for it, 1 to `most`. */
  readonly entries: readonly (readonly [place: number, strength: number])[];
}

/** Highest step of weights and strengths; one digit, for every first search loads them. */
export const most = 9;

/** Words that mean the same, as editors have named them. */
export interface SynonymGroup {
  /** Those that stand on the site; at least one. */
  readonly there: readonly string[];
  /** Those that lead to them. */
  readonly others: readonly string[];
}

/** What the search knows of all entries: enough to rank them for any query. */
export interface StoredGuide {
  readonly entries: readonly StoredEntry[];
  readonly words: readonly StoredWord[];
  readonly synonyms: readonly SynonymGroup[];
  /** The finder's concerns by slug, in words. */
  readonly concerns: Readonly<Record<string, string>>;
}

/** Where the search index lies. */
export const indexAddress = `${basePath}pagefind/`;

/** Name of the guide's file in the folder of the search index. */
export const guideFile = 'guide.json';
