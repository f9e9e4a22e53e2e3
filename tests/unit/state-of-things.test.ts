import { describe, expect, it } from 'vitest';
import { isOldState, stateOfThings } from '../../src/domain/content/state-of-things.ts';

describe('the state of things of a place', () => {
  it('is the latest date of period, sources and figures', () => {
    const dated = {
      period: { from: '2005' },
      sources: [{ published: '2017-02' }, { published: '2019-12-03' }, {}],
      figures: [{ year: 2018 }, { year: 'unknown' as const }],
    };
    expect(stateOfThings(dated)).toBe('2019-12-03');
    expect(stateOfThings({ ...dated, figures: [{ year: 2020 }] })).toBe('2020');
    expect(stateOfThings({ ...dated, period: { to: '2021-04' } })).toBe('2021-04');
  });

  it('takes a bare year for its last day', () => {
    const sources = [{ published: '2019-05' }, { published: '2019' }];
    expect(stateOfThings({ period: {}, sources, figures: [] })).toBe('2019');
  });

  it('is unknown where nothing is dated', () => {
    expect(stateOfThings({ period: {}, sources: [{}], figures: [] })).toBeUndefined();
  });

  it('is old from the day after five years, a bare year from the end of it', () => {
    expect(isOldState('2021-11-29', '2026-11-30')).toBe(true);
    expect(isOldState('2021-11-30', '2026-11-30')).toBe(false);
    expect(isOldState('2021', '2026-11-30')).toBe(false);
    expect(isOldState('2020', '2026-11-30')).toBe(true);
    expect(isOldState('2021-10', '2026-11-30')).toBe(true);
    expect(isOldState('2021-11', '2026-11-30')).toBe(false);
  });
});
