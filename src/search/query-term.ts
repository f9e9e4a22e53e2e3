import type { GuideWord } from './open-guide.ts';

/** How a word was found: as it is typed or by another name, by a word it is made from, nearest to, or made of. */
export type FoundBy = 'itself' | 'related' | 'near' | 'pieces' | 'nothing';

/** Words of the site that a typed word may stand for: all of them together, or as pieces of which some may be missing. */
export interface Reading {
  readonly words: readonly GuideWord[];
  /** Less than 1 when nobody has typed it. */
  readonly trust: number;
  /** Number of pieces that nothing knows; undefined where all words must be there. */
  readonly missing?: number;
}

/** One word of the query and what it stands for. */
export interface Term {
  readonly typed: string;
  readonly by: FoundBy;
  readonly readings: readonly Reading[];
  /** Places of the entries whose names hold a word that begins with it. */
  readonly begins: readonly number[];
  /** How much it tells entries apart, 0 to `most`. */
  readonly weight: number;
}
