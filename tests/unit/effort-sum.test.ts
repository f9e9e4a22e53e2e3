import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figurePeriods, figureUnits } from '../../src/domain/figures/documented-figure.ts';
import { effortRanges, sumEfforts } from '../../src/domain/figures/effort-sum.ts';
import { decimalDigits, toHundredths } from '../../src/domain/figures/hundredths.ts';
import { type ExportTable, textCell } from '../../src/domain/tables/export-table.ts';
import { writeCsv } from '../../src/papers/csv/write-csv.ts';

/** An amount of cents, and the number an author would type for it. */
const typed = fc.nat(1_000_000_000_00).map((cents) => ({ cents, amount: Number(`${cents}e-2`) }));
const figure = fc
  .record({
    unit: fc.constantFrom(...figureUnits),
    per: fc.constantFrom(...figurePeriods),
    ends: fc.tuple(typed, typed),
  })
  .map(({ unit, per, ends: [a, b] }) => {
    const [min, max] = a.cents <= b.cents ? [a, b] : [b, a];
    return { unit, per, min: min.amount, max: max.amount, cents: [min.cents, max.cents] as const };
  });
const modules = fc.array(fc.record({ title: fc.string(), figures: fc.array(figure, { maxLength: 6 }) }), {
  maxLength: 12,
});

describe('sums of documented effort', () => {
  it('are exact to the cent and add only like with like', () => {
    fc.assert(
      fc.property(modules, (all) => {
        const sums = sumEfforts(all);
        for (const unit of ['hours', 'posts', 'euros'] as const) {
          for (const per of figurePeriods) {
            // BigInt knows no rounding.
            let min = 0n;
            let max = 0n;
            let known = 0;
            for (const { figures } of all) {
              const alike = figures.filter((one) => one.unit === unit && one.per === per);
              if (alike.length === 0) continue;
              known += 1;
              min += BigInt(Math.min(...alike.map(({ cents }) => cents[0])));
              max += BigInt(Math.max(...alike.map(({ cents }) => cents[1])));
            }
            const sum = sums.find((one) => one.unit === unit && one.per === per);
            expect(sum === undefined).toBe(known === 0);
            if (!sum) continue;
            expect(BigInt(sum.min)).toBe(min);
            expect(BigInt(sum.max)).toBe(max);
            expect(sum.known.length).toBe(known);
            expect(sum.known.length + sum.unknown.length).toBe(all.length);
          }
        }
        expect(sums.every(({ unit }) => unit !== 'people' && unit !== 'places' && unit !== 'weeks')).toBe(
          true,
        );
      }),
    );
  });

  it('name who is unknown and take nothing for zero', () => {
    expect(
      sumEfforts([
        { title: 'A', figures: [{ unit: 'euros', min: 0.1, max: 0.2, per: 'year' }] },
        { title: 'B', figures: [{ unit: 'euros', min: 0.2, max: 0.1 + 0.2, per: 'year' }] },
        { title: 'C', figures: [{ unit: 'euros', min: 5, max: 5, per: 'once' }] },
      ]),
    ).toEqual([
      { unit: 'euros', per: 'once', min: 500, max: 500, figures: 1, known: ['C'], unknown: ['A', 'B'] },
      { unit: 'euros', per: 'year', min: 30, max: 50, figures: 2, known: ['A', 'B'], unknown: ['C'] },
    ]);
    expect(sumEfforts([{ title: 'A', figures: [] }])).toEqual([]);
  });

  it('span the alternatives of one module', () => {
    const euros = (min: number, max: number) => ({ unit: 'euros', min, max, per: 'case' }) as const;
    expect(effortRanges([euros(2000, 2500), euros(0, 3000)])).toEqual([
      { unit: 'euros', per: 'case', min: 0, max: 300_000, figures: 2 },
    ]);
  });

  it('round what was typed by its digits and refuse what cannot be held', () => {
    expect([1.005, 0.615, 1.115, 2.675, 1e-7, 0].map(toHundredths)).toEqual([101, 62, 112, 268, 0, 0]);
    expect(() => toHundredths(1e21)).toThrow(RangeError);
    expect(() => toHundredths(Number.NaN)).toThrow(RangeError);
    expect(() => toHundredths(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => toHundredths(9e14)).toThrow(RangeError);
  });

  it('are written in digits that read back as the same amount', () => {
    fc.assert(
      fc.property(typed, fc.boolean(), ({ cents }, fixed) => {
        expect(toHundredths(Number(decimalDigits(cents, { comma: false, fixed })))).toBe(cents);
      }),
    );
    expect(decimalDigits(5, { comma: true, fixed: true })).toBe('0,05');
    expect(decimalDigits(-150, { comma: true, fixed: false })).toBe('-1,5');
  });
});

/** Reads CSV as RFC 4180 describes it, with semicolons. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < csv.length; index++) {
    const character = csv[index] ?? '';
    if (quoted) {
      if (character === '"' && csv[index + 1] === '"') {
        field += '"';
        index += 1;
      } else if (character === '"') quoted = false;
      else field += character;
    } else if (character === '"') quoted = true;
    else if (character === ';') {
      row.push(field);
      field = '';
    } else if (character === '\r' && csv[index + 1] === '\n') {
      row.push(field);
      rows.push(row);
      row = [];
      field = '';
      index += 1;
    } else field += character;
  }
  return rows;
}

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
