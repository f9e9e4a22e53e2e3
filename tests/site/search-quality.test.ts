import { describe, expect, it } from 'vitest';
import { findEntries } from '../../src/search/find-entries.ts';
import { builtGuide } from '../support/built-guide.ts';
import { type FixtureQuery, nameOf, readQueries } from '../support/search-queries.ts';

const guide = builtGuide();

interface Measured extends FixtureQuery {
  /** Names of the first ten entries, as suggestions and results show them. */
  readonly found: readonly string[];
  readonly fits: boolean;
  /** Share of the expected entries among the first ten, 0 to 1. */
  readonly recall: number;
  /** Place of the first expected entry from 1; Infinity without one among the first ten. */
  readonly place: number;
}

function measure(name: string): Measured[] {
  return readQueries(name).map((query) => {
    const { ranked, fits } = findEntries(query.query, guide);
    const found = ranked.slice(0, 10).map(({ entry }) => nameOf(entry.address));
    const places = query.slugs.map((slug) => found.indexOf(slug) + 1).filter((place) => place > 0);
    return { ...query, found, fits, recall: places.length / query.slugs.length, place: Math.min(...places) };
  });
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function figures(measured: readonly Measured[]) {
  return {
    queries: measured.length,
    'recall@10': mean(measured.map(({ recall }) => recall)),
    MRR: mean(measured.map(({ place }) => 1 / place)),
    'first three': share(measured, ({ place }) => place <= 3),
    'first ten': share(measured, ({ place }) => place <= 10),
    'said to be nothing': share(measured, ({ fits }) => !fits),
  };
}

/** Figures as the table prints them. */
function rounded(row: ReturnType<typeof figures>): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toFixed(3))]));
}

/** Prints figures by kind, and what is not among the first three. */
function report(name: string, measured: readonly Measured[]): ReturnType<typeof figures> {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => [kind, figures(measured.filter((one) => one.kind === kind))] as const);
  const all = figures(measured);
  console.log(name);
  console.table(
    Object.fromEntries([...rows, ['all', all] as const].map(([kind, row]) => [kind, rounded(row)])),
  );
  for (const { kind, query, slugs, found, place } of measured) {
    if (place > 3)
      console.log(`${kind}: ${query}: expected ${slugs.join(', ')}, first ${found.slice(0, 4).join(', ')}`);
  }
  return all;
}

describe('the search', () => {
  it('finds what the gold queries expect', () => {
    const all = report('gold', measure('gold'));
    expect(all['first ten']).toBe(1);
    expect(all['recall@10']).toBeGreaterThanOrEqual(0.97);
    expect(all.MRR).toBeGreaterThanOrEqual(0.85);
  });

  it('finds what people of each kind ask for in words it was not made with', () => {
    const all = report('unseen', measure('unseen'));
    expect(all['recall@10']).toBeGreaterThanOrEqual(0.97);
    expect(all.MRR).toBeGreaterThanOrEqual(0.85);
  });

  it('understands whole sentences, whoever says them', () => {
    const all = report('sentences', measure('sentence'));
    expect(all.queries).toBe(200);
    expect(all['first three']).toBeGreaterThanOrEqual(0.92);
    expect(all.MRR).toBeGreaterThanOrEqual(0.82);
    // Whoever is told that there is nothing reads on less.
    expect(all['said to be nothing']).toBeLessThanOrEqual(0.08);
  });

  it('finds cases, projects, articles and programmes', () => {
    const all = report('entries', measure('entry'));
    expect(all['first ten']).toBeGreaterThanOrEqual(0.92);
  });

  it('says so when the catalogue has nothing', () => {
    const absent = measure('absent');
    expect(absent).toHaveLength(60);
    for (const { query, fits, found } of absent)
      if (fits) console.log(`${query}: taken for ${found[0] ?? ''}`);
    const honest = share(absent, ({ fits }) => !fits);
    console.log(`honest about nothing: ${honest.toFixed(3)}`);
    expect(honest).toBeGreaterThanOrEqual(0.92);
  });

  it('keeps hits that would annoy from the first three places', () => {
    const queries = measure('annoying');
    const isAnnoying = ({ found, slugs }: Measured) => found.slice(0, 3).some((slug) => slugs.includes(slug));
    for (const one of queries)
      if (isAnnoying(one)) console.log(`${one.query}: ${one.found.slice(0, 3).join(', ')}`);
    expect(share(queries, isAnnoying)).toBeLessThanOrEqual(0.05);
  });
});

describe('what a walk through the product found', () => {
  const first = (query: string, count = 3) =>
    findEntries(query, guide)
      .ranked.slice(0, count)
      .map(({ entry }) => nameOf(entry.address));

  it.each(['Sprechstunde', 'sprechstunde für mieter'])(
    '%s: a title goes before a word inside an alias',
    (query) => {
      expect(first(query, 1)).toEqual(['mietersprechstunde']);
    },
  );

  it('Quartiersmanger: the nearest whole word, and what was done is said', () => {
    const { ranked, loosened } = findEntries('Quartiersmanger', guide);
    expect(ranked[0]?.entry.address).toBe('/module/quartiersmanagement/');
    expect(loosened).toEqual([{ how: 'near', typed: 'Quartiersmanger', words: ['Quartiersmanagement'] }]);
  });

  it.each(['Milieuschutz', 'Kleinkleckersdorf', 'Balkonkraftwerk am Geländer erlaubt?'])(
    '%s: says that nothing fits, and shows no more than what is nearest',
    (query) => {
      const { fits, ranked } = findEntries(query, guide);
      expect(fits).toBe(false);
      expect(ranked.length).toBeLessThanOrEqual(5);
    },
  );

  it.each([
    [
      'In unserem Haus grüßt sich keiner, man weiß gar nicht, wer nebenan wohnt',
      ['begegnungszentrum', 'nachbarschaftshilfe'],
    ],
    [
      'Hof voller Sperrmüll, die Hausverwaltung reagiert nicht',
      ['mietersprechstunde', 'hausbetreuung', 'mieterbeirat'],
    ],
    ['Wie kommt jemand von der Platte direkt in eine richtige Wohnung?', ['housing-first']],
  ])('%s: what helps is among the first three', (query, helpful) => {
    expect(first(query).filter((slug) => helpful.includes(slug))).not.toEqual([]);
  });

  it.each(['§ 569 BGB', '§569', 'Paragraf 569'])('%s: a law is found by its number', (query) => {
    expect(first(query, 1)).toEqual(['mietschuldenberatung']);
    expect(findEntries(query, guide).fits).toBe(true);
  });
});
