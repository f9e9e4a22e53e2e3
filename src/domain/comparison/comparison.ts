import { type DimensionKey, type Level, dimensionKeys } from '../dimensions.ts';
import type { DocumentedFigure } from '../figures/documented-figure.ts';
import type { LevelCounts } from '../ratings/distribution.ts';
import { type FigureKind, figureKinds } from '../figures/figure-terms.ts';

/** How many modules can stand side by side and still be read. */
export const comparedAtLeast = 2;
export const comparedAtMost = 4;

/** Letters that stand for the compared modules in drawings, in the order of the address. */
export const comparisonLetters = ['A', 'B', 'C', 'D'] as const;

/** What visitors gave one dimension, as far as a comparison needs it. Quartiles and median are null below n = 5. */
export interface ComparedRatings {
  readonly n: number;
  readonly levels: LevelCounts;
  readonly median: Level | null;
  readonly q1: Level | null;
  readonly q3: Level | null;
}

/** One dimension of a compared module: the editors' estimate, and what visitors gave, if anybody did. */
export interface ComparedDimension {
  readonly level: Level;
  readonly reason: string;
}

/** Ratings per dimension; a dimension nobody rated is absent. */
export type RatingsByDimension = Readonly<Partial<Record<DimensionKey, ComparedRatings | undefined>>>;

interface Labelled {
  readonly label: string;
}

/** A module as a comparison needs it. */
export interface ComparedModule {
  readonly slug: string;
  readonly title: string;
  readonly effort: Readonly<Record<DimensionKey, ComparedDimension>>;
  readonly figures: readonly DocumentedFigure[];
  readonly ratings: RatingsByDimension;
  readonly fields: readonly Labelled[];
  readonly phases: readonly Labelled[];
  readonly users: readonly Labelled[];
  readonly targetGroups: readonly Labelled[];
  readonly prerequisites: readonly string[];
  readonly pitfalls: readonly { readonly symptom: string }[];
  readonly financing: readonly { readonly text: string }[];
  readonly places: readonly { readonly title: string }[];
}

/** A record of a module, whose ratings are null when nobody has rated, as a comparison needs it. */
export function comparedModule<
  Rated extends { readonly ratings: { readonly dimensions: RatingsByDimension } | null },
>(record: Rated): Omit<Rated, 'ratings'> & { readonly ratings: RatingsByDimension } {
  return { ...record, ratings: record.ratings?.dimensions ?? {} };
}

/** Facts with lists of words, in the order in which they are shown. */
export const factKeys = [
  'fields',
  'phases',
  'users',
  'targetGroups',
  'prerequisites',
  'pitfalls',
  'financing',
  'places',
] as const;
export type FactKey = (typeof factKeys)[number];

/**
 * Whether a row tells the modules apart: `differs`, `equal` where it says the same of all, `unknown` where nothing is
 * known of any of them. Two unknowns are not equal.
 */
export type RowState = 'differs' | 'equal' | 'unknown';

export interface DimensionRow {
  readonly kind: 'dimension';
  readonly key: DimensionKey;
  readonly cells: readonly { readonly level: Level; readonly ratings: ComparedRatings | undefined }[];
  readonly state: RowState;
}

/** Documented figures of one kind; a cell without any is unknown. */
export interface FiguresRow {
  readonly kind: 'figures';
  readonly key: FigureKind;
  readonly cells: readonly (readonly DocumentedFigure[])[];
  readonly state: RowState;
}

export interface FactsRow {
  readonly kind: 'facts';
  readonly key: FactKey;
  readonly cells: readonly (readonly string[])[];
  readonly state: RowState;
}

export type ComparisonRow = DimensionRow | FiguresRow | FactsRow;

/** The words of one fact of a module, in the editors' order. */
export function factWords(module: ComparedModule, key: FactKey): string[] {
  switch (key) {
    case 'prerequisites':
      return [...module.prerequisites];
    case 'pitfalls':
      return module.pitfalls.map(({ symptom }) => symptom);
    case 'financing':
      return module.financing.map(({ text }) => text);
    case 'places':
      return module.places.map(({ title }) => title);
    default:
      return module[key].map(({ label }) => label);
  }
}

/** Whether all values say the same; order does not matter in lists. */
function allEqual(values: readonly unknown[]): boolean {
  const written = values.map((value) => JSON.stringify(value));
  return written.every((one) => one === written[0]);
}

/** The state of a row of lists. */
function stateOf(cells: readonly (readonly unknown[])[]): RowState {
  if (cells.every((cell) => cell.length === 0)) return 'unknown';
  return allEqual(cells) ? 'equal' : 'differs';
}

/** How far apart the editors' estimates of a row are, in steps from 0 to 4. */
export function levelSpan(row: DimensionRow): number {
  const levels = row.cells.map(({ level }) => level);
  return Math.max(...levels) - Math.min(...levels);
}

/**
 * Puts modules side by side, row by row: dimensions first, those furthest apart in front, then documented figures by
 * their kind, then facts. A dimension is equal only when estimate and ratings are both the same. Rows that tell nothing
 * apart keep their place and are folded by whoever shows them.
 *
 * @param modules at least one; the order is that of the columns
 */
export function compareModules(modules: readonly ComparedModule[]): ComparisonRow[] {
  const dimensionRows = dimensionKeys.map((key): DimensionRow => {
    const cells = modules.map((module) => ({
      level: module.effort[key].level,
      ratings: module.ratings[key],
    }));
    const state = stateOf(cells.map(({ level, ratings }) => [level, ratings?.levels ?? null]));
    return { kind: 'dimension', key, cells, state };
  });
  dimensionRows.sort((a, b) => levelSpan(b) - levelSpan(a));
  const figureRows = figureKinds.map((key): FiguresRow => {
    const cells = modules.map(({ figures }) => figures.filter(({ kind }) => kind === key));
    return { kind: 'figures', key, cells, state: stateOf(cells) };
  });
  const factRows = factKeys.map((key): FactsRow => {
    const cells = modules.map((module) => factWords(module, key));
    return { kind: 'facts', key, cells, state: stateOf(cells.map((words) => [...words].sort())) };
  });
  return [...dimensionRows, ...figureRows, ...factRows];
}
