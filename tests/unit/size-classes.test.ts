import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeClassOf, sizeClasses } from '../../src/domain/geography/size-classes.ts';

describe('size classes of places', () => {
  it('begin at their lower bound', () => {
    expect([0, 4_999, 5_000, 19_999, 20_000, 99_999, 100_000, 499_999, 500_000].map(sizeClassOf)).toEqual([
      'unter-5000',
      'unter-5000',
      '5000-20000',
      '5000-20000',
      '20000-100000',
      '20000-100000',
      '100000-500000',
      '100000-500000',
      'ueber-500000',
    ]);
  });

  it('never fall when a place grows', () => {
    const rank = (inhabitants: number) =>
      sizeClasses.findIndex(({ key }) => key === sizeClassOf(inhabitants));
    fc.assert(
      fc.property(fc.nat(4_000_000), fc.nat(1_000_000), (count, more) => rank(count) <= rank(count + more)),
      { numRuns: 1_000 },
    );
  });
});
