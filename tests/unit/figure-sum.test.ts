import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedKinds, leftOutReasons } from '../../src/domain/figures/addition-rule.ts';
import type { DocumentedFigure } from '../../src/domain/figures/documented-figure.ts';
import {
  type SummedModule,
  figureRanges,
  leftOutFigures,
  sumFigures,
} from '../../src/domain/figures/figure-sum.ts';
import { decimalDigits, toHundredths } from '../../src/domain/figures/hundredths.ts';
import { mergeFigures } from '../../src/domain/figures/merge-figures.ts';
import { type ExportTable, textCell } from '../../src/domain/tables/export-table.ts';
import { writeCsv } from '../../src/papers/csv/write-csv.ts';
import { figureSumTexts } from '../../src/i18n/figure-sum-texts.ts';
import { basisSentence, leftOutSentences } from '../../src/i18n/figure-sum-words.ts';
import { readCsv } from '../support/read-csv.ts';
import { figure, someFigure, someOwnNumbers } from '../support/some-figures.ts';

fc.configureGlobal({ numRuns: 1000 });

const someModules: fc.Arbitrary<SummedModule[]> = fc
  .array(fc.record({ figures: fc.array(someFigure, { maxLength: 6 }), own: someOwnNumbers }), {
    maxLength: 6,
  })
  .map((modules) => modules.map((module, index) => ({ title: `Modul ${index}`, ...module })));

/** What sums say without what is left out of them. */
const amounts = (modules: readonly SummedModule[]) =>
  sumFigures(modules).map((sum) => ({ ...sum, leftOut: [] }));

describe('sums of figures', () => {
  it('are exact to the cent: one range per module, the own number in its place', () => {
    fc.assert(
      fc.property(someModules, (modules) => {
        // Reckoned anew in BigInt, which knows no rounding, by the words of the rule.
        const expected = new Map<string, { min: bigint; max: bigint; known: number }>();
        const add = (key: string, min: bigint, max: bigint) => {
          const before = expected.get(key) ?? { min: 0n, max: 0n, known: 0 };
          expected.set(key, { min: before.min + min, max: before.max + max, known: before.known + 1 });
        };
        for (const { figures, own = {} } of modules) {
          const cents = (amount: number) => BigInt(Math.round(amount * 100));
          const spans = new Map<string, { min: bigint; max: bigint }>();
          for (const one of figures) {
            const counts =
              ['cost', 'investment', 'staff'].includes(one.kind) &&
              one.scope === 'one-site' &&
              one.same === undefined &&
              one.entry.modules === 1 &&
              ['hours', 'days', 'posts', 'people', 'euros'].includes(one.unit) &&
              !['case', 'dwelling', 'event'].includes(one.per);
            const isOnce = one.per === 'once';
            const inPlace = ['hours', 'days'].includes(one.unit)
              ? !isOnce && own.hoursPerWeek
              : ['posts', 'people'].includes(one.unit)
                ? !isOnce && own.posts
                : isOnce
                  ? own.eurosOnce
                  : own.eurosPerYear;
            if (!counts || inPlace) continue;
            const key = `${one.unit} ${one.per}`;
            const before = spans.get(key);
            const [min, max] = [cents(one.min), cents(one.max)];
            spans.set(key, {
              min: before && before.min < min ? before.min : min,
              max: before && before.max > max ? before.max : max,
            });
          }
          for (const [key, { min, max }] of spans) add(key, min, max);
          for (const [key, number] of [
            ['hours week', own.hoursPerWeek],
            ['posts standing', own.posts],
            ['euros once', own.eurosOnce],
            ['euros year', own.eurosPerYear],
          ] as const) {
            if (number) add(key, cents(number.amount), cents(number.amount));
          }
        }
        const sums = sumFigures(modules);
        expect(
          new Map(
            sums.map(({ unit, per, min, max, parts }) => [
              `${unit} ${per}`,
              { min: BigInt(min), max: BigInt(max), known: parts.length },
            ]),
          ),
        ).toEqual(expected);
      }),
    );
  });

  it('never change by a figure of another kind or scope, a repetition, or one of several modules', () => {
    const stranger = someFigure.filter(
      ({ kind, scope, same, entry }) =>
        !addedKinds.some((one) => one === kind) ||
        scope !== 'one-site' ||
        same !== undefined ||
        entry.modules > 1,
    );
    fc.assert(
      fc.property(someModules, fc.nat(), stranger, (modules, at, extra) => {
        if (modules.length === 0) return;
        const more = modules.map((module, index) =>
          index === at % modules.length ? { ...module, figures: [...module.figures, extra] } : module,
        );
        expect(amounts(more)).toEqual(amounts(modules));
        expect(leftOutFigures(more).some(({ figures }) => figures.some(({ key }) => key === extra.key))).toBe(
          true,
        );
      }),
    );
  });

  it('never take the unknown for zero: a module without a figure is named and adds nothing', () => {
    fc.assert(
      fc.property(someModules, (modules) => {
        const sums = sumFigures(modules);
        const unknown: SummedModule = { title: 'Unbekannt', figures: [] };
        const more = sumFigures([...modules, unknown]);
        expect(more).toEqual(sums.map((sum) => ({ ...sum, lacking: [...sum.lacking, 'Unbekannt'] })));
        for (const { parts, lacking } of more) {
          expect([...parts.map(({ title }) => title), ...lacking].sort()).toEqual(
            [...modules.map(({ title }) => title), 'Unbekannt'].sort(),
          );
        }
        // A known zero is a part; it is not lacking.
        const zero = { ...unknown, figures: [figure({ min: 0, max: 0 })] };
        const euros = sumFigures([zero]).find(({ unit }) => unit === 'euros');
        expect([euros?.parts.length, euros?.min, euros?.lacking]).toEqual([1, 0, []]);
      }),
    );
  });

  it('name every figure either as a part or as left out, never as both', () => {
    fc.assert(
      fc.property(someModules, (modules) => {
        const counted = sumFigures(modules).flatMap(({ parts }) =>
          parts.flatMap(({ figures }) => figures.map(({ key }) => key)),
        );
        const left = leftOutFigures(modules).flatMap(({ figures }) => figures.map(({ key }) => key));
        const all = modules.flatMap(({ figures }) => figures.map(({ key }) => key));
        expect([...counted, ...left].sort()).toEqual(all.sort());
      }),
    );
  });

  it('take the own number in place of all documented work of its sort, whatever it refers to', () => {
    const staff = (unit: DocumentedFigure['unit'], per: DocumentedFigure['per']) =>
      figure({ key: `${unit} ${per}`, kind: 'staff', unit, per, min: 3, max: 4 });
    const own = { posts: { amount: 1, basis: '' }, hoursPerWeek: { amount: 10, basis: '' } };
    const figures = [
      staff('people', 'standing'),
      staff('posts', 'standing'),
      staff('hours', 'year'),
      staff('hours', 'once'),
      figure(),
    ];
    expect(sumFigures([{ title: 'A', figures, own }]).map(({ unit, per, max }) => [unit, per, max])).toEqual([
      ['hours', 'week', 1000],
      ['hours', 'once', 400],
      ['posts', 'standing', 100],
      ['euros', 'year', 200_000],
    ]);
    expect(leftOutFigures([{ title: 'A', figures, own }])).toMatchObject([
      { reason: 'own', figures: [{ unit: 'people' }, { unit: 'posts' }, { unit: 'hours', per: 'year' }] },
    ]);
  });

  it('span the alternatives of one module', () => {
    const euros = (min: number, max: number, key: string) => figure({ min, max, per: 'once', key });
    const [range, ...others] = figureRanges([euros(2000, 2500, 'a'), euros(0, 3000, 'b')]);
    expect(others).toEqual([]);
    expect([range?.min, range?.max, range?.figures.length]).toEqual([0, 300_000, 2]);
  });

  it('say of how many modules they are, which lack a figure, and why figures are left out', () => {
    const modules: SummedModule[] = [
      {
        title: 'A',
        figures: [figure({ key: 'a' }), figure({ key: 'b', scope: 'programme', min: 9e6, max: 9e6 })],
      },
      {
        title: 'B',
        figures: [figure({ key: 'c', kind: 'fee' }), figure({ key: 'd', kind: 'fee', place: 'Ulm' })],
      },
    ];
    const [sum] = sumFigures(modules);
    expect(sum && basisSentence(sum)).toBe('Aus 1 von 2 Modulen: A. Ohne Angabe: B.');
    expect(sum && leftOutSentences(sum)).toBe(
      'Nicht mitgezählt: 1 Zahl eines ganzen Programms: Sie steht für viele Orte auf einmal. 2 Beiträge oder Entgelte: Die bezahlen Nutzende, nicht der Träger.',
    );
    const missing = leftOutReasons.filter((reason) => !(`left.${reason}.many` in figureSumTexts));
    expect(missing).toEqual([]);
  });
});

describe('the sums that a walk through the product found wrong', () => {
  const entry = (id: string) => ({ ...figure().entry, id, title: id });
  const of = (id: string, index: number, over: Partial<DocumentedFigure>) =>
    figure({ entry: entry(id), key: `modules/${id}/${index}`, ...over });
  const one = (amount: number) => ({ min: amount, max: amount });
  const nachbarschaftshilfe = {
    title: 'Nachbarschaftshilfe',
    figures: [
      of('nachbarschaftshilfe', 1, { kind: 'fee', scope: 'per-person', ...one(10), per: 'once' }),
      of('nachbarschaftshilfe', 2, { kind: 'cost', ...one(188_337), place: 'Weimar' }),
    ],
  };
  const besuchsdienst = {
    title: 'Besuchsdienst',
    figures: [of('besuchsdienst', 1, { kind: 'funding', ...one(112_000), per: 'once', place: 'Ahaus' })],
  };
  const mietersprechstunde = {
    title: 'Mietersprechstunde',
    figures: [
      of('mietersprechstunde', 1, { scope: 'programme', ...one(100_000), place: 'Berlin-Spandau' }),
      of('mietersprechstunde', 2, { kind: 'staff', scope: 'sites', sites: 5, unit: 'hours', ...one(900) }),
      of('mietersprechstunde', 3, {
        kind: 'staff',
        scope: 'sites',
        sites: 5,
        unit: 'hours',
        ...one(20),
        per: 'week',
        same: 'modules/mietersprechstunde/2',
      }),
    ],
  };
  const begegnungszentrum = {
    title: 'Begegnungszentrum',
    figures: [of('begegnungszentrum', 1, { kind: 'funding', scope: 'programme', ...one(5_000_000) })],
  };
  const quartiersmanagement = {
    title: 'Quartiersmanagement',
    figures: [
      of('quartiersmanagement', 1, { ...one(116_000), place: 'Hagen' }),
      of('quartiersmanagement', 2, { kind: 'staff', unit: 'posts', min: 1, max: 2, per: 'standing' }),
    ],
  };

  it('add no budget for fifty places, no fee and no grant to what one place costs', () => {
    const sums = amounts([
      nachbarschaftshilfe,
      mietersprechstunde,
      besuchsdienst,
      begegnungszentrum,
      quartiersmanagement,
    ]);
    expect(sums.map(({ unit, per, min, max }) => [unit, per, min / 100, max / 100])).toEqual([
      ['posts', 'standing', 1, 2],
      ['euros', 'year', 304_337, 304_337],
    ]);
    expect(sums[1]?.lacking).toEqual(['Mietersprechstunde', 'Besuchsdienst', 'Begegnungszentrum']);
  });

  it('add no joining fee to a grant for a post', () => {
    const [only, ...others] = amounts([nachbarschaftshilfe, besuchsdienst]);
    expect(others).toEqual([]);
    expect([only?.unit, only?.per, only?.max]).toEqual(['euros', 'year', 18_833_700]);
  });

  it('count one service once, in hours a week or in hours a year', () => {
    const here = mietersprechstunde.figures.map((one) => ({
      ...one,
      scope: 'one-site' as const,
      sites: undefined,
    }));
    expect(
      amounts([{ title: 'Sprechstunde', figures: here }]).map(({ unit, per }) => `${unit} ${per}`),
    ).toEqual(['hours year', 'euros year']);
  });
});

describe('the figures of a module', () => {
  const own = figure({ key: 'modules/beispiel/1' });
  const inCase = (modules: number) =>
    figure({
      key: 'caseStudies/ort/1',
      entry: { collection: 'caseStudies', id: 'ort', title: 'Ort', address: '/fallbeispiele/ort/', modules },
    });

  it('tell once what module and case both say, and link it to the place', () => {
    expect(mergeFigures([own], [inCase(1)]).map(({ key }) => key)).toEqual(['caseStudies/ort/1']);
    expect(mergeFigures([own], [{ ...inCase(1), max: 2001 }])).toHaveLength(2);
    const elsewhere = { ...inCase(1), place: 'Beispielort, Verein', year: 'unknown' as const };
    expect(mergeFigures([own], [elsewhere])).toEqual([elsewhere]);
    const [source] = own.sources;
    const other = { title: 'Anderer Bericht', publisher: source?.publisher ?? '' };
    expect(mergeFigures([own], [{ ...elsewhere, sources: [other] }])).toHaveLength(2);
    expect(mergeFigures([own], [{ ...inCase(1), place: 'BEISPIELORT' }])).toHaveLength(1);
  });

  it('keep counting for the module where the case had several', () => {
    expect(mergeFigures([own], [inCase(3)])).toEqual([own]);
    expect(figureRanges(mergeFigures([], [inCase(3)]))).toEqual([]);
  });
});

describe('an amount', () => {
  it('is rounded by the digits that were typed, and refused when it cannot be held', () => {
    expect([1.005, 0.615, 1.115, 2.675, 1e-7, 0].map(toHundredths)).toEqual([101, 62, 112, 268, 0, 0]);
    expect(() => toHundredths(1e21)).toThrow(RangeError);
    expect(() => toHundredths(Number.NaN)).toThrow(RangeError);
    expect(() => toHundredths(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => toHundredths(9e14)).toThrow(RangeError);
  });

  it('is written in digits that read back as the same amount', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000_00), fc.boolean(), (cents, fixed) => {
        expect(toHundredths(Number(decimalDigits(cents, { comma: false, fixed })))).toBe(cents);
      }),
    );
    expect(decimalDigits(5, { comma: true, fixed: true })).toBe('0,05');
    expect(decimalDigits(-150, { comma: true, fixed: false })).toBe('-1,5');
  });
});

describe('a CSV file', () => {
  const table = (rows: ExportTable['rows']): ExportTable => ({
    name: 'T',
    columns: [
      { title: 'Text', width: 20 },
      { title: 'Zahl; "roh"', width: 8 },
    ],
    rows,
  });

  it('gives back every text, with an apostrophe before what would run as a formula', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@;"\r\n\t a]{0,6}$/)), fc.integer()),
        ),
        (lines) => {
          const csv = writeCsv(
            table(lines.map(([text, value]) => [textCell(text), { kind: 'count', value }])),
          );
          expect(csv.startsWith('\uFEFF')).toBe(true);
          const [head, ...rows] = readCsv(csv.slice(1));
          expect(head).toEqual(['Text', 'Zahl; "roh"']);
          expect(rows).toHaveLength(lines.length);
          lines.forEach(([text, value], index) => {
            const [read = '', number] = rows[index] ?? [];
            expect(read === text || read === `'${text}`).toBe(true);
            expect(read).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
            expect(number).toBe(String(value));
          });
        },
      ),
    );
  });

  it('disarms words and leaves negative numbers alone', () => {
    const csv = writeCsv(
      table([
        [textCell('=1+1'), { kind: 'euros', cents: -123_456 }],
        [textCell(' @SUM(A1)'), { kind: 'amount', hundredths: 150 }],
        [textCell('＝1'), { kind: 'empty' }],
        [textCell('-5 Grad'), { kind: 'day', iso: '2026-11-22' }],
      ]),
    );
    expect(readCsv(csv.slice(1)).slice(1)).toEqual([
      ["'=1+1", '-1234,56'],
      ["' @SUM(A1)", '1,5'],
      ["'＝1", ''],
      ["'-5 Grad", '2026-11-22'],
    ]);
  });
});
