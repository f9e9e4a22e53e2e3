import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterSentence } from '../../src/i18n/filter-sentence.ts';
import { editDistance, nearestWords } from '../../src/domain/language/nearest-words.ts';
import { slugPattern, slugify } from '../../src/domain/slug.ts';
import { de } from '../../src/i18n/de.ts';
import { figureText } from '../../src/i18n/figure-text.ts';
import { germanDate, monthAndYear } from '../../src/i18n/german-date.ts';
import { searchTexts } from '../../src/i18n/search-texts.ts';
import { plural, text } from '../../src/i18n/text.ts';

describe('slugs', () => {
  it('spell umlauts with two letters', () => {
    expect(slugify('Größe & Übergänge: Café „Straße“')).toBe('groesse-uebergaenge-cafe-strasse');
    // As file systems of some machines write it: a vowel and its dots.
    expect(slugify('Fo\u0308rderung')).toBe('foerderung');
  });

  it('are empty or right for every title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = slugify(title);
        expect(slug === '' || slugPattern.test(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe('near words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

  it('have a distance of zero only to themselves, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  it('agree with and without a limit as far as the limit goes', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        const distance = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        if (distance <= limit) expect(limited).toBe(distance);
        else expect(limited).toBeGreaterThan(limit);
      }),
    );
  });

  it('count a swap of neighbours once', () => {
    expect(editDistance('mieter', 'imeter')).toBe(1);
    expect(editDistance('wohnen', 'wohnne')).toBe(1);
  });

  it('come best first and only when near', () => {
    expect(nearestWords('mietrbeirat', ['mieterbeirat', 'mietersprechstunde', 'netzwerkbildung'])).toEqual([
      'mieterbeirat',
    ]);
    expect(nearestWords('zzzzzz', ['mieterbeirat', 'wohnen'])).toEqual([]);
  });
});

describe('the sentence above a filtered list', () => {
  it('says how many there are and what they have in common', () => {
    expect(filterSentence(12, [['für die Umsetzung'], ['mit wenig Personal']])).toBe(
      '12 Module für die Umsetzung mit wenig Personal',
    );
    expect(filterSentence(1, [['für die Planung', 'für die Umsetzung']])).toBe(
      'Ein Modul für die Planung oder für die Umsetzung',
    );
    expect(filterSentence(0, [[], ['im Feld Wohnen']])).toBe('Kein Modul im Feld Wohnen');
    expect(filterSentence(10, [])).toBe('10 Module');
  });
});

describe('German words of the interface', () => {
  it('are there in one and many wherever amounts are said', () => {
    const keys = Object.keys(de);
    for (const key of keys.filter((name) => name.endsWith('.many'))) {
      expect(keys).toContain(key.replace(/many$/, 'one'));
    }
    for (const key of keys.filter((name) => /\.(one|zero)$/.test(name))) {
      expect(keys).toContain(key.replace(/(one|zero)$/, 'many'));
    }
  });

  it('choose the form by the amount and write it the German way', () => {
    expect(searchTexts.plural('count', 0, { query: 'x' })).toBe('Nichts gefunden für „x“.');
    expect(searchTexts.plural('count', 1, { query: 'x' })).toBe('Ein Treffer für „x“.');
    expect(searchTexts.plural('count', 1200, { query: 'x' })).toBe('1.200 Treffer für „x“.');
    expect(plural('facts.sources', 0)).toBe('Quellen');
  });

  it('keep a placeholder that has no value', () => {
    expect(text('module.gaps')).toContain('{gaps}');
  });

  it('write dates as precisely as they are known', () => {
    expect(germanDate('2024')).toBe('2024');
    expect(germanDate('2024-03')).toBe('März 2024');
    expect(germanDate('2024-03-07')).toBe('7. März 2024');
    expect(monthAndYear('2026-11-22')).toBe('11/2026');
  });

  it('write figures as ranges with unit and period', () => {
    expect(figureText({ unit: 'hours', min: 900, max: 900, per: 'year' })).toBe('900 Stunden im Jahr');
    expect(figureText({ unit: 'euros', min: 10_000, max: 15_000, per: 'case' })).toBe(
      '10.000–15.000 Euro je Fall',
    );
    expect(figureText({ unit: 'posts', min: 0.5, max: 1, per: 'once' })).toBe('0,5–1 Vollzeitstelle');
    expect(figureText({ unit: 'weeks', min: 1, max: 1, per: 'once' })).toBe('1 Woche');
    expect(figureText({ unit: 'posts', min: 1, max: 1, per: 'standing' })).toBe(
      '1 Vollzeitstelle im laufenden Betrieb',
    );
  });
});
