/** A part of a paper from top to bottom. Every format is made from these. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A place that only the author can fill in, with the words that say what belongs there. */
  | { readonly kind: 'blank'; readonly label: string }
  | {
      readonly kind: 'table';
      /** Names the table for those who cannot see it; stands above it. */
      readonly caption: string;
      readonly header: readonly string[];
      /** The first cell of a row is its head. */
      readonly rows: readonly (readonly string[])[];
    }
  /** A drawing with the words that say the same. */
  | { readonly kind: 'picture'; readonly alternative: string; readonly picture: PaperPicture };

/** A drawing as PNG with its size in points. */
export interface PaperPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A paper for a council or a board. All of it is German. */
export interface Paper {
  readonly title: string;
  /** One sentence for the properties of the file. */
  readonly summary: string;
  readonly blocks: readonly PaperBlock[];
  /** Licence and date of the catalogue, at the foot of every page. */
  readonly imprint: string;
}
