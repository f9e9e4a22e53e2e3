import { dimensionKeys } from '../domain/dimensions.ts';
import type { LevelsByDimension } from '../domain/telling-levels.ts';

/** Measures of the skyline in pixels of its own drawing. */
const column = 9;
const gap = 2;
const storey = 8;
const joint = 2;

export const skylineWidth = dimensionKeys.length * column + (dimensionKeys.length - 1) * gap;
export const skylineHeight = 5 * storey - joint;

/**
 * The outline of a module's skyline as one SVG path: six columns in the order of the dimensions, one block per level of
 * the editors' estimate, standing on the ground line.
 */
export function skylinePath(effort: LevelsByDimension): string {
  return dimensionKeys
    .flatMap((key, index) =>
      Array.from({ length: effort[key].level }, (_, block) => {
        const x = index * (column + gap);
        const y = skylineHeight - (block + 1) * storey + joint;
        return `M${x} ${y}h${column}v${storey - joint}h-${column}z`;
      }),
    )
    .join('');
}
