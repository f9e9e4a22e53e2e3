import { describe, expect, it } from 'vitest';
import { workOutCosts } from '../../src/domain/figures/worked-costs.ts';

describe('a worked example of costs', () => {
  it('multiplies, takes shares of what stands above, and adds up to the cent', () => {
    const lines = [{ quantity: 12.8, price: 4335.64 }, { percent: 25 }, { quantity: 1, price: 2000 }];
    expect(workOutCosts(lines)).toEqual({ amounts: [5549619, 1387405, 200000], total: 7137024 });
  });

  it('takes a share of nothing for nothing', () => {
    expect(workOutCosts([{ percent: 20 }])).toEqual({ amounts: [0], total: 0 });
    expect(workOutCosts([])).toEqual({ amounts: [], total: 0 });
  });
});
