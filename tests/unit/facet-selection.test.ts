import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FacetSelection,
  countByToken,
  meetsSelection,
  parseSelection,
  selectionQuery,
  toggleValue,
} from '../../src/domain/finder/facet-selection.ts';

const known = new Map([
  ['phase', new Set(['planung', 'umsetzung'])],
  ['feld', new Set(['wohnen', 'leben', 'lernen'])],
  ['personal', new Set(['wenig', 'viel'])],
]);
const allTokens = [...known].flatMap(([facet, values]) => [...values].map((value) => `${facet}:${value}`));
const item = fc.subarray(allTokens).map((tokens) => new Set(tokens));
const selection: fc.Arbitrary<FacetSelection> = fc.subarray(allTokens).map((tokens) => {
  let chosen: FacetSelection = new Map();
  for (const token of tokens) {
    const [facet = '', value = ''] = token.split(':');
    chosen = toggleValue(chosen, facet, value);
  }
  return chosen;
});

describe('a selection of filters', () => {
  it('comes back from its own address', () => {
    fc.assert(
      fc.property(selection, (chosen) => {
        const back = parseSelection(new URLSearchParams(selectionQuery(chosen)), known);
        expect(new Map(back)).toEqual(
          new Map(
            [...known.keys()].flatMap((facet) => {
              const values = chosen.get(facet);
              return values ? [[facet, values] as const] : [];
            }),
          ),
        );
      }),
    );
  });

  it('passes over what an address says that no filter knows', () => {
    const back = parseSelection(
      new URLSearchParams('phase=planung,boese&x=1&feld=wohnen&feld=wohnen'),
      known,
    );
    expect([...back]).toEqual([
      ['phase', ['planung']],
      ['feld', ['wohnen']],
    ]);
  });

  it('is as before when a value is toggled twice', () => {
    fc.assert(
      fc.property(selection, fc.constantFrom(...allTokens), (chosen, token) => {
        const [facet = '', value = ''] = token.split(':');
        const twice = toggleValue(toggleValue(chosen, facet, value), facet, value);
        const sorted = (map: FacetSelection) =>
          [...map].map(([key, values]) => [key, [...values].sort()]).sort();
        expect(sorted(twice)).toEqual(sorted(chosen));
      }),
    );
  });

  it('counts for each value what choosing it would show', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), selection, (items, chosen) => {
        const counts = countByToken(items, chosen);
        for (const token of allTokens) {
          const [facet = '', value = ''] = token.split(':');
          const alone = new Map(chosen);
          alone.set(facet, [value]);
          const shown = items.filter((tokens) => meetsSelection(tokens, alone)).length;
          expect(counts.get(token) ?? 0).toBe(shown);
        }
      }),
    );
  });
});
