import { dimensionKeys, type DimensionKey } from '../dimensions.ts';
import {
  countOf,
  noRatings,
  summariseDistribution,
  type DistributionSummary,
  type LevelCounts,
} from './distribution.ts';
import { visibleRoles } from './release-role.ts';
import type { Role } from './roles.ts';

/** Counts of each level in each dimension; a dimension nobody rated may be absent. */
export type Tally = Partial<Readonly<Record<DimensionKey, LevelCounts>>>;

/** What is known of the ratings of one role: all current ones, and the figures published last. */
export interface RoleTally {
  readonly role: Role;
  readonly live: Tally;
  readonly released: Tally;
}

/** One dimension as published: the distribution of all ratings and, where allowed, of single roles. */
export interface DimensionSummary extends DistributionSummary {
  readonly roles?: Partial<Record<Role, DistributionSummary>>;
}

/** The published figures of a module, per dimension. Dimensions nobody rated are absent. */
export type DimensionSummaries = Partial<Record<DimensionKey, DimensionSummary>>;

function summariseDimension(key: DimensionKey, overall: LevelCounts, roleTallies: readonly RoleTally[]) {
  const shown = visibleRoles(
    overall,
    roleTallies.map(({ role, live, released }) => ({
      role,
      released: released[key] ?? noRatings,
      liveCount: countOf(live[key] ?? noRatings),
    })),
  );
  const summary: DimensionSummary = summariseDistribution(overall);
  if (shown.length === 0) return summary;
  const roles: Partial<Record<Role, DistributionSummary>> = {};
  for (const one of shown) roles[one.role] = summariseDistribution(one.released);
  return { ...summary, roles };
}

/** Summarises the ratings of one module from its counts. Pure; same counts, same summary. */
export function summariseRatings(tally: Tally, roleTallies: readonly RoleTally[]): DimensionSummaries {
  const summaries: DimensionSummaries = {};
  for (const key of dimensionKeys) {
    const overall = tally[key];
    if (overall === undefined || countOf(overall) === 0) continue;
    summaries[key] = summariseDimension(key, overall, roleTallies);
  }
  return summaries;
}
