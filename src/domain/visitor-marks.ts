import { levels, type Level } from './dimensions.ts';
import { displayFor } from './display-rule.ts';
import type { DistributionSummary, LevelCounts } from './distribution.ts';

/** Two ends on the scale; both levels somebody gave. */
export interface LevelRange {
  readonly from: Level;
  readonly to: Level;
}

/** What is drawn of visitors' ratings in one dimension, and nothing that their number does not allow. */
export interface VisitorMarks {
  /** Number of ratings, from 1. */
  readonly n: number;
  /** How many ratings each level got. */
  readonly counts: LevelCounts;
  /** Single marks up to four ratings; from five a distribution. */
  readonly form: 'dots' | 'distribution';
  /** Lowest and highest level given; for three or four ratings. */
  readonly range?: LevelRange;
  /** From five ratings. */
  readonly median?: Level;
  /** The middle half, first to third quartile; from ten ratings. */
  readonly spread?: LevelRange;
}

function rangeOf(counts: LevelCounts): LevelRange | undefined {
  const given = levels.filter((level) => (counts[level - 1] ?? 0) > 0);
  const from = given[0];
  const to = given.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/**
 * What may be drawn of a distribution, by `displayFor`. Undefined when nothing may: without ratings there is no mark, no
 * bar, no zero.
 */
export function visitorMarks(summary: DistributionSummary | undefined): VisitorMarks | undefined {
  if (summary === undefined) return undefined;
  const { n, levels: counts, median, q1, q3 } = summary;
  const display = displayFor(n);
  switch (display) {
    case 'none':
      return undefined;
    case 'marks':
      return { n, counts, form: 'dots' };
    case 'marks-and-range':
      return { n, counts, form: 'dots', range: rangeOf(counts) };
    default: {
      const marks = { n, counts, form: 'distribution', median: median ?? undefined } as const;
      const hasSpread = display === 'distribution-and-spread' && q1 !== null && q3 !== null;
      return hasSpread ? { ...marks, spread: { from: q1, to: q3 } } : marks;
    }
  }
}
