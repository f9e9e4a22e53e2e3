/**
 * What may be shown of a distribution at which number of ratings. Few ratings say little, and figures made from
 * them would look more certain than they are.
 */
export const displayThresholds = {
  /** From here on the range of the marks is shown beside the single marks. */
  range: 3,
  /** From here on distribution and median; below, a median would be one person's opinion. */
  median: 5,
  /** From here on the spread between the quartiles and the split by role. */
  spread: 10,
  /** A role is drawn only from so many people on, and its figures change only in groups of so many. */
  role: 5,
  /** Figures of a role are published only while so many people of that role have rated. */
  roleRelease: 10,
} as const;

/** The kinds of display, from nothing to everything. */
export type Display = 'none' | 'marks' | 'marks-and-range' | 'distribution' | 'distribution-and-spread';

/**
 * The display a distribution of `n` ratings allows.
 * @param n whole number of ratings from 0
 */
export function displayFor(n: number): Display {
  if (n <= 0) return 'none';
  if (n < displayThresholds.range) return 'marks';
  if (n < displayThresholds.median) return 'marks-and-range';
  return n < displayThresholds.spread ? 'distribution' : 'distribution-and-spread';
}
