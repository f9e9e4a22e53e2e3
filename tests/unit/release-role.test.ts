import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  combineCounts,
  countOf,
  noRatings,
  type LevelCounts,
} from '../../src/domain/ratings/distribution.ts';
import { leastPeopleBetween, releaseRole, visibleRoles } from '../../src/domain/ratings/release-role.ts';

const names = ['a', 'b', 'c'] as const;
type Name = (typeof names)[number];

/** Somebody gives, changes or withdraws a mark, with or without a role. */
interface Step {
  readonly person: number;
  readonly role: Name | undefined;
  readonly level: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.nat(39),
  role: fc.constantFrom(...names, undefined),
  level: fc.integer({ min: 0, max: 5 }),
});

function tally(marks: Iterable<{ level: number }>): LevelCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const { level } of marks) {
    if (level === 1) counts[0]++;
    else if (level === 2) counts[1]++;
    else if (level === 3) counts[2]++;
    else if (level === 4) counts[3]++;
    else counts[4]++;
  }
  return counts;
}

/** More independent people than any rule asks for. */
const many = { all: 100, since: 100 };

/** Plays steps through and gives back everything that was ever shown. */
function play(steps: readonly Step[]) {
  const marks = new Map<number, { role: Name | undefined; level: number }>();
  const released = new Map<Name, LevelCounts>();
  const history = new Map<Name, LevelCounts[]>(names.map((name) => [name, []]));
  const answers: { overall: LevelCounts; roles: Map<Name, LevelCounts> }[] = [];
  for (const { person, role, level } of steps) {
    if (level === 0) marks.delete(person);
    else marks.set(person, { role, level });
    for (const name of names) {
      const live = tally([...marks.values()].filter((mark) => mark.role === name));
      const next = releaseRole(released.get(name), live, many, () => history.get(name) ?? []);
      if (next === undefined || next === released.get(name)) continue;
      released.set(name, next);
      history.get(name)?.push(next);
    }
    const overall = tally(marks.values());
    const shown = visibleRoles(
      overall,
      names.map((name) => ({
        role: name,
        released: released.get(name) ?? noRatings,
        liveCount: [...marks.values()].filter((mark) => mark.role === name).length,
      })),
    );
    answers.push({
      overall,
      roles: new Map(shown.map((one) => [one.role, one.released])),
    });
  }
  return answers;
}

const none = () => [];
const subtract = (a: LevelCounts, b: LevelCounts) => combineCounts(a, b, (x, y) => x - y);

describe('figures by role', () => {
  test('are withheld below ten people and come with the tenth', () => {
    expect(releaseRole(undefined, [2, 2, 2, 2, 1], many, none)).toBeUndefined();
    expect(releaseRole(undefined, [2, 2, 2, 2, 2], many, none)).toEqual([2, 2, 2, 2, 2]);
  });

  test('count as people only who came from a network and day of their own', () => {
    const ten: LevelCounts = [10, 0, 0, 0, 0];
    expect(releaseRole(undefined, ten, { all: 9, since: 9 }, none)).toBeUndefined();
    expect(releaseRole(undefined, ten, { all: 10, since: 10 }, none)).toEqual(ten);
    const fifteen: LevelCounts = [10, 5, 0, 0, 0];
    expect(releaseRole(ten, fifteen, { all: 14, since: 4 }, () => [ten])).toEqual(ten);
    expect(releaseRole(ten, fifteen, { all: 15, since: 5 }, () => [ten])).toEqual(fifteen);
  });

  test('stay as they are until five people differ', () => {
    const first: LevelCounts = [10, 0, 0, 0, 0];
    expect(releaseRole(first, [10, 0, 0, 0, 4], many, () => [first])).toEqual(first);
    expect(releaseRole(first, [6, 4, 0, 0, 0], many, () => [first])).toEqual(first);
    expect(releaseRole(first, [10, 0, 0, 0, 5], many, () => [first])).toEqual([10, 0, 0, 0, 5]);
    expect(releaseRole(first, [5, 5, 0, 0, 0], many, () => [first])).toEqual([5, 5, 0, 0, 0]);
  });

  test('do not come back almost to where they were', () => {
    const a: LevelCounts = [10, 0, 0, 0, 0];
    const b: LevelCounts = [10, 5, 0, 0, 0];
    // Five people from b and four from a: those four would be known.
    expect(releaseRole(b, [10, 0, 4, 0, 0], many, () => [a, b])).toEqual(b);
    expect(releaseRole(b, [10, 0, 5, 0, 0], many, () => [a, b])).toEqual([10, 0, 5, 0, 0]);
    expect(releaseRole(b, [10, 0, 0, 0, 0], many, () => [a, b])).toEqual(a);
  });

  test('do not come back to within a single person of where they were', () => {
    const a: LevelCounts = [10, 0, 0, 0, 0];
    const b: LevelCounts = [10, 6, 0, 0, 0];
    expect(releaseRole(b, [10, 1, 0, 0, 0], many, () => [a, b])).toEqual(b);
  });

  test('of large groups change by one in twenty, counted up', () => {
    const first: LevelCounts = [114, 0, 0, 0, 0];
    expect(releaseRole(first, [114, 5, 0, 0, 0], many, () => [first])).toEqual(first);
    expect(releaseRole(first, [114, 6, 0, 0, 0], many, () => [first])).toEqual([114, 6, 0, 0, 0]);
    const hundred: LevelCounts = [95, 0, 0, 0, 0];
    expect(releaseRole(hundred, [95, 5, 0, 0, 0], many, () => [hundred])).toEqual([95, 5, 0, 0, 0]);
  });

  test('leave out the smallest role when the rest would be fewer than five', () => {
    const candidate = (role: string, released: LevelCounts) => ({
      role,
      released,
      liveCount: countOf(released),
    });
    const a = candidate('a', [11, 0, 0, 0, 0]);
    const b = candidate('b', [0, 10, 0, 0, 0]);
    const shown = (overall: LevelCounts) => visibleRoles(overall, [a, b]).map(({ role }) => role);
    expect(shown([11, 10, 0, 0, 0])).toEqual(['a', 'b']);
    expect(shown([11, 10, 0, 0, 1])).toEqual(['a']);
    expect(shown([11, 10, 0, 0, 5])).toEqual(['a', 'b']);
    // Somebody of role a has moved from 1 to 2 since: the remainder would tell.
    expect(shown([10, 11, 0, 0, 0])).toEqual([]);
    expect(visibleRoles([4, 10, 0, 0, 0], [b])).toEqual([]);
    expect(visibleRoles([5, 10, 0, 0, 0], [b])).toEqual([b]);
    expect(visibleRoles([5, 10, 0, 0, 0], [{ ...b, liveCount: 9 }])).toEqual([]);
  });

  test('never let two answers be subtracted so that fewer than five people remain', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 250 }), (steps) => {
        const answers = play(steps);
        for (const name of names) {
          const series = answers.map(({ roles }) => roles.get(name)).filter((one) => one !== undefined);
          const different = [...new Set(series)];
          for (const [index, later] of different.entries()) {
            for (const sooner of different.slice(0, index)) {
              const people = leastPeopleBetween(sooner, later);
              expect(people === 0 || people >= 5).toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never leave fewer than five people when subtracted from the overall figures', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 250 }), (steps) => {
        for (const { overall, roles } of play(steps)) {
          if (roles.size === 0) continue;
          for (const released of roles.values()) expect(countOf(released)).toBeGreaterThanOrEqual(10);
          const rest = [...roles.values()].reduce(subtract, overall);
          const nobody = rest.every((count) => count === 0);
          expect(nobody || (rest.every((count) => count >= 0) && countOf(rest) >= 5)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
