import fc from 'fast-check';
import type { DocumentedFigure } from '../../src/domain/figures/documented-figure.ts';
import {
  figureKinds,
  figurePeriods,
  figureScopes,
  figureStatuses,
  figureUnits,
} from '../../src/domain/figures/figure-terms.ts';
import { type OwnNumbers, ownNumberBounds } from '../../src/domain/figures/own-numbers.ts';

/** A documented figure of the module `beispiel`, one offer at one place, with what a test changes. */
export function figure(over: Partial<DocumentedFigure> = {}): DocumentedFigure {
  return {
    key: 'modules/beispiel/1',
    kind: 'cost',
    scope: 'one-site',
    status: 'actual',
    unit: 'euros',
    min: 1000,
    max: 2000,
    per: 'year',
    place: 'Beispielort',
    year: 2020,
    entry: {
      collection: 'modules',
      id: 'beispiel',
      title: 'Beispiel',
      address: '/module/beispiel/',
      modules: 1,
    },
    sources: [{ title: 'Bericht', publisher: 'Stadt', url: 'https://www.example.org/' }],
    ...over,
  };
}

let made = 0;

/** Any figure, with whole hundredths, as an author types them. */
export const someFigure: fc.Arbitrary<DocumentedFigure> = fc
  .record({
    kind: fc.constantFrom(...figureKinds),
    // What counts must not be too rare.
    scope: fc.oneof(fc.constant('one-site' as const), fc.constantFrom(...figureScopes)),
    status: fc.constantFrom(...figureStatuses),
    unit: fc.oneof(fc.constantFrom('hours' as const, 'euros' as const), fc.constantFrom(...figureUnits)),
    per: fc.constantFrom(...figurePeriods),
    ends: fc.tuple(fc.nat(1_000_000_00), fc.nat(1_000_000_00)),
    place: fc.constantFrom('Bonn', 'Kiel', 'Jena'),
    year: fc.oneof(fc.integer({ min: 1990, max: 2026 }), fc.constant('unknown' as const)),
    note: fc.constantFrom(undefined, 'nur Miete', 'rund; "etwa"', '=1+1', '5–9 Räume'),
    same: fc.oneof(
      { weight: 7, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constant('modules/beispiel/0') },
    ),
    modules: fc.oneof(
      { weight: 5, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) },
    ),
  })
  .map(({ ends: [a, b], modules, ...rest }) => {
    made += 1;
    const { entry } = figure();
    return figure({
      ...rest,
      key: `modules/beispiel/${made}`,
      min: Number(`${Math.min(a, b)}e-2`),
      max: Number(`${Math.max(a, b)}e-2`),
      entry: { ...entry, modules },
    });
  });

/** Given seldom enough that documented figures still count beside them. */
const someNumber = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      amount: fc.nat(1_000_000_00).map((cents) => Number(`${cents}e-2`)),
      basis: fc.string({ unit: 'grapheme-ascii', maxLength: ownNumberBounds.basis }),
    }),
  },
);

/** Numbers of a reader's own; undefined where none is given. */
export const someOwnNumbers: fc.Arbitrary<OwnNumbers | undefined> = fc
  .record({ hoursPerWeek: someNumber, posts: someNumber, eurosOnce: someNumber, eurosPerYear: someNumber })
  .map((own) => {
    const given = Object.fromEntries(Object.entries(own).filter(([, number]) => number !== undefined));
    return Object.keys(given).length === 0 ? undefined : given;
  });
