import { describe, expect, it } from 'vitest';
import { dimensionKeys, dimensions, levelWords, levels } from '../../src/domain/dimensions.ts';
import { bandOf, bands, filteredDimensions } from '../../src/domain/figures/effort-bands.ts';
import { tellingLevels } from '../../src/domain/ratings/telling-levels.ts';

describe('the six dimensions', () => {
  it('come in one order with a name, two poles and five words each', () => {
    expect(dimensions.map((dimension) => dimension.key)).toEqual([...dimensionKeys]);
    for (const dimension of dimensions) {
      expect(new Set(dimension.words).size).toBe(5);
      expect(dimension.leftPole).not.toBe(dimension.rightPole);
    }
  });

  it('have words for every level', () => {
    for (const key of dimensionKeys) for (const level of levels) expect(levelWords(key, level)).not.toBe('');
  });

  it('fall into three bands that cover all levels', () => {
    expect(levels.map(bandOf)).toEqual(['wenig', 'wenig', 'mittel', 'viel', 'viel']);
    for (const key of filteredDimensions)
      expect(bands[key].map((band) => band.key)).toEqual(['wenig', 'mittel', 'viel']);
  });
});

describe('the two most telling levels', () => {
  const at = (phase: 1 | 5, time: 1 | 3, staff: 3 | 5, cost: 3, participation: 3 | 5, complexity: 3) => ({
    phase: { level: phase },
    time: { level: time },
    staff: { level: staff },
    cost: { level: cost },
    participation: { level: participation },
    complexity: { level: complexity },
  });

  it('are those furthest from the middle, in the order of the dimensions', () => {
    expect(tellingLevels(at(1, 3, 5, 3, 5, 3))).toEqual(['sehr personalintensiv', 'hohe Beteiligung']);
    expect(tellingLevels(at(1, 1, 3, 3, 5, 3))).toEqual(['schnell umsetzbar', 'hohe Beteiligung']);
  });

  it('never name the phase, which stands elsewhere', () => {
    expect(tellingLevels(at(5, 3, 3, 3, 3, 3)).join()).not.toMatch(/Umsetzung/);
  });
});
