import type { DimensionKey, Level } from '../dimensions.ts';
import { displayThresholds } from '../ratings/display-rule.ts';
import { type ComparedRatings, type ComparisonRow, type DimensionRow, levelSpan } from './comparison.ts';

/** An order between two modules, by their place in the comparison, that the ratings bear. */
export interface OrderClaim {
  readonly higher: number;
  readonly lower: number;
  /** Whether the medians are at least two steps apart. */
  readonly clearly: boolean;
}

/** What may be said of one dimension: estimates, orders, pairs without one, and who has too few ratings. */
export interface DimensionDifference {
  readonly key: DimensionKey;
  /** The editors' level of each module. */
  readonly levels: readonly Level[];
  /** Every order between two modules that the ratings bear. */
  readonly claims: readonly OrderClaim[];
  /** Pairs with enough ratings whose middle halves overlap, so that no order follows. */
  readonly open: readonly (readonly [first: number, second: number])[];
  /** Modules with too few ratings, with their number; empty where nobody has rated any of them. */
  readonly few: readonly { readonly module: number; readonly n: number }[];
}

/** What may be said of a comparison as a whole. */
export interface ComparisonLead {
  /** The dimension in which the editors' estimates are furthest apart; undefined where they are all the same. */
  readonly widest: DimensionDifference | undefined;
  /** How many modules somebody rated, and how many of them often enough for a statement. */
  readonly rated: number;
  readonly enough: number;
}

function hasEnough(ratings: ComparedRatings | undefined): ratings is ComparedRatings {
  return ratings !== undefined && ratings.n >= displayThresholds.median;
}

/**
 * Whether ratings bear the words "more than": both have at least five ratings, and their middle halves do not overlap,
 * that is, the first quartile of the one lies above the third quartile of the other. Everything else is left open.
 */
export function isAbove(higher: ComparedRatings | undefined, lower: ComparedRatings | undefined): boolean {
  if (!hasEnough(higher) || !hasEnough(lower)) return false;
  return higher.q1 !== null && lower.q3 !== null && higher.q1 > lower.q3;
}

/** Every order between two modules that the ratings of a dimension bear. */
export function orderClaims(ratings: readonly (ComparedRatings | undefined)[]): OrderClaim[] {
  return ratings.flatMap((upper, higher) =>
    ratings.flatMap((under, lower) =>
      isAbove(upper, under)
        ? [{ higher, lower, clearly: (upper?.median ?? 0) - (under?.median ?? 0) >= 2 }]
        : [],
    ),
  );
}

/** What may be said of one dimension of a comparison. */
export function dimensionDifference({ key, cells }: DimensionRow): DimensionDifference {
  const ratings = cells.map((cell) => cell.ratings);
  const claims = orderClaims(ratings);
  const counts = ratings.map((one, module) => ({ module, n: one?.n ?? 0 }));
  const pairs = ratings.flatMap((_, first) =>
    ratings.slice(first + 1).map((__, rest) => [first, first + 1 + rest] as const),
  );
  return {
    key,
    levels: cells.map(({ level }) => level),
    claims,
    open: pairs.filter(
      (pair) =>
        pair.every((module) => hasEnough(ratings[module])) &&
        !claims.some(({ higher, lower }) => pair.includes(higher) && pair.includes(lower)),
    ),
    few: counts.every(({ n }) => n === 0) ? [] : counts.filter(({ n }) => n < displayThresholds.median),
  };
}

/** What may be said of a comparison as a whole: where the estimates differ most, and how far the ratings reach. */
export function comparisonLead(rows: readonly ComparisonRow[]): ComparisonLead {
  const dimensionRows = rows.filter((row): row is DimensionRow => row.kind === 'dimension');
  const widest = dimensionRows.reduce<DimensionRow | undefined>(
    (best, row) => (best === undefined || levelSpan(row) > levelSpan(best) ? row : best),
    undefined,
  );
  const modules = widest?.cells.map((_, index) => index) ?? [];
  const most = modules.map((module) =>
    Math.max(0, ...dimensionRows.map(({ cells }) => cells[module]?.ratings?.n ?? 0)),
  );
  return {
    widest: widest && levelSpan(widest) > 0 ? dimensionDifference(widest) : undefined,
    rated: most.filter((n) => n > 0).length,
    enough: most.filter((n) => n >= displayThresholds.median).length,
  };
}
