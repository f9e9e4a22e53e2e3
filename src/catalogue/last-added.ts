import type { CollectionName } from '../domain/collections.ts';
import type { Catalogue } from './catalogue.ts';

const shown = [
  'modules',
  'caseStudies',
  'projects',
  'articles',
  'funding',
] as const satisfies readonly CollectionName[];

/** What came into the catalogue on the last day on which anything did. */
export interface LastAdded {
  /** Day of the form YYYY-MM-DD. */
  readonly day: string;
  /** Number of entries per collection, without those of which none came. */
  readonly counts: readonly { readonly collection: (typeof shown)[number]; readonly count: number }[];
}

/** The entries added last, counted; undefined while the catalogue is empty or all its entries came on one day. */
export function lastAdded(catalogue: Catalogue): LastAdded | undefined {
  const days = shown.map((collection) => ({
    collection,
    days: [...catalogue[collection].values()].map(({ data }) => data.added),
  }));
  const all = [...new Set(days.flatMap((one) => one.days))].sort();
  const day = all.at(-1);
  if (day === undefined || all.length === 1) return undefined;
  return {
    day,
    counts: days
      .map(({ collection, days: added }) => ({
        collection,
        count: added.filter((one) => one === day).length,
      }))
      .filter(({ count }) => count > 0),
  };
}
