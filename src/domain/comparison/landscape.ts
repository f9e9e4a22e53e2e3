import { type DimensionKey, type Level, levels } from '../dimensions.ts';
import type { LevelsByDimension } from '../ratings/telling-levels.ts';

/** What the landscape needs of a module. */
export interface Placed {
  readonly title: string;
  readonly address: string;
  readonly effort: LevelsByDimension;
}

/** All modules of one level of the first dimension, by their level of the second. */
export interface LandscapeRow {
  readonly level: Level;
  readonly cells: readonly { readonly level: Level; readonly modules: readonly Placed[] }[];
}

/** The catalogue as a picture: rows from much to little, columns from little to much. */
export interface Landscape {
  readonly rows: readonly LandscapeRow[];
  /** Levels of the second dimension on which at least one module stands, in order. */
  readonly columns: readonly Level[];
  /** Modules high on the first dimension and low on the second, in the order of titles. */
  readonly remarkable: readonly Placed[];
}

/**
 * Places modules by two single dimensions, never by a sum of several. Columns without a module are left out; rows are
 * kept, so that an empty one can be seen. High is level 4 or 5, low is level 1 or 2.
 */
export function landscapeOf(modules: readonly Placed[], up: DimensionKey, across: DimensionKey): Landscape {
  const sorted = [...modules].sort((a, b) => a.title.localeCompare(b.title, 'de'));
  const at = (row: Level, column: Level) =>
    sorted.filter(({ effort }) => effort[up].level === row && effort[across].level === column);
  const columns = levels.filter((column) => sorted.some(({ effort }) => effort[across].level === column));
  return {
    rows: levels.toReversed().map((level) => ({
      level,
      cells: columns.map((column) => ({ level: column, modules: at(level, column) })),
    })),
    columns,
    remarkable: sorted.filter(({ effort }) => effort[up].level >= 4 && effort[across].level <= 2),
  };
}
