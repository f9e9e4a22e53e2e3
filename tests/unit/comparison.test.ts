import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonQuery, readComparison } from '../../src/domain/comparison/comparison-address.ts';
import {
  type ComparedModule,
  type ComparedRatings,
  type DimensionRow,
  compareModules,
  comparisonLetters,
} from '../../src/domain/comparison/comparison.ts';
import {
  comparisonLead,
  dimensionDifference,
  isAbove,
  orderClaims,
} from '../../src/domain/comparison/rating-orders.ts';
import { type Level, byDimension, dimensionKeys, levels } from '../../src/domain/dimensions.ts';
import { type LevelCounts, countOf, summariseDistribution } from '../../src/domain/ratings/distribution.ts';
import { differenceSentences, leadSentence } from '../../src/i18n/compare-sentences.ts';
import { figure } from '../support/some-figures.ts';

fc.configureGlobal({ numRuns: 3000 });

function module(
  slug: string,
  levelOf: (index: number) => Level,
  over: Partial<ComparedModule> = {},
): ComparedModule {
  return {
    slug,
    title: slug,
    effort: byDimension((key) => ({ level: levelOf(dimensionKeys.indexOf(key)), reason: 'Grund.' })),
    figures: [],
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
/** Ratings that agree, without which orders would be rare. */
const closeCounts: fc.Arbitrary<LevelCounts> = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 12 }))
  .map(([at, n]) => {
    const counts = [0, 0, 0, 0, 0].map((_, index) => (index === at ? n : index === at + 1 ? 1 : 0));
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = counts;
    return [a, b, c, d, e];
  });
const someRatings: fc.Arbitrary<ComparedRatings | undefined> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant<LevelCounts>([0, 0, 0, 0, 0]) },
    { weight: 4, arbitrary: someCounts },
    { weight: 4, arbitrary: closeCounts },
  )
  .map((counts) => (countOf(counts) === 0 ? undefined : summariseDistribution(counts)));
const someLevel = fc.constantFrom(...levels);
const someRow: fc.Arbitrary<DimensionRow> = fc
  .tuple(
    fc.constantFrom(...dimensionKeys),
    fc.array(fc.record({ level: someLevel, ratings: someRatings }), { minLength: 2, maxLength: 4 }),
  )
  .map(([key, cells]) => ({ kind: 'dimension', key, cells, state: 'differs' }));

const say = (row: DimensionRow) => differenceSentences(dimensionDifference(row), comparisonLetters);

/** Words that put one module above another. */
const ordering = /\b(mehr|näher|weniger|höher|länger|teurer|besser) ?[^.;]*\bals\b|\bdeutlich\b/;

/** All levels a rating says were given, one entry per rating, from low to high. */
function given(ratings: ComparedRatings): number[] {
  return ratings.levels.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
}

/** Orders a sentence claims, read from its words alone: "A braucht mehr Personal als B und C; B …". */
function claimedOrders(visitors: string): string[] {
  const [, orders = ''] = /Bewertungen: ([^.]*)\./.exec(visitors) ?? [];
  return orders.split(';').flatMap((clause) => {
    const [, higher = '', lower = ''] = /^\s*([A-D]) .* als (.*)$/.exec(clause) ?? [];
    return (lower.match(/\b[A-D]\b/g) ?? []).map((letter) => `${higher}>${letter}`);
  });
}

/** Pairs a sentence leaves open, read from its words alone. */
function openPairs(visitors: string): string[] {
  const [, pairs = ''] = /Offen bleibt die Reihenfolge von ([^:]*):/.exec(visitors) ?? [];
  return [...pairs.matchAll(/([A-D]) und ([A-D])/g)].map(([, first, second]) => `${first}${second}`);
}

describe('the sentences on a difference', () => {
  it('never disagree: of two modules with enough ratings they say one order or none, once', () => {
    let claimed = 0;
    let open = 0;
    fc.assert(
      fc.property(someRow, (row) => {
        const { editors, visitors, few } = say(row);
        const orders = claimedOrders(visitors);
        const pairs = openPairs(visitors);
        const said = [...orders.map((order) => order.split('>').sort().join('')), ...pairs];
        // No pair is spoken of twice, so that no sentence can deny another.
        expect(new Set(said).size).toBe(said.length);
        const enough = row.cells.flatMap(({ ratings }, index) =>
          (ratings?.n ?? 0) >= 5 ? [comparisonLetters[index] ?? ''] : [],
        );
        const all = enough.flatMap((first, at) => enough.slice(at + 1).map((second) => `${first}${second}`));
        expect([...said].sort()).toEqual(all);
        // Who has too few ratings is in no order, and the other way round.
        const tooFew = row.cells.some(({ ratings }) => (ratings?.n ?? 0) > 0)
          ? row.cells.flatMap(({ ratings }, index) =>
              (ratings?.n ?? 0) < 5 ? [comparisonLetters[index]] : [],
            )
          : [];
        expect(few.match(/\b[A-D]\b/g) ?? []).toEqual(tooFew);
        expect(ordering.test(`${editors} ${few}`)).toBe(false);
        expect(ordering.test(visitors)).toBe(orders.length > 0);
        claimed += orders.length;
        open += pairs.length;
      }),
    );
    expect(Math.min(claimed, open)).toBeGreaterThan(500);
  });

  it('claim an order only from five ratings each and where the middle halves lie apart', () => {
    fc.assert(
      fc.property(someRow, (row) => {
        const ratingsOf = (letter: string) =>
          row.cells[comparisonLetters.findIndex((one) => one === letter)]?.ratings;
        const { visitors } = say(row);
        // Counted anew from the single ratings: at most a quarter of the upper lies at or below a level at which
        // three quarters of the lower already lie.
        const liesAbove = (above: ComparedRatings, below: ComparedRatings) =>
          (given(above)[Math.ceil(above.n / 4) - 1] ?? 0) >
          (given(below)[Math.ceil((below.n * 3) / 4) - 1] ?? 6);
        for (const order of claimedOrders(visitors)) {
          const [above, below] = [ratingsOf(order[0] ?? ''), ratingsOf(order[2] ?? '')];
          if (!above || !below) throw new Error('an order was claimed without ratings');
          expect(Math.min(above.n, below.n)).toBeGreaterThanOrEqual(5);
          expect(liesAbove(above, below)).toBe(true);
        }
        for (const pair of openPairs(visitors)) {
          const [first, second] = [ratingsOf(pair[0] ?? ''), ratingsOf(pair[1] ?? '')];
          if (!first || !second) throw new Error('a pair was left open without ratings');
          expect(liesAbove(first, second) || liesAbove(second, first)).toBe(false);
        }
      }),
    );
  });

  it('say nothing of ratings where there are none, and who has too few', () => {
    const cells = (a: ComparedRatings | undefined, b: ComparedRatings | undefined): DimensionRow => ({
      kind: 'dimension',
      key: 'staff',
      state: 'differs',
      cells: [
        { level: 4, ratings: a },
        { level: 3, ratings: b },
      ],
    });
    expect(say(cells(undefined, undefined))).toEqual({
      editors: 'Redaktion: B braucht feste Stunden, A verlangt eher eine eigene Stelle.',
      visitors: '',
      few: '',
    });
    const nine = summariseDistribution([0, 0, 1, 5, 3]);
    const two = summariseDistribution([0, 1, 1, 0, 0]);
    expect(say(cells(nine, two))).toMatchObject({
      visitors: '',
      few: 'B hat erst 2 Bewertungen, zu wenige für einen Vergleich.',
    });
    expect(say(cells(undefined, two)).few).toBe(
      'Für einen Vergleich haben zu wenige Bewertungen: A (noch keine) und B (2).',
    );
    const low = summariseDistribution([4, 3, 0, 0, 0]);
    expect(say(cells(nine, low)).visitors).toBe('Bewertungen: A braucht deutlich mehr Personal als B.');
    const spread = summariseDistribution([1, 2, 2, 2, 1]);
    expect(say(cells(nine, spread)).visitors).toBe(
      'Offen bleibt die Reihenfolge von A und B: Die mittleren Hälften ihrer Bewertungen überschneiden sich.',
    );
  });

  it('name the pairs that overlap, and not the pair of which an order was just said', () => {
    const ratings = [
      summariseDistribution([0, 0, 0, 3, 6]),
      summariseDistribution([4, 5, 0, 0, 0]),
      summariseDistribution([1, 2, 2, 2, 2]),
      summariseDistribution([1, 3, 1, 2, 1]),
    ];
    const row: DimensionRow = {
      kind: 'dimension',
      key: 'time',
      state: 'differs',
      cells: ratings.map((one) => ({ level: 3, ratings: one })),
    };
    expect(say(row).visitors).toBe(
      'Bewertungen: A braucht deutlich mehr Vorbereitung als B. Offen bleibt die Reihenfolge von A und C, A und D, B und C, B und D sowie C und D: Die mittleren Hälften ihrer Bewertungen überschneiden sich.',
    );
  });

  it('count touching middle halves as overlapping', () => {
    const upper = summariseDistribution([0, 0, 5, 0, 0]);
    const lower = summariseDistribution([0, 2, 3, 0, 0]);
    expect(isAbove(upper, lower)).toBe(false);
    expect(orderClaims([upper, lower])).toEqual([]);
  });
});

describe('an order between two modules', () => {
  it('is called clear from two levels between the medians on', () => {
    const low = summariseDistribution([0, 5, 0, 0, 0]);
    const next = summariseDistribution([0, 0, 5, 0, 0]);
    const high = summariseDistribution([0, 0, 0, 5, 0]);
    expect(orderClaims([next, low])).toEqual([{ higher: 0, lower: 1, clearly: false }]);
    expect(orderClaims([high, low])).toEqual([{ higher: 0, lower: 1, clearly: true }]);
  });
});

describe('what is said of a comparison as a whole', () => {
  const rated = (n: number) => ({ ratings: { cost: summariseDistribution([n, 0, 0, 0, 0]) } });

  it('names the first of dimensions that are equally far apart', () => {
    const rows = compareModules([module('a', () => 3), module('b', (index) => (index < 3 ? 4 : 3))]);
    expect(comparisonLead(rows).widest?.key).toBe('phase');
  });

  it('counts who is rated, and who often enough from five ratings on', () => {
    const lead = (...numbers: readonly number[]) => {
      const modules = numbers.map((n, index) => module(`m${index}`, () => 3, n === 0 ? {} : rated(n)));
      const { rated: some, enough } = comparisonLead(compareModules(modules));
      return [some, enough];
    };
    expect(lead(0, 4)).toEqual([1, 0]);
    expect(lead(5, 4, 6)).toEqual([3, 2]);
  });
});

describe('a comparison', () => {
  it('begins with the dimension the editors see furthest apart, and says so first', () => {
    const a = module('a', () => 3);
    const b = module('b', (index) => (index === 3 ? 5 : index === 1 ? 4 : 3));
    const rows = compareModules([a, b]);
    expect(rows.slice(0, 2).map(({ key }) => key)).toEqual(['cost', 'time']);
    expect(leadSentence(comparisonLead(rows), comparisonLetters)).toBe(
      'Am weitesten auseinander liegen die Einschätzungen der Redaktion bei den Kosten: A braucht ein mittleres Budget, B ist sehr kostenintensiv. Bewertungen gibt es noch zu keinem davon.',
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
        expect(row?.state).toBe(same ? 'equal' : 'differs');
      }),
    );
  });

  it('takes lists in another order for equal', () => {
    const a = module('a', () => 3, { fields: [{ label: 'Wohnen' }, { label: 'Gemeinschaft' }] });
    const b = module('b', () => 3, { fields: [{ label: 'Gemeinschaft' }, { label: 'Wohnen' }] });
    expect(compareModules([a, b]).filter(({ state }) => state === 'differs')).toEqual([]);
  });

  it('never calls two unknowns equal, and the same figure of both modules once', () => {
    const cost = figure({ kind: 'cost' });
    const a = module('a', () => 3, { figures: [cost, figure({ kind: 'fee', key: 'b' })] });
    const b = module('b', () => 3, { figures: [cost] });
    const states = new Map(compareModules([a, b]).map(({ key, state }) => [key, state]));
    expect(states.get('cost')).toBe('equal');
    expect(states.get('fee')).toBe('differs');
    expect(states.get('staff')).toBe('unknown');
    expect(states.get('prerequisites')).toBe('unknown');
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
