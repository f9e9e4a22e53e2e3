import type { FigureUnit } from '../../domain/figures/figure-terms.ts';

/** Units whose amounts can be counted one by one. */
const countable = ['people', 'households', 'cases', 'dwellings', 'events'] as const;
export type CountableUnit = (typeof countable)[number];

/** How many blocks a picture has: fewer are seen at a glance in the number, more would be a texture. */
const fewest = 5;
const most = 1000;
const narrowRow = 25;
const wideRow = 50;

/** How many blocks stand in a row of the picture. */
export function blocksInRow(count: number): number {
  return count > 2 * narrowRow ? wideRow : narrowRow;
}

interface Amount {
  readonly unit: FigureUnit;
  readonly min: number;
  readonly max: number;
}

/** How many blocks show an amount and of what, where it is one whole number that can be counted and seen. */
export function blocksOf({ unit, min, max }: Amount): { count: number; unit: CountableUnit } | undefined {
  const counted = countable.find((one) => one === unit);
  if (counted === undefined || min !== max || !Number.isInteger(max) || max < fewest || max > most)
    return undefined;
  return { count: max, unit: counted };
}

/** The blocks as one SVG path: a dashed line for each row, one dash a block. */
export function blockRows(count: number): string {
  const inRow = blocksInRow(count);
  const rows = Math.ceil(count / inRow);
  return Array.from({ length: rows }, (_, row) => {
    const width = Math.min(inRow, count - row * inRow);
    return `M0 ${row + 0.42}h${width}`;
  }).join('');
}
