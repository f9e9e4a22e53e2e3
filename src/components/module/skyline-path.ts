import { dimensionKeys } from '../../domain/dimensions.ts';
import type { LevelsByDimension } from '../../domain/ratings/telling-levels.ts';

/** Measures of the skyline in units of its own drawing; the dashes that make the blocks are set in the styles. */
const column = 9;
const gap = 2;
const storey = 8;
const joint = 2;

export const skylineWidth = dimensionKeys.length * column + (dimensionKeys.length - 1) * gap;
export const skylineHeight = 5 * storey - joint;

/**
 * A module's skyline as an SVG path of six vertical lines in the order of the dimensions, from the ground up, as long
 * as the editors' level is high. Drawn with a dashed stroke, each line becomes a column of blocks.
 */
export function skylinePath(effort: LevelsByDimension): string {
  return dimensionKeys
    .map((key, index) => {
      const x = index * (column + gap) + column / 2;
      return `M${x} ${skylineHeight}v-${effort[key].level * storey - joint}`;
    })
    .join('');
}
