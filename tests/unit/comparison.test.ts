import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareSentence,
  isAbove,
  leadSentence,
  orderClaims,
} from '../../src/domain/comparison/compare-sentence.ts';
import { comparisonQuery, readComparison } from '../../src/domain/comparison/comparison-address.ts';
import {
  type ComparedModule,
  type ComparedRatings,
  type DimensionRow,
  compareModules,
} from '../../src/domain/comparison/comparison.ts';
import { type Level, dimensionKeys, levels } from '../../src/domain/dimensions.ts';
import { type LevelCounts, countOf, summariseDistribution } from '../../src/domain/ratings/distribution.ts';

const names = ['Alpha', 'Beta', 'Gamma', 'Delta'];

function module(
  slug: string,
  levelOf: (index: number) => Level,
  over: Partial<ComparedModule> = {},
): ComparedModule {
  const [phase, time, staff, cost, participation, complexity] = dimensionKeys.map((_, index) => ({
    level: levelOf(index),
    reason: 'Grund.',
    figures: [],
  }));
  if (!phase || !time || !staff || !cost || !participation || !complexity) throw new Error('six dimensions');
  return {
    slug,
    title: slug,
    effort: { phase, time, staff, cost, participation, complexity },
    ratings: {},
    fields: [],
    phases: [],
    users: [],
    targetGroups: [],
    prerequisites: [],
    pitfalls: [],
    financing: [],
    places: [],
    ...over,
  };
}

const someCounts: fc.Arbitrary<LevelCounts> = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7), fc.nat(7), fc.nat(7));
const someRatings: fc.Arbitrary<ComparedRatings | undefined> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant<LevelCounts>([0, 0, 0, 0, 0]) },
    { weight: 5, arbitrary: someCounts },
  )
  .map((counts) => (countOf(counts) === 0 ? undefined : summariseDistribution(counts)));
const someLevel = fc.constantFrom(...levels);
const someRow: fc.Arbitrary<DimensionRow> = fc
  .tuple(
    fc.constantFrom(...dimensionKeys),
    fc.array(fc.record({ level: someLevel, ratings: someRatings }), { minLength: 2, maxLength: 4 }),
  )
  .map(([key, cells]) => ({ kind: 'dimension', key, cells, equal: false }));

/** Words that put one module above another. */
const ordering = /\b(mehr|näher|weniger|höher|länger|teurer|besser) ?[^.;]*\bals\b|\bdeutlich\b/;

/** All levels a rating says were given, one entry per rating, from low to high. */
function given(ratings: ComparedRatings): number[] {
  return ratings.levels.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
}

describe('the sentence on a difference', () => {
  it('claims an order only from five ratings each and where the middle halves lie apart', () => {
    let claimed = 0;
    fc.assert(
      fc.property(someRow, (row) => {
        const sentence = compareSentence(row, names.slice(0, row.cells.length));
        for (const { higher, lower } of sentence.claims) {
          const above = row.cells[higher]?.ratings;
          const below = row.cells[lower]?.ratings;
          if (!above || !below) throw new Error('an order was claimed without ratings');
          expect(Math.min(above.n, below.n)).toBeGreaterThanOrEqual(5);
          // Counted anew from the single ratings: at most a quarter of the upper lies at or below a level at which
          // three quarters of the lower already lie.
          const lowQuarter = given(above)[Math.ceil(above.n / 4) - 1] ?? 0;
          const highQuarter = given(below)[Math.ceil((below.n * 3) / 4) - 1] ?? 6;
          expect(lowQuarter).toBeGreaterThan(highQuarter);
          claimed += 1;
        }
        expect(ordering.test(`${sentence.editors} ${sentence.visitors} ${sentence.few}`)).toBe(
          sentence.claims.length > 0,
        );
      }),
      { numRuns: 3000 },
    );
    expect(claimed).toBeGreaterThan(100);
  });

  it('names exactly the modules of every claim, and no claim is two-sided', () => {
    fc.assert(
      fc.property(someRow, (row) => {
        const used = names.slice(0, row.cells.length);
        const { visitors, claims } = compareSentence(row, used);
        for (const { higher, lower } of claims) {
          expect(visitors).toMatch(new RegExp(`${used[higher]} [^;.]*als [^;.]*${used[lower]}`));
          expect(claims.some((other) => other.higher === lower && other.lower === higher)).toBe(false);
        }
      }),
    );
  });

  it('draws no conclusion from the estimate of the editors, whatever the ratings are', () => {
    fc.assert(
      fc.property(someRow, (row) => {
        expect(compareSentence(row, names.slice(0, row.cells.length)).editors).not.toMatch(ordering);
      }),
    );
  });

  it('says nothing of ratings where there are none, and who has too few', () => {
    const cells = (a: ComparedRatings | undefined, b: ComparedRatings | undefined): DimensionRow => ({
      kind: 'dimension',
      key: 'staff',
      equal: false,
      cells: [
        { level: 4, ratings: a },
        { level: 3, ratings: b },
      ],
    });
    expect(compareSentence(cells(undefined, undefined), names.slice(0, 2))).toEqual({
      editors: 'Redaktion: Beta braucht feste Stunden, Alpha verlangt eher eine eigene Stelle.',
      visitors: '',
      few: '',
      claims: [],
    });
    const nine = summariseDistribution([0, 0, 1, 5, 3]);
    const two = summariseDistribution([0, 1, 1, 0, 0]);
    expect(compareSentence(cells(nine, two), names.slice(0, 2))).toMatchObject({
      visitors: '',
      few: 'Beta hat erst 2 Bewertungen, zu wenige für einen Vergleich.',
    });
    expect(compareSentence(cells(undefined, two), names.slice(0, 2)).few).toBe(
      'Für einen Vergleich haben zu wenige Bewertungen: Alpha (noch keine) und Beta (2).',
    );
    const low = summariseDistribution([4, 3, 0, 0, 0]);
    expect(compareSentence(cells(nine, low), names.slice(0, 2)).visitors).toBe(
      'Bewertungen: Alpha braucht deutlich mehr Personal als Beta.',
    );
    const spread = summariseDistribution([1, 2, 2, 2, 1]);
    expect(compareSentence(cells(nine, spread), names.slice(0, 2)).visitors).toBe(
      'Die Bewertungen von Alpha und Beta überschneiden sich und ergeben keine Reihenfolge.',
    );
  });

  it('counts touching spreads as overlapping', () => {
    const upper = summariseDistribution([0, 0, 5, 0, 0]);
    const lower = summariseDistribution([0, 2, 3, 0, 0]);
    expect(isAbove(upper, lower)).toBe(false);
    expect(orderClaims([upper, lower])).toEqual([]);
  });
});

describe('a comparison', () => {
  it('begins with the dimension the editors see furthest apart, and says so first', () => {
    const a = module('a', () => 3);
    const b = module('b', (index) => (index === 3 ? 5 : index === 1 ? 4 : 3));
    const rows = compareModules([a, b]);
    expect(rows.slice(0, 2).map(({ key }) => key)).toEqual(['cost', 'time']);
    expect(leadSentence(rows, ['Alpha', 'Beta'])).toBe(
      'Am weitesten auseinander liegen die Einschätzungen der Redaktion bei den Kosten: Alpha braucht ein mittleres Budget, Beta ist sehr kostenintensiv. Bewertungen gibt es noch zu keinem davon.',
    );
  });

  it('calls rows equal only when they say the same of every module', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someLevel, someRatings), { minLength: 2, maxLength: 4 }), (cells) => {
        const modules = cells.map(([level, ratings], index) =>
          module(`m${index}`, () => level, { ratings: ratings ? { staff: ratings } : {} }),
        );
        const row = compareModules(modules).find(({ key }) => key === 'staff');
        const [first] = cells;
        const same = cells.every(
          ([level, ratings]) => level === first?.[0] && JSON.stringify(ratings) === JSON.stringify(first[1]),
        );
        expect(row?.equal).toBe(same);
      }),
    );
  });

  it('takes lists in another order for equal', () => {
    const a = module('a', () => 3, { fields: [{ label: 'Wohnen' }, { label: 'Gemeinschaft' }] });
    const b = module('b', () => 3, { fields: [{ label: 'Gemeinschaft' }, { label: 'Wohnen' }] });
    expect(compareModules([a, b]).filter(({ equal }) => !equal)).toEqual([]);
  });
});

describe('the address of a comparison', () => {
  const known = new Set(['a', 'b', 'c', 'd', 'e']);

  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...known), { maxLength: 4 }), (slugs) => {
        const read = readComparison(new URLSearchParams(comparisonQuery(slugs)), known);
        expect(read).toEqual({ chosen: slugs, unknown: [], surplus: [] });
      }),
    );
  });

  it('sorts out what is unknown, doubled or too much', () => {
    expect(readComparison(new URLSearchParams('m=a,x,A,%20b,,c&m=d,e'), known)).toEqual({
      chosen: ['a', 'b', 'c', 'd'],
      unknown: ['x'],
      surplus: ['e'],
    });
  });
});
