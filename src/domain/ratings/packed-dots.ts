import type { Level } from '../dimensions.ts';

/** A thing with two levels. */
export interface TwoLevels {
  readonly x: Level;
  readonly y: Level;
}

/** The measures of a square of five by five cells; level 1 is left and at the bottom. */
export const dotGrid = { cell: 44, margin: 4, side: 5 * 44 + 2 * 4 } as const;

/** The middle of a cell. */
export function cellCentre({ x, y }: TwoLevels): readonly [number, number] {
  const { cell, margin } = dotGrid;
  return [margin + (x - 0.5) * cell, margin + (5.5 - y) * cell];
}

/** Dots in their places, all of one size. */
export interface PackedDots {
  readonly radius: number;
  readonly places: readonly (readonly [number, number])[];
}

/**
 * Dots for things with two levels, side by side within their cell, so that every thing stays visible and none seems to
 * lie between two levels. The fullest cell decides the size, so that full and sparse cells can be compared by eye.
 */
export function packDots(things: readonly TwoLevels[]): PackedDots {
  const inCell = new Map<string, number>();
  const order = things.map(({ x, y }) => {
    const index = inCell.get(`${x} ${y}`) ?? 0;
    inCell.set(`${x} ${y}`, index + 1);
    return index;
  });
  const columns = Math.max(3, Math.ceil(Math.sqrt(Math.max(1, ...inCell.values()))));
  const pitch = (dotGrid.cell - 8) / columns;
  const round = (value: number) => Math.round(value * 10) / 10;
  const places = things.map((thing, at): readonly [number, number] => {
    const index = order[at] ?? 0;
    const total = inCell.get(`${thing.x} ${thing.y}`) ?? 1;
    const rows = Math.ceil(total / columns);
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, total - row * columns);
    const [cx, cy] = cellCentre(thing);
    return [
      round(cx + ((index % columns) - (inRow - 1) / 2) * pitch),
      round(cy + (row - (rows - 1) / 2) * pitch),
    ];
  });
  return { radius: round(Math.min(4, pitch * 0.4)), places };
}

/** Where up to four marks stand in one cell so that none hides another: offsets from its middle. */
export function markOffset(index: number, total: number): readonly [number, number] {
  const reach = 10.5;
  if (total === 1) return [0, 0];
  if (total === 2) return [index === 0 ? -reach : reach, 0];
  return [index % 2 === 0 ? -reach : reach, index < 2 ? -reach : reach];
}
