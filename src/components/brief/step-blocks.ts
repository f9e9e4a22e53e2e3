import type { PlacedStep } from '../../domain/content/step-course.ts';

/** How the time line is drawn: how many blocks wide, and how many weeks a block stands for. */
export interface TimeScale {
  readonly blocks: number;
  readonly weeks: number;
}

const weeksPerMonth = 365.25 / 12 / 7;
/** From here on a block is a month, so that blocks stay wide enough to be counted. */
const mostWeeks = 26;
const fewestBlocks = 10;

/** A scale on which steps of so many weeks fit; where something runs on, there is room for that behind them. */
export function timeScale(weeks: number, runsOn: boolean): TimeScale {
  const perBlock = weeks > mostWeeks ? weeksPerMonth : 1;
  const needed = Math.ceil(weeks / perBlock);
  return {
    blocks: Math.max(fewestBlocks, needed + (runsOn ? Math.ceil(needed / 6) + 1 : 0)),
    weeks: perBlock,
  };
}

const rounded = (number: number) => Math.round(number * 100) / 100;

/** Room between two blocks, in blocks. */
const joint = 0.16;

/** Outlines of blocks between two places of the scale. */
function outlines(from: number, to: number): string {
  let path = '';
  for (let at = from; at < to - 0.05; at += 1) {
    const width = rounded(Math.min(1, to - at) - joint);
    if (width > 0) path += `M${rounded(at)} 1h${width}v8h-${width}z`;
  }
  return path;
}

/** The parts of a step on the time line as SVG paths in a box of `scale.blocks` by 10; '' for parts it has not. */
export interface StepBlocks {
  /** Blocks it takes at least; drawn with a dashed stroke, one dash a block. */
  readonly sure: string;
  /** Blocks it may take besides. */
  readonly maybe: string;
  /** A box for a length nobody knows. */
  readonly unsure: string;
  /** What goes on until the end of the drawing. */
  readonly running: string;
}

/** Draws a step. */
export function stepBlocks(step: PlacedStep, scale: TimeScale, unknownWeeks: number): StepBlocks {
  const at = (weeks: number) => rounded(weeks / scale.weeks);
  const start = at(step.start);
  const sureEnd = at(step.start + step.least);
  const end = at(step.start + step.most);
  return {
    sure: step.least > 0 ? `M${start} 5H${sureEnd}` : '',
    maybe: step.most > step.least ? outlines(sureEnd, end) : '',
    unsure: step.kind === 'unknown' ? `M${start} 1h${at(unknownWeeks)}v8h-${at(unknownWeeks)}z` : '',
    running: step.kind === 'runs' ? `M${end} 5H${scale.blocks}` : '',
  };
}
