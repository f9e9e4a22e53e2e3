import * as z from 'zod';
import { type DimensionKey, dimensionKeys } from '../../domain/dimensions.ts';
import { figurePeriods, figureUnits } from '../../domain/figures/figure-terms.ts';
import { editorialNote } from '../../domain/language/source-notes.ts';
import { listAt, textAt } from '../../domain/value-at.ts';
import type { TypedFigure } from '../../schemas/content/typed-figure.ts';

/** A figure as entries had it under a dimension of `effort`, before it said what it counts and for how many places. */
const oldFigure = z
  .strictObject({
    unit: z.enum(figureUnits),
    min: z.number().nonnegative(),
    max: z.number().nonnegative(),
    per: z.enum(figurePeriods),
    /** Place and year in free words. */
    context: z.string().trim().min(1).max(160),
    sources: z.array(z.string()).min(1),
  })
  .refine(({ min, max }) => min <= max);

/** A figure of the old form: what of the new form follows from it, and which keys nothing in it decides. */
export interface OldFigure {
  readonly dimension: DimensionKey;
  /** Place in the list of its dimension, from 0. */
  readonly index: number;
  /** Undefined where it does not even have the old form. */
  readonly decided: Partial<TypedFigure> | undefined;
  readonly undecided: readonly (keyof TypedFigure)[];
  /** The words in which place and year stand. */
  readonly context: string;
}

/** Words before a year that say something else than the year of a price or count. */
const otherYear = /(?:seit|ab|bis|vor|nach|zwischen|von)\s+$/i;

/** The one year that words name; undefined where they name none, several, a span, a beginning or a year to come. */
function onlyYear(words: string, thisYear: number): number | undefined {
  const [first, ...others] = words.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  if (!first || others.length > 0) return undefined;
  const before = words.slice(0, first.index);
  const after = words.slice(first.index + 4);
  const year = Number(first[0]);
  const isPlain = !otherYear.test(before) && !/^\s*[/–-]\s*\d/.test(after) && !/\d\s*[/–-]\s*$/.test(before);
  return isPlain && year <= thisYear ? year : undefined;
}

function readOne(value: unknown, thisYear: number): Omit<OldFigure, 'dimension' | 'index'> {
  const parsed = oldFigure.safeParse(value);
  if (!parsed.success) return { decided: undefined, undecided: [], context: textAt(value, 'context') };
  const { unit, min, max, per, context, sources: named } = parsed.data;
  const year = onlyYear(context, thisYear);
  const sources = named.filter((id) => id !== editorialNote);
  return {
    context,
    decided: {
      unit,
      min,
      max,
      per,
      ...(year === undefined ? {} : { year }),
      note: context,
      ...(sources.length === 0 ? {} : { sources }),
    },
    undecided: [
      'kind',
      'scope',
      'status',
      'place',
      ...(year === undefined ? (['year'] as const) : []),
      ...(sources.length === 0 ? (['sources'] as const) : []),
    ],
  };
}

/**
 * The figures of the old form in an entry, in its order. Unit, ends, period, sources and, where the words name one year
 * alone, the year are taken over; what a figure counts, for how many places, whether it was counted or planned and where
 * is never guessed.
 *
 * @param data the entry as its author wrote it
 * @param thisYear the year after which none is believed
 */
export function oldFigures(data: unknown, thisYear: number): OldFigure[] {
  return dimensionKeys.flatMap((dimension) =>
    listAt(data, 'effort', dimension, 'figures').map((value, index) => ({
      dimension,
      index,
      ...readOne(value, thisYear),
    })),
  );
}
