import { describe, expect, it } from 'vitest';
import {
  addressOf,
  askedByAddress,
  asking,
  deeper,
  finderQuery,
  isSearchable,
  nextStep,
  pageSize,
  resultWords,
  understoodWords,
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

  it('reads links of older systems', () => {
    expect(askedByAddress('?q=F%F6rderung', []).query).toBe('Förderung');
  });

  it('offers more of what was found first, then what was not looked for, then nothing', () => {
    expect(nextStep({ count: 30, canGoDeeper: true }, 12)).toBe('more');
    expect(nextStep({ count: 12, canGoDeeper: true }, 12)).toBe('deeply');
    expect(nextStep({ count: 12, canGoDeeper: false }, 12)).toBeUndefined();
  });

  it('adds to what is shown when it looks deeper, and forgets that with the next question', () => {
    const state = deeper(asking('hof', {}), 7);
    expect(state).toMatchObject({ query: 'hof', deeply: true, shown: 7 + pageSize });
    expect(asking('garten', state.chosen)).toMatchObject({ deeply: false, shown: pageSize });
  });

  it('says what helps where nothing is found, filters first', () => {
    const none = { count: 0, fits: false, loosened: [] };
    const free = resultWords(none, asking('xyz', {}));
    const filtered = resultWords(none, asking('xyz', { kind: ['Modul'] }));
    expect(free).toContain('xyz');
    expect(filtered.length).toBeGreaterThan(free.length);
  });

  it('gives no number of hits where nothing fits, but says to what they are nearest', () => {
    const said = resultWords({ count: 3, fits: false, loosened: [] }, asking('Wärmepumpe', {}));
    expect(said).toBe('Am nächsten kommt zu „Wärmepumpe“:');
  });

  it('says how a sentence was understood, and leads to the finder with it', () => {
    const concerns = [{ slug: 'alleinsein', label: 'Menschen leben allein' }];
    expect(understoodWords({ understood: ['Arzt', 'Mutter'], concerns })).toBe(
      'Verstanden: Arzt, Mutter. Das klingt nach: „Menschen leben allein“.',
    );
    expect(understoodWords({ understood: ['Arzt'], concerns: [] })).toBe('Verstanden: Arzt.');
    expect(understoodWords({ understood: [], concerns: [] })).toBe('');
    expect(finderQuery({ concerns })).toBe('?anliegen=alleinsein');
    expect(finderQuery({ concerns: [] })).toBe('');
  });
});
