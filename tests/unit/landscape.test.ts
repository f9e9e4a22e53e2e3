import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landscapeOf } from '../../src/domain/comparison/landscape.ts';
import { type Level, byDimension, levels } from '../../src/domain/dimensions.ts';

const level = fc.constantFrom<Level>(...levels);
const placed = fc
  .record({
    title: fc.string({ minLength: 1, maxLength: 5 }),
    effort: fc.record(byDimension(() => fc.record({ level }))),
  })
  .map(({ title, effort }) => ({
    title,
    address: `/module/${title}/`,
    effort,
  }));

describe('the landscape of the catalogue', () => {
  it('has every module once, where its two levels put it', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 40 }), (modules) => {
        const { rows } = landscapeOf(modules, 'participation', 'staff');
        const shown = rows.flatMap((row) =>
          row.cells.flatMap((cell) => cell.modules.map((module) => ({ module, row, cell }))),
        );
        expect(shown).toHaveLength(modules.length);
        for (const { module, row, cell } of shown) {
          expect([module.effort.participation.level, module.effort.staff.level]).toEqual([
            row.level,
            cell.level,
          ]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves out columns without a module and keeps every row', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 40 }), (modules) => {
        const { rows, columns } = landscapeOf(modules, 'participation', 'staff');
        expect(rows.map((row) => row.level)).toEqual([5, 4, 3, 2, 1]);
        for (const column of columns) {
          expect(modules.some(({ effort }) => effort.staff.level === column)).toBe(true);
        }
        expect(new Set(modules.map(({ effort }) => effort.staff.level))).toEqual(new Set(columns));
      }),
    );
  });

  it('finds remarkable what is high on the one and low on the other', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 40 }), (modules) => {
        const { remarkable } = landscapeOf(modules, 'participation', 'staff');
        expect(new Set(remarkable)).toEqual(
          new Set(modules.filter(({ effort }) => effort.participation.level > 3 && effort.staff.level < 3)),
        );
      }),
    );
  });
});
