import { levels, type Level } from '../dimensions.ts';
import type { DistributionMarks, LevelRange } from './visitor-marks.ts';

/**
 * The coordinates of an effort track. The editors' track lies between y = 0 and `trackHeight`; visitors' marks lie above
 * it, in negative y down to `top`, so that a track without ratings needs no room for them.
 */
export interface TrackGeometry {
  readonly width: number;
  /** Distance of two steps. */
  readonly gap: number;
  /** Distance of two dots of a stack, from centre to centre. */
  readonly pitch: number;
  readonly barWidth: number;
  /** Highest point marks can reach; negative. */
  readonly top: number;
}

export const trackHeight = 24;
const margin = 10;
const middle = trackHeight / 2;
/** Line on which stacks stand, and the middle of the strip below it that shows median and spread. */
const ground = -12;
const strip = -6;
/** A stack is never higher; it grows in width instead. */
const rows = 3;

/**
 * The geometry of a track so many units wide.
 * @param width from 110 units, so that stacks of neighbouring steps do not touch
 */
export function trackGeometry(width: number): TrackGeometry {
  const gap = (width - 2 * margin) / 4;
  const pitch = Math.min(11, (gap - 4) / rows);
  return { width, gap, pitch, barWidth: Math.min(26, gap * 0.6), top: ground - rows * pitch - 1 };
}

/** The middle of a level on the track. */
export function levelX({ gap }: TrackGeometry, level: Level): number {
  return margin + (level - 1) * gap;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Outlines of the track itself as path data. */
export function axisShapes(geometry: TrackGeometry): { readonly line: string; readonly steps: string } {
  return {
    line: `M${margin} ${middle}H${geometry.width - margin}`,
    steps: levels.map((level) => `M${round(levelX(geometry, level) - 4)} ${middle - 4}h8v8h-8z`).join(''),
  };
}

/** The editors' mark as path data: a diamond, different in shape from every mark of visitors. */
export function editorsShape(geometry: TrackGeometry, level: Level): string {
  return `M${round(levelX(geometry, level))} ${middle - 10}l10 10-10 10-10-10z`;
}

/** Visitors' marks as path data, each empty where it is not to be drawn. */
export interface VisitorShapes {
  /** One closed subpath per rating. */
  readonly dots: string;
  /** One closed subpath per level somebody gave. */
  readonly bars: string;
  /** Range of few ratings, or spread of many: a line with ends. */
  readonly interval: string;
  readonly median: string;
}

function dotsOf(geometry: TrackGeometry, { counts }: DistributionMarks): string {
  const { pitch } = geometry;
  const r = round(pitch * 0.42);
  // The same number of columns at every level, so that heights can be compared.
  const columns = Math.max(1, Math.ceil(Math.max(...counts) / rows));
  return levels
    .flatMap((level) => {
      const count = counts[level - 1] ?? 0;
      return Array.from({ length: count }, (_, index) => {
        const row = Math.floor(index / columns);
        const inRow = Math.min(columns, count - row * columns);
        const x = levelX(geometry, level) + ((index % columns) - (inRow - 1) / 2) * pitch;
        const y = ground - (row + 0.5) * pitch;
        return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
      });
    })
    .join('');
}

function barsOf(geometry: TrackGeometry, { counts }: DistributionMarks): string {
  const { barWidth, pitch } = geometry;
  const most = Math.max(...counts);
  return levels
    .filter((level) => (counts[level - 1] ?? 0) > 0)
    .map((level) => {
      // A level somebody gave never vanishes, however many others there are.
      const height = round(Math.max(1.5, (rows * pitch * (counts[level - 1] ?? 0)) / most));
      const left = round(levelX(geometry, level) - barWidth / 2);
      return `M${left} ${ground}v${-height}h${round(barWidth)}v${height}z`;
    })
    .join('');
}

function intervalOf(geometry: TrackGeometry, [low, high]: LevelRange): string {
  // A range of one level would be a point; it gets a little width to be seen.
  const half = low === high ? 5 : 0;
  const from = round(levelX(geometry, low) - half);
  const to = round(levelX(geometry, high) + half);
  return `M${from} ${strip - 3}v6M${from} ${strip}H${to}M${to} ${strip - 3}v6`;
}

/** The shapes of what may be drawn. */
export function visitorShapes(geometry: TrackGeometry, marks: DistributionMarks): VisitorShapes {
  const { shape, median, spread, range } = marks;
  // From five to nine the dots themselves show the range.
  const interval = spread ?? (median === null ? range : null);
  return {
    dots: shape === 'dots' ? dotsOf(geometry, marks) : '',
    bars: shape === 'bars' ? barsOf(geometry, marks) : '',
    interval: interval === null ? '' : intervalOf(geometry, interval),
    median:
      median === null
        ? ''
        : `M${round(levelX(geometry, median) - geometry.barWidth / 2)} ${strip - 3}h${round(geometry.barWidth)}v6h${round(-geometry.barWidth)}z`,
  };
}
