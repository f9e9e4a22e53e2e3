import { levels, type Level } from '../dimensions.ts';
import { displayFor, displayThresholds, type Display } from './display-rule.ts';
import { countOf, noRatings, quantileLevel, type LevelCounts } from './distribution.ts';
import { roleKeys, type Role } from './roles.ts';

/** What the rule asks of a published distribution: its counts, and those of single roles where they were released. */
export interface RatedDimension {
  readonly levels: LevelCounts;
  readonly roles?: Partial<Record<Role, { readonly levels: LevelCounts }>> | undefined;
}

/** Two levels, the lower first; they may be the same. */
export type LevelRange = readonly [low: Level, high: Level];

/** Single marks, one per person; or, where they would pile up, bars in proportion to the count. */
export type MarkShape = 'none' | 'dots' | 'bars';

/** What may be drawn and said of one distribution. */
export interface DistributionMarks {
  readonly display: Display;
  /** Number of ratings, the sum of `counts`. */
  readonly n: number;
  readonly counts: LevelCounts;
  readonly shape: MarkShape;
  /** Lowest and highest level given; from three ratings on. */
  readonly range: LevelRange | null;
  /** From five ratings on. */
  readonly median: Level | null;
  /** First and third quartile; from ten ratings on. */
  readonly spread: LevelRange | null;
}

/** What may be drawn and said of one dimension of a module. */
export interface VisitorMarks extends DistributionMarks {
  /** Roles whose figures were released, in their usual order; only from ten ratings on. */
  readonly roles: readonly { readonly role: Role; readonly marks: DistributionMarks }[];
}

function rangeOf(counts: LevelCounts): LevelRange | null {
  const given = levels.filter((level) => (counts[level - 1] ?? 0) > 0);
  const [low] = given;
  const high = given.at(-1);
  return low === undefined || high === undefined ? null : [low, high];
}

/** From so many ratings on single dots are no longer counted by eye, and a stack of them would outgrow the row. */
export const barsFrom = displayThresholds.spread;

/** What may be drawn and said of a distribution. Decides by the counts alone, whatever else was sent with them. */
export function distributionMarks(counts: LevelCounts): DistributionMarks {
  const n = countOf(counts);
  return {
    display: displayFor(n),
    n,
    counts,
    shape: n <= 0 ? 'none' : n < barsFrom ? 'dots' : 'bars',
    range: n >= displayThresholds.range ? rangeOf(counts) : null,
    median: n >= displayThresholds.median ? quantileLevel(counts, 2) : null,
    spread: n >= displayThresholds.spread ? [quantileLevel(counts, 1), quantileLevel(counts, 3)] : null,
  };
}

/**
 * The rule of what visitors' ratings may show, for page, card, table, comparison, print and export alike: nothing at no
 * rating; single dots at 1 and 2; their range too at 3 and 4; distribution and median from 5; spread and single roles from
 * 10, a role from 5 of its own.
 *
 * @param summary the published figures of the dimension; undefined when nobody rated it
 */
export function visitorMarks(summary: RatedDimension | undefined): VisitorMarks {
  const marks = distributionMarks(summary?.levels ?? noRatings);
  const released = marks.n >= displayThresholds.spread ? (summary?.roles ?? {}) : {};
  return {
    ...marks,
    roles: roleKeys.flatMap((role) => {
      const counts = released[role]?.levels;
      if (counts === undefined || countOf(counts) < displayThresholds.role) return [];
      return [{ role, marks: distributionMarks(counts) }];
    }),
  };
}
