import { type ComparedModule, comparisonLetters } from '../../domain/comparison/comparison.ts';
import { dimensionKeys } from '../../domain/dimensions.ts';
import { cellCentre, markOffset } from '../../domain/ratings/packed-dots.ts';
import {
  editorsShape,
  trackGeometry,
  trackHeight,
  visitorShapes,
} from '../../domain/ratings/track-shapes.ts';
import { visitorMarks } from '../../domain/ratings/visitor-marks.ts';

const geometry = trackGeometry(360);

/** Puts the marks of the chosen modules on the shared axes that the build has drawn. */
export function drawProfile(root: ParentNode, modules: readonly ComparedModule[]): void {
  for (const key of dimensionKeys) {
    const row = root.querySelector(`[data-profile] [data-dimension="${key}"]`);
    comparisonLetters.forEach((letter, index) => {
      const lane = row?.querySelector<HTMLElement>(`[data-lane="${letter}"]`);
      const module = modules[index];
      if (!lane) return;
      lane.hidden = module === undefined;
      if (!module) return;
      const marks = visitorMarks(module.ratings[key]);
      const shapes = {
        ...visitorShapes(geometry, marks),
        editors: editorsShape(geometry, module.effort[key].level),
      };
      for (const [name, path] of Object.entries(shapes)) {
        lane.querySelector(`[data-shape="${name}"]`)?.setAttribute('d', path);
      }
      // Marks of visitors lie above the track; without any, it needs no room for them.
      const top = marks.n > 0 ? geometry.top : 0;
      lane.querySelector('svg')?.setAttribute('viewBox', `0 ${top} ${geometry.width} ${trackHeight - top}`);
    });
  }
  const legend = root.querySelector<HTMLElement>('[data-visitors-legend]');
  if (legend) legend.hidden = modules.every(({ ratings }) => Object.keys(ratings).length === 0);
}

/** Marks the chosen modules in the fields of the whole catalogue. */
export function markInScatter(root: ParentNode, modules: readonly ComparedModule[]): void {
  for (const key of ['time', 'staff', 'cost'] as const) {
    const cells = modules.map(({ effort }) => ({ x: effort[key].level, y: effort.participation.level }));
    comparisonLetters.forEach((letter, index) => {
      const mark = root.querySelector(`[data-scatter="${key}"] [data-letter="${letter}"]`);
      const cell = cells[index];
      mark?.classList.toggle('is-chosen', cell !== undefined);
      if (!cell) return;
      const same = cells.flatMap((other, at) => (other.x === cell.x && other.y === cell.y ? [at] : []));
      const [cx, cy] = cellCentre(cell);
      const [dx, dy] = markOffset(same.indexOf(index), same.length);
      mark?.setAttribute('transform', `translate(${cx + dx} ${cy + dy})`);
    });
  }
}
