import { describe, expect, it } from 'vitest';
import { periodWords } from '../../src/i18n/period-words.ts';
import { germanDate } from '../../src/i18n/german-date.ts';

describe('a period in words', () => {
  it('says no more than is known', () => {
    expect(periodWords({ from: '2006', to: '2019' }, germanDate)).toBe('2006 bis 2019');
    expect(periodWords({ from: '2007-11' }, germanDate)).toBe('ab November 2007');
    expect(periodWords({ to: '2019' }, germanDate)).toBe('bis 2019');
    expect(periodWords({ from: '2013', to: '2013' }, germanDate)).toBe('2013');
    expect(periodWords({}, germanDate)).toBe('');
  });
});
