/** A period as precisely as it is known: years or months, either end may be missing. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
