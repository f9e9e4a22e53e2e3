/** What is asked of a complete module, with the words for what is missing. */
export interface Gap {
  readonly key:
    'steps' | 'pitfalls' | 'cases' | 'contacts' | 'financing' | 'related' | 'downloads' | 'figures';
  readonly missing: string;
}

/** The parts of a module that completeness looks at, as counts from 0. */
export interface ModuleCounts {
  readonly steps: number;
  readonly pitfalls: number;
  readonly cases: number;
  readonly contacts: number;
  readonly financing: number;
  readonly related: number;
  readonly downloads: number;
  readonly figures: number;
}

const wanted: readonly (Gap & { readonly atLeast: number })[] = [
  { key: 'steps', atLeast: 3, missing: 'Umsetzungsschritte' },
  { key: 'pitfalls', atLeast: 3, missing: 'Stolpersteine' },
  { key: 'cases', atLeast: 2, missing: 'Fallbeispiele' },
  { key: 'contacts', atLeast: 1, missing: 'Kontakte' },
  { key: 'financing', atLeast: 1, missing: 'Finanzierungsansätze' },
  { key: 'related', atLeast: 1, missing: 'weitere Module' },
  { key: 'downloads', atLeast: 1, missing: 'Vorlagen' },
  { key: 'figures', atLeast: 1, missing: 'belegte Zahlen zum Aufwand' },
];

/** What a module still lacks, in the order of the page. An empty list means complete. */
export function gapsOf(counts: ModuleCounts): Gap[] {
  return wanted
    .filter(({ key, atLeast }) => counts[key] < atLeast)
    .map(({ key, missing }) => ({ key, missing }));
}
