import type { Gap } from './entry-gap.ts';

/** The parts of a module that completeness looks at, as counts from 0. */
export interface ModuleCounts {
  readonly aliases: number;
  readonly steps: number;
  readonly pitfalls: number;
  readonly cases: number;
  readonly contacts: number;
  readonly financing: number;
  readonly advice: number;
  readonly related: number;
  readonly downloads: number;
  readonly figures: number;
}

/** Parts that the sources may be silent about; an honest line says so in their place. */
export const documentableParts = ['pitfalls', 'cases', 'figures'] as const;

/** The honest lines of a module, by part. */
export type Undocumented = Readonly<Partial<Record<(typeof documentableParts)[number], string | undefined>>>;

const neededByModule: readonly {
  readonly key: keyof ModuleCounts;
  readonly atLeast: number;
  readonly missing: string;
}[] = [
  { key: 'aliases', atLeast: 1, missing: 'Suchwörter' },
  { key: 'steps', atLeast: 3, missing: 'Umsetzungsschritte mit Zuständigen' },
  { key: 'pitfalls', atLeast: 3, missing: 'Stolpersteine' },
  { key: 'cases', atLeast: 2, missing: 'Fallbeispiele' },
  { key: 'contacts', atLeast: 1, missing: 'Kontakte' },
  { key: 'financing', atLeast: 1, missing: 'Finanzierungsansätze' },
  { key: 'advice', atLeast: 1, missing: 'Beratung' },
  { key: 'related', atLeast: 1, missing: 'weitere Module' },
  { key: 'downloads', atLeast: 1, missing: 'Vorlagen' },
  { key: 'figures', atLeast: 1, missing: 'belegte Zahlen zum Aufwand' },
];

/**
 * What a module still lacks, in the order of the page. A part that falls short is required, unless an honest line says
 * that the sources do not document it; then it is wished for.
 */
export function gapsOfModuleCounts(counts: ModuleCounts, undocumented: Undocumented = {}): Gap[] {
  const isSaid = (key: keyof ModuleCounts) =>
    documentableParts.some((part) => part === key && undocumented[part] !== undefined);
  return neededByModule
    .filter(({ key, atLeast }) => counts[key] < atLeast)
    .map(({ key, missing }) => ({ key, missing, level: isSaid(key) ? 'wished' : 'required' }));
}
