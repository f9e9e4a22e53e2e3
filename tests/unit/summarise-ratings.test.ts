import { describe, expect, it } from 'vitest';
import { noRatings } from '../../src/domain/ratings/distribution.ts';
import { summariseRatings } from '../../src/domain/ratings/summarise-ratings.ts';

describe('the summary of ratings', () => {
  it('has every dimension that somebody rated, be it one person, and no other', () => {
    const summary = summariseRatings({ time: [0, 0, 1, 0, 0], staff: noRatings }, []);
    expect(summary).toEqual({
      time: { n: 1, levels: [0, 0, 1, 0, 0], median: null, q1: null, q3: null },
    });
  });
});
