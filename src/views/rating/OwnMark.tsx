import type { Level } from '../../domain/dimensions.ts';
import { levelX, trackGeometry } from '../../domain/ratings/track-shapes.ts';

const geometry = trackGeometry(360);

/** The own mark: a triangle below the track that points at its step. */
export function OwnMark({ level }: { readonly level: Level }) {
  return (
    <svg className="own-mark" viewBox={`0 0 ${geometry.width} 15`} aria-hidden="true">
      <path d={`M${levelX(geometry, level)} 1l9 13h-18z`} />
    </svg>
  );
}
