import { readFileSync } from 'node:fs';

/** A query, the kind of difficulty or speaker it stands for, and the entries that are named for it. */
export interface FixtureQuery {
  readonly kind: string;
  readonly query: string;
  readonly slugs: readonly string[];
}

/** Reads one of the files of queries in `tests/fixtures`, by the beginning of its name. */
export function readQueries(name: string): FixtureQuery[] {
  return readFileSync(new URL(`../fixtures/${name}-queries.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', query = '', slugs = ''] = line.split('\t');
      return { kind, query, slugs: slugs.split(',').filter(Boolean) };
    });
}

/** The name of an entry in those files: its slug, or for a programme the page of programmes and its place there. */
export function nameOf(address: string): string {
  const [path = '', place] = address.split('#');
  const slug = path.split('/').filter(Boolean).at(-1) ?? address;
  return place === undefined ? slug : `${slug}#${place}`;
}
