import { type ComparedModule, comparisonLetters } from '../../../domain/comparison/comparison.ts';
import { dimensionKeys } from '../../../domain/dimensions.ts';
import { dimensionWords } from '../../../i18n/dimension-words.ts';
import { colours } from '../../../papers/look/look.ts';
import type { PaperPicture } from '../../../papers/model/paper.ts';
import {
  axisShapes,
  editorsShape,
  trackGeometry,
  trackHeight,
  visitorShapes,
} from '../../../domain/ratings/track-shapes.ts';
import { visitorMarks } from '../../../domain/ratings/visitor-marks.ts';

const geometry = trackGeometry(300);
const { ink, line, accent, white } = colours;

/** The effort profile as a picture for a paper; undefined where the browser cannot draw. */
export async function drawProfilePicture(
  modules: readonly Pick<ComparedModule, 'effort' | 'ratings'>[],
): Promise<PaperPicture | undefined> {
  const isRated = modules.some(({ ratings }) => Object.keys(ratings).length > 0);
  const lane = (isRated ? trackHeight - geometry.top : trackHeight) + 6;
  const panel = { width: geometry.width + 30, height: 20 + modules.length * lane + 22 };
  const size = { width: 2 * panel.width + 30, height: Math.ceil(dimensionKeys.length / 2) * panel.height };
  const sharpness = 2;
  const canvas = document.createElement('canvas');
  canvas.width = size.width * sharpness;
  canvas.height = size.height * sharpness;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.scale(sharpness, sharpness);
  pen.fillStyle = white;
  pen.fillRect(0, 0, size.width, size.height);
  dimensionKeys.forEach((key, index) => {
    const { name, leftPole, rightPole } = dimensionWords[key];
    const left = (index % 2) * (panel.width + 30);
    const top = Math.floor(index / 2) * panel.height;
    const write = (words: string, x: number, y: number, font: string, align: CanvasTextAlign = 'left') => {
      pen.font = `${font} Arial, sans-serif`;
      pen.textAlign = align;
      pen.fillStyle = ink;
      pen.fillText(words, left + x, top + y);
    };
    write(name, 0, 12, 'bold 13px');
    modules.forEach((module, at) => {
      const ground = top + 20 + (at + 1) * lane - trackHeight;
      write(comparisonLetters[at] ?? '', 2, ground - top + 17, 'bold 13px');
      const draw = (path: string, style: { stroke?: string; fill?: string; width?: number }) => {
        pen.save();
        pen.translate(left + 24, ground);
        const shape = new Path2D(path);
        if (style.fill) {
          pen.fillStyle = style.fill;
          pen.fill(shape);
        }
        if (style.stroke) {
          pen.strokeStyle = style.stroke;
          pen.lineWidth = style.width ?? 2;
          pen.stroke(shape);
        }
        pen.restore();
      };
      const axis = axisShapes(geometry);
      const marks = visitorShapes(geometry, visitorMarks(module.ratings[key]));
      draw(axis.line, { stroke: line });
      draw(axis.steps, { stroke: line, fill: white });
      draw(`${marks.dots}${marks.bars}${marks.median}`, { fill: accent });
      draw(marks.interval, { stroke: accent, width: 1.5 });
      draw(editorsShape(geometry, module.effort[key].level), { stroke: ink, fill: white, width: 2.5 });
    });
    const foot = 20 + modules.length * lane + 12;
    write(leftPole, 24, foot, '11px');
    write(rightPole, panel.width, foot, '11px', 'right');
  });
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) return undefined;
  const width = 460;
  return {
    png: new Uint8Array(await png.arrayBuffer()),
    width,
    height: Math.round((width * size.height) / size.width),
  };
}
