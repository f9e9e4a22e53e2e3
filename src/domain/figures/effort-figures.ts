import type { DimensionKey } from '../dimensions.ts';
import type { DocumentedFigure } from './documented-figure.ts';
import { dimensionOfKind } from './figure-dimensions.ts';
import { type FigureRange, figureRanges } from './figure-sum.ts';
import { type FigureKind, figureKinds } from './figure-terms.ts';

/** What the effort profile says of figures beside a dimension. */
export interface EffortFigures {
  /** What one offer at one place takes, from the smallest to the largest figure. */
  readonly ranges: readonly FigureRange[];
  /** Figures of which there is one of its kind and that are in no range. */
  readonly single: readonly DocumentedFigure[];
  /** Kinds with several figures that are in no range. */
  readonly more: readonly { readonly kind: FigureKind; readonly count: number }[];
}

/** The figures beside a dimension, those of the module alone: ranges where they may be spanned, else single or counted. */
export function effortFigures(figures: readonly DocumentedFigure[], dimension: DimensionKey): EffortFigures {
  const here = figures.filter(
    ({ kind, entry }) => dimensionOfKind[kind] === dimension && entry.modules === 1,
  );
  const ranges = figureRanges(here);
  const ranged = new Set(ranges.flatMap((range) => range.figures));
  const others = figureKinds.flatMap((kind) => {
    const alike = here.filter((figure) => figure.kind === kind && !ranged.has(figure));
    return alike.length === 0 ? [] : [{ kind, alike }];
  });
  return {
    ranges,
    single: others.flatMap(({ alike }) => (alike.length === 1 ? alike : [])),
    more: others.flatMap(({ kind, alike }) => (alike.length > 1 ? [{ kind, count: alike.length }] : [])),
  };
}
