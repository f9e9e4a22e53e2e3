import { type EntryGaps, judgeCatalogue } from '../domain/content/completeness.ts';
import type { Catalogue } from './catalogue.ts';

const known = new WeakMap<Catalogue, EntryGaps[]>();

/** What every entry lacks on the day of the build, computed once per catalogue. */
export function gapsOfCatalogue(catalogue: Catalogue): readonly EntryGaps[] {
  const before = known.get(catalogue);
  if (before) return before;
  const gaps = judgeCatalogue(catalogue, new Date().toISOString().slice(0, 10));
  known.set(catalogue, gaps);
  return gaps;
}

/** What a module lacks, in the order of its page. */
export function gapsOfModule(catalogue: Catalogue, id: string): EntryGaps['gaps'] {
  const found = gapsOfCatalogue(catalogue).find((entry) => entry.collection === 'modules' && entry.id === id);
  return found?.gaps ?? [];
}
