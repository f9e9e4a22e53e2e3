import { combineCounts, countOf, noRatings, type LevelCounts } from './distribution.ts';
import { displayThresholds } from './display-rule.ts';

/** The least number of people whose contribution differs between two distributions. */
export function leastPeopleBetween(before: LevelCounts, after: LevelCounts): number {
  // One person adds at most 1 to what appeared and at most 1 to what vanished.
  const appeared = countOf(combineCounts(before, after, (a, b) => Math.max(b - a, 0)));
  const vanished = countOf(combineCounts(before, after, (a, b) => Math.max(a - b, 0)));
  return Math.max(appeared, vanished);
}

/**
 * How many gave a role's figures independently: each from a network and day of its own, for one person may be behind
 * many ratings of one network.
 */
export interface IndependentGivers {
  /** Of all ratings that count. */
  readonly all: number;
  /** Of those that count since the figures were published last. */
  readonly since: number;
}

/**
 * Decides whether the figures of one role in one dimension may be published anew. They appear from ten people on and
 * change only in whole groups of at least five, so that any two answers, subtracted, never leave one person; and each
 * group must have come from as many networks and days, so that nobody can fill up a group around one person.
 *
 * @param released the figures published last, undefined when none were
 * @param live the figures of all current ratings of the role
 * @param givers how many gave them independently
 * @param earlier gives all figures ever published; asked only when the last ones differ enough
 * @returns the figures to publish from now on; undefined when none may be published yet
 */
export function releaseRole(
  released: LevelCounts | undefined,
  live: LevelCounts,
  givers: IndependentGivers,
  earlier: () => readonly LevelCounts[],
): LevelCounts | undefined {
  const { roleRelease, role: group } = displayThresholds;
  if (Math.min(countOf(live), givers.all) < roleRelease || givers.since < group) return released;
  // In large groups one in twenty must differ, so that the list of earlier figures grows ever more slowly.
  const due = Math.max(group, Math.ceil(countOf(live) / 20));
  if (leastPeopleBetween(released ?? noRatings, live) < due) return released;
  // Figures may wander away and come back almost to where they were; exactly there they tell nothing new.
  const tooClose = earlier().some((one) => {
    const people = leastPeopleBetween(one, live);
    return people > 0 && people < group;
  });
  return tooClose ? released : live;
}

/** Figures of one role in one dimension: as published last, and how many have rated now. */
export interface RoleFigures<Name extends string> {
  readonly role: Name;
  readonly released: LevelCounts;
  readonly liveCount: number;
}

function isSafeRemainder(overall: LevelCounts, shown: readonly LevelCounts[]): boolean {
  const remainder = shown.reduce<LevelCounts>(
    (rest, one) => combineCounts(rest, one, (a, b) => a - b),
    overall,
  );
  if (remainder.every((count) => count === 0)) return true;
  return remainder.every((count) => count >= 0) && countOf(remainder) >= displayThresholds.role;
}

/**
 * The roles of one dimension that may be shown beside the overall figures. Subtracting all roles shown from the
 * overall figures must leave nobody or at least five people; while it does not, the smallest role is left out.
 * A role that has shrunk below ten is not shown.
 *
 * @param overall current figures of the dimension, all ratings
 * @param candidates published figures of each role
 */
export function visibleRoles<Name extends string>(
  overall: LevelCounts,
  candidates: readonly RoleFigures<Name>[],
): RoleFigures<Name>[] {
  const shown = candidates
    .filter((one) => Math.min(one.liveCount, countOf(one.released)) >= displayThresholds.roleRelease)
    .sort((a, b) => countOf(b.released) - countOf(a.released) || (a.role < b.role ? -1 : 1));
  while (
    shown.length > 0 &&
    !isSafeRemainder(
      overall,
      shown.map((one) => one.released),
    )
  ) {
    shown.pop();
  }
  return shown;
}
