import { describe, expect, it } from 'vitest';
import { countByToken } from '../../src/domain/finder/facet-selection.ts';
import { markState } from '../../src/islands/map/mark-state.ts';

const items = [
  'ort:hamburg feld:wohnen',
  'ort:hamburg feld:verkehr',
  'ort:altona feld:wohnen',
  'ort:trier feld:verkehr',
];
const tokens = items.map((item) => new Set(item.split(' ')));
const of = (towns: readonly string[], selection: ReadonlyMap<string, readonly string[]>) =>
  markState(towns, countByToken(tokens, selection), selection);

describe('a mark of the map', () => {
  it('counts the entries of all its towns that meet the other filters', () => {
    expect(of(['hamburg', 'altona'], new Map())).toEqual({ count: 3, isCurrent: false });
    expect(of(['hamburg', 'altona'], new Map([['feld', ['wohnen']]])).count).toBe(2);
    expect(of(['trier'], new Map([['feld', ['wohnen']]])).count).toBe(0);
  });

  it('stays on the map while another one is chosen', () => {
    const selection = new Map([['ort', ['hamburg']]]);
    expect(of(['trier'], selection)).toEqual({ count: 1, isCurrent: false });
    expect(of(['hamburg'], selection)).toEqual({ count: 2, isCurrent: true });
    expect(of(['hamburg', 'altona'], selection).isCurrent).toBe(false);
  });
});
