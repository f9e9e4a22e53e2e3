import type {
  FigureCollection,
  FigureKind,
  FigurePeriod,
  FigureScope,
  FigureStatus,
  FigureUnit,
} from './figure-terms.ts';

/** An amount as a range, `min` at most `max`, both from 0, with its unit and what it refers to. */
export interface FigureAmount {
  readonly unit: FigureUnit;
  readonly min: number;
  readonly max: number;
  readonly per: FigurePeriod;
}

/** What a source is called and where it can be read. */
export interface FigureSource {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string | undefined;
}

/** The entry in which a figure stands. */
export interface FigureEntry {
  readonly collection: FigureCollection;
  readonly id: string;
  readonly title: string;
  /** Address of the entry's page. */
  readonly address: string;
  /** How many modules the entry is about: 1 for a module, for a case or project as many as were used there. */
  readonly modules: number;
}

/** A documented figure with everything it must carry wherever it is shown: a number never stands alone. */
export interface DocumentedFigure extends FigureAmount {
  /** Name of the figure within the whole catalogue: collection, entry and place in its list. */
  readonly key: string;
  readonly kind: FigureKind;
  readonly scope: FigureScope;
  /** How many places together, where the scope is `sites`. */
  readonly sites?: number | undefined;
  readonly status: FigureStatus;
  /** Town or body. */
  readonly place: string;
  /** Year of the price or of the count. */
  readonly year: number | 'unknown';
  readonly note?: string | undefined;
  /** Key of the figure that this one repeats in a second unit. */
  readonly same?: string | undefined;
  readonly entry: FigureEntry;
  readonly sources: readonly FigureSource[];
}

/** How many different places figures come from. */
export function countPlaces(figures: readonly Pick<DocumentedFigure, 'place'>[]): number {
  return new Set(figures.map(({ place }) => place.toLocaleLowerCase('de'))).size;
}
