import { comparedAtMost } from './comparison.ts';

/** What an address asks to compare, sorted into what can be shown and what cannot. */
export interface ComparisonRequest {
  /** Known modules in the order of the address, each once, at most four. */
  readonly chosen: readonly string[];
  /** Words of the address that name no module. */
  readonly unknown: readonly string[];
  /** Known modules beyond the fourth. */
  readonly surplus: readonly string[];
}

/** Reads `?m=a,b,c`; also `?m=a&m=b`. Unknown words are kept so that they can be named. */
export function readComparison(query: URLSearchParams, known: ReadonlySet<string>): ComparisonRequest {
  const asked = query
    .getAll('m')
    .flatMap((list) => list.split(','))
    .map((word) => word.trim().toLowerCase())
    .filter((word, index, all) => word !== '' && all.indexOf(word) === index);
  const found = asked.filter((word) => known.has(word));
  return {
    chosen: found.slice(0, comparedAtMost),
    surplus: found.slice(comparedAtMost),
    unknown: asked.filter((word) => !known.has(word)),
  };
}

/** The query of a comparison with its question mark; empty for no module. Slugs need no escaping. */
export function comparisonQuery(slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : `?m=${slugs.join(',')}`;
}
