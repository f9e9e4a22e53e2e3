import type { TableWords } from '../domain/module-table.ts';
import type { Dimension, DimensionKey } from '../domain/dimensions.ts';
import type { EffortRange } from '../domain/effort-sum.ts';
import { exportTexts } from './export-texts.ts';
import { figureText } from './figure-text.ts';
import { textsFrom } from './texts-from.ts';

const { text } = textsFrom(exportTexts);

/** Documented ranges of one unit in words, or the word for unknown. */
export function rangesText(ranges: readonly EffortRange[]): string {
  if (ranges.length === 0) return text('export.unknown');
  return ranges
    .map(({ unit, per, min, max }) => figureText({ unit, per, min: min / 100, max: max / 100 }))
    .join('; ');
}

/** Where a table comes from. */
export interface TableOrigin {
  /** Address of the site, without a slash at the end. */
  readonly base: string;
  /** Name to be given with every use. */
  readonly name: string;
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
}

/** The licence as every download states it: "CC BY 4.0, Quartiersbaukasten". */
export function licenceText({ licence, name }: TableOrigin): string {
  return text('export.licenceText', { licence, name });
}

/** The German words of the table of modules. The dimensions are handed in, for words know no rules. */
export function tableWords(origin: TableOrigin, dimensions: readonly Dimension[]): TableWords {
  const of = (key: DimensionKey) => dimensions.find((dimension) => dimension.key === key);
  return {
    head: (key) => text(`export.${key}`),
    dimensionHead: (key, dimension) =>
      text(`export.${key}`, {
        name: of(dimension)?.name ?? '',
        left: of(dimension)?.leftPole ?? '',
        right: of(dimension)?.rightPole ?? '',
      }),
    levelWords: (dimension, level) => of(dimension)?.words[level - 1] ?? '',
    ranges: rangesText,
    licence: licenceText(origin),
    date: origin.date,
    base: origin.base,
  };
}
