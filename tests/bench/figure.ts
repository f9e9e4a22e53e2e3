/** A line of the table of figures. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The aim, in words. */
  readonly aim: string;
}
