import { trackGeometry, visitorShapes } from '../../domain/ratings/track-shapes.ts';
import { type RatedDimension, visitorMarks } from '../../domain/ratings/visitor-marks.ts';

const geometry = trackGeometry(360);

/** Visitors' ratings of one dimension, drawn above its track by the rule for their number; nothing at no rating. */
export function VisitorStrip({ summary }: { readonly summary: RatedDimension | undefined }) {
  const marks = visitorMarks(summary);
  if (marks.display === 'none') return null;
  const shapes = visitorShapes(geometry, marks);
  return (
    <svg
      className="marks"
      viewBox={`0 ${geometry.top} ${geometry.width} ${-geometry.top}`}
      aria-hidden="true"
    >
      <path className="marks__bars" d={shapes.bars} />
      <path className="marks__dots" d={shapes.dots} />
      <path className="marks__interval" d={shapes.interval} />
      <path className="marks__median" d={shapes.median} />
    </svg>
  );
}
