import { dimensionKeys, levels } from '../../../domain/dimensions.ts';
import type { HeldGroup } from '../../../schemas/wire/held-gifts.ts';

const cell = 10;
/** Side of the square of a level everybody gave; the smallest one drawn can still be seen. */
const [largest, smallest] = [9, 2];
const width = dimensionKeys.length * cell;
const height = levels.length * cell;

function square(column: number, level: number, side: number): string {
  const left = (column + 0.5) * cell - side / 2;
  const top = height - (level - 0.5) * cell - side / 2;
  return `M${left} ${top}h${side}v${side}h${-side}z`;
}

/** Squares whose area is the share of a level among those who gave the dimension. */
function squares(counts: readonly number[], at: (level: number, side: number) => string): string {
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts
    .map((n, index) => (n === 0 ? '' : at(index + 1, Math.max(smallest, largest * Math.sqrt(n / all)))))
    .join('');
}

const ground = dimensionKeys.flatMap((_, column) => levels.map((level) => square(column, level, 1))).join('');
const trackGround = levels.map((level) => square(level - 1, 1, 1)).join('');

/** One dimension from its left pole to its right one. What it shows stands in words beside it. */
export function HeldTrack({ counts }: { readonly counts: readonly number[] }) {
  return (
    <svg
      className="held-track"
      viewBox={`0 ${height - cell} ${levels.length * cell} ${cell}`}
      aria-hidden="true"
    >
      <path className="held-picture__ground" d={trackGround} />
      <path
        className="held-picture__levels"
        d={squares(counts, (level, side) => square(level - 1, 1, side))}
      />
    </svg>
  );
}

/**
 * The six dimensions side by side, each with its five levels from below, as somebody sees at a glance whether many gave
 * the same. What it shows stands in words beside it.
 */
export function HeldPicture({ dimensions }: Pick<HeldGroup, 'dimensions'>) {
  return (
    <svg className="held-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="held-picture__ground" d={ground} />
      <path
        className="held-picture__levels"
        d={dimensionKeys
          .map((key, column) => squares(dimensions[key] ?? [], (level, side) => square(column, level, side)))
          .join('')}
      />
    </svg>
  );
}
