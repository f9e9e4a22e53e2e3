import { describe, expect, it } from 'vitest';
import {
  addressOf,
  askedByAddress,
  asking,
  deeper,
  isSearchable,
  nextStep,
  pageSize,
  resultWords,
} from '../../src/islands/search/search-state.ts';

describe('the search page', () => {
  it('keeps question and filters in the address and reads them back', () => {
    const state = asking('nachbarn & feste', { kind: ['Modul', 'Artikel'] });
    const address = addressOf(state);
    expect(askedByAddress(address, ['kind', 'feld'])).toEqual({
      ...state,
      chosen: { kind: ['Modul', 'Artikel'], feld: [] },
    });
    expect(addressOf(asking('', { kind: [] }))).toBe('');
  });

  it('searches from two letters on', () => {
    expect(isSearchable(asking('a', {}))).toBe(false);
    expect(isSearchable(asking('ab', {}))).toBe(true);
  });

  it('offers more of what was found first, then what was not looked for, then nothing', () => {
    expect(nextStep({ count: 30, headingsOnly: true }, 12)).toBe('more');
    expect(nextStep({ count: 12, headingsOnly: true }, 12)).toBe('deeply');
    expect(nextStep({ count: 12, headingsOnly: false }, 12)).toBeUndefined();
  });

  it('adds to what is shown when it looks deeper, and forgets that with the next question', () => {
    const state = deeper(asking('hof', {}), 7);
    expect(state).toMatchObject({ query: 'hof', deeply: true, shown: 7 + pageSize });
    expect(asking('garten', state.chosen)).toMatchObject({ deeply: false, shown: pageSize });
  });

  it('says what helps where nothing is found, filters first', () => {
    const none = { count: 0, loosened: [] };
    const free = resultWords(none, asking('xyz', {}));
    const filtered = resultWords(none, asking('xyz', { kind: ['Modul'] }));
    expect(free).toContain('xyz');
    expect(filtered.length).toBeGreaterThan(free.length);
  });
});
