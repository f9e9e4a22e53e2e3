import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayFor } from '../../src/domain/ratings/display-rule.ts';
import {
  countOf,
  quantileLevel,
  summariseDistribution,
  type LevelCounts,
} from '../../src/domain/ratings/distribution.ts';

const counts: fc.Arbitrary<LevelCounts> = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9));

function marksOf(levels: LevelCounts): number[] {
  return levels.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
}

describe('the summary of a distribution', () => {
  test('follows the example of the wire description', () => {
    expect(summariseDistribution([0, 1, 4, 2, 0])).toEqual({
      n: 7,
      levels: [0, 1, 4, 2, 0],
      median: 3,
      q1: 3,
      q3: 4,
    });
  });

  test('says nothing about the middle of fewer than five ratings', () => {
    expect(summariseDistribution([4, 0, 0, 0, 0])).toMatchObject({ n: 4, median: null, q1: null, q3: null });
    expect(summariseDistribution([5, 0, 0, 0, 0])).toMatchObject({ n: 5, median: 1, q1: 1, q3: 1 });
  });

  test('never invents a level between two: the median of 2, 2, 2, 5, 5, 5 is 2', () => {
    expect(quantileLevel([0, 3, 0, 0, 3], 2)).toBe(2);
  });

  test('is the mark at rank ceil(p·n) of the sorted marks', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(1 as const, 2 as const, 3 as const), (levels, quarter) => {
        const marks = marksOf(levels);
        fc.pre(marks.length > 0);
        const rank = Math.ceil((quarter * marks.length) / 4);
        expect(quantileLevel(levels, quarter)).toBe(marks[rank - 1]);
      }),
    );
  });

  test('refuses to find the middle of nothing', () => {
    expect(() => quantileLevel([0, 0, 0, 0, 0], 2)).toThrow(RangeError);
  });

  test('counts everybody once', () => {
    fc.assert(fc.property(counts, (levels) => countOf(levels) === marksOf(levels).length));
  });
});

describe('the display rule', () => {
  test.each([
    [0, 'none'],
    [1, 'marks'],
    [2, 'marks'],
    [3, 'marks-and-range'],
    [4, 'marks-and-range'],
    [5, 'distribution'],
    [9, 'distribution'],
    [10, 'distribution-and-spread'],
  ])('allows at n = %i: %s', (n, display) => {
    expect(displayFor(n)).toBe(display);
  });
});
