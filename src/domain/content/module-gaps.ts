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
  readonly indicators: number;
}

/** Parts that the sources may be silent about; an honest line says so in their place. */
export const documentableParts = ['pitfalls', 'cases', 'figures'] as const;

/** The honest lines of a module, by part. */
export type Undocumented = Readonly<Partial<Record<(typeof documentableParts)[number], string | undefined>>>;

const neededByModule: readonly {
  readonly key: keyof ModuleCounts;
  readonly atLeast: number;
}[] = [
  { key: 'aliases', atLeast: 1 },
  { key: 'steps', atLeast: 3 },
  { key: 'pitfalls', atLeast: 3 },
  { key: 'cases', atLeast: 2 },
  { key: 'contacts', atLeast: 1 },
  { key: 'financing', atLeast: 1 },
  { key: 'advice', atLeast: 1 },
  { key: 'related', atLeast: 1 },
  { key: 'downloads', atLeast: 1 },
  { key: 'figures', atLeast: 1 },
  { key: 'indicators', atLeast: 3 },
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
    .map(({ key }) => ({ key, level: isSaid(key) ? 'wished' : 'required' }));
}
