import { levels, type Level } from './dimensions.ts';
import type { VisitorMarks } from './visitor-marks.ts';

/** Where the five steps stand on a track 360 units wide, level 1 first. */
export const stepPlaces = [10, 95, 180, 265, 350] as const;

/** Size of the strip above a track in which visitors' ratings are drawn. */
export const marksStrip = { width: 360, height: 40 } as const;

/** Outlines of visitors' marks as SVG path data in a strip of `marksStrip`; what is not to be drawn is empty. */
export interface MarksShape {
  /** Single ratings as stacked dots. */
  readonly dots: string;
  /** The distribution as bars, the fullest level as high as the strip allows. */
  readonly bars: string;
  /** The median, as an upright bar from the top of the strip down to the track. */
  readonly median: string;
  /** A line from end to end: the range of few ratings, or the middle half of many. */
  readonly span: string;
}

const ground = 33;
const dot = { radius: 4, pitch: 8.25 };
const bar = { width: 20, most: 28 };

function placeOf(level: Level): number {
  return stepPlaces[level - 1] ?? stepPlaces[0];
}

function dotAt(level: Level, index: number): string {
  const { radius, pitch } = dot;
  const y = ground - radius - index * pitch;
  return `M${placeOf(level) - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function barAt(level: Level, share: number): string {
  const height = Math.max(2, Math.round(share * bar.most));
  return `M${placeOf(level) - bar.width / 2} ${ground - height}h${bar.width}v${height}h${-bar.width}z`;
}

/** Where visitors' marks are drawn. A level nobody chose gets no mark at all. */
export function marksShape({ counts, form, range, median, spread }: VisitorMarks): MarksShape {
  const given = levels.filter((level) => (counts[level - 1] ?? 0) > 0);
  const most = Math.max(...counts);
  const span = range ?? spread;
  return {
    dots:
      form === 'dots'
        ? given
            .flatMap((level) =>
              Array.from({ length: counts[level - 1] ?? 0 }, (_, index) => dotAt(level, index)),
            )
            .join('')
        : '',
    bars:
      form === 'distribution'
        ? given.map((level) => barAt(level, (counts[level - 1] ?? 0) / most)).join('')
        : '',
    median: median === undefined ? '' : `M${placeOf(median)} 0V${marksStrip.height}`,
    span: span === undefined ? '' : `M${placeOf(span.from) - 4} 37H${placeOf(span.to) + 4}`,
  };
}
