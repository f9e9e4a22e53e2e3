import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type DimensionKey,
  type Level,
  byDimension,
  dimensionKeys,
  dimensionSlugs,
  levels,
} from '../../src/domain/dimensions.ts';
import { bandKeys, bandOf, filteredDimensions } from '../../src/domain/figures/effort-bands.ts';
import { tellingDimensions } from '../../src/domain/ratings/telling-levels.ts';
import { dimensionWords, levelWords } from '../../src/i18n/dimension-words.ts';
import { bandWords } from '../../src/i18n/effort-band-words.ts';

describe('the dimensions', () => {
  it('come in one order with a word for addresses, a name, two poles and five words each', () => {
    expect(dimensionKeys).toEqual(Object.keys(dimensionWords));
    expect(new Set(Object.values(dimensionSlugs)).size).toBe(dimensionKeys.length);
    for (const key of dimensionKeys) {
      const { words, leftPole, rightPole } = dimensionWords[key];
      expect(new Set(words).size).toBe(5);
      expect(leftPole).not.toBe(rightPole);
    }
  });

  it('have words for every level', () => {
    for (const key of dimensionKeys) for (const level of levels) expect(levelWords(key, level)).not.toBe('');
  });

  it('make a record with an entry each, in their order, even where the entry is nothing', () => {
    expect(Object.entries(byDimension((key) => key))).toEqual(dimensionKeys.map((key) => [key, key]));
    expect(Object.keys(byDimension(() => undefined))).toEqual(dimensionKeys);
  });

  it('fall into three bands that cover all levels', () => {
    expect(levels.map(bandOf)).toEqual(['wenig', 'wenig', 'mittel', 'viel', 'viel']);
    for (const key of filteredDimensions) expect(Object.keys(bandWords[key])).toEqual(bandKeys);
  });
});

describe('the two most telling dimensions', () => {
  const at = (given: Partial<Record<DimensionKey, Level>>) =>
    byDimension((key) => ({ level: given[key] ?? 3 }));

  it('are those furthest from the middle, in the order of the dimensions', () => {
    expect(tellingDimensions(at({ phase: 1, staff: 5, participation: 5 }))).toEqual([
      'staff',
      'participation',
    ]);
    expect(tellingDimensions(at({ phase: 1, time: 1, participation: 5 }))).toEqual(['time', 'participation']);
    expect(tellingDimensions(at({ cost: 2, participation: 4, complexity: 5 }))).toEqual([
      'cost',
      'complexity',
    ]);
  });

  it('never name the phase, which stands elsewhere', () => {
    expect(tellingDimensions(at({ phase: 5 }))).toEqual(['time', 'staff']);
  });
});

describe('texts that count the dimensions', () => {
  it('count them right', () => {
    const numerals = [
      'null',
      'eine',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
    ];
    const counted = new RegExp(
      `(${numerals.join('|')}) (?:Dimensionen|Säulen|Einschätzungen|Angaben|Punkten)`,
      'gi',
    );
    const texts = readdirSync('src/i18n').map((name) => readFileSync(`src/i18n/${name}`, 'utf8'));
    const found = texts.flatMap((text) =>
      [...text.matchAll(counted)].map((match) => match[1]?.toLowerCase()),
    );
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found)).toEqual(new Set([numerals[dimensionKeys.length]]));
  });
});
