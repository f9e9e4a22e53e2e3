import { allowWorker } from './allow-worker.ts';
import { type Loosening, findEntries } from './find-entries.ts';
import { matchReason } from './match-reason.ts';
import { type GuideEntry, type SearchGuide, guideFile, isSearchGuide } from './search-guide.ts';

/** The parts of Pagefind's browser interface that are used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindHit[] }>;
  readonly options: (options: {
    ranking: { metaWeights: Readonly<Record<string, number>> };
  }) => Promise<void>;
}

interface PagefindHit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindPage>;
}

/** How many entries have each value, by filter. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

/** An entry that was found. */
export interface Hit {
  readonly address: string;
  readonly title: string;
  /** Kind of entry in German, for example "Modul". */
  readonly kind: string;
  /** A stretch of its text in which the words found are marked up by `<mark>`; to be split by `excerptParts`. */
  readonly excerpt: string;
  /** The alias by which it was found, when the title does not show the match. */
  readonly reason?: string | undefined;
}

/** What a search found: how many entries, how many per filter value, and the entries themselves page by page. */
export interface SearchResult {
  readonly count: number;
  /** How many entries have each value, by filter, as if no filter were chosen. */
  readonly filters: FilterCounts;
  /** What was done to the query so that it finds something. */
  readonly loosening: Loosening;
  readonly hits: (from: number, to: number) => Promise<Hit[]>;
  /** The first entries without excerpts, for which little more has to be loaded. */
  readonly suggestions: (most: number) => Promise<Hit[]>;
}

/** Chosen filter values; values of one filter are alternatives. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'options' in module;
}

const folder = '/pagefind/';
let loading: Promise<Loaded> | undefined;

interface Loaded {
  readonly pagefind: Pagefind;
  readonly guide: SearchGuide;
}

async function loadPagefind(): Promise<Pagefind> {
  allowWorker(`${folder}pagefind-worker.js`);
  const module: unknown = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  if (!isPagefind(module)) throw new Error('search index has an unknown form');
  // Parts of compounds and other words that are not in the text count less than the text.
  await module.options({ ranking: { metaWeights: { title: 5, aliases: 3, summary: 1.5, words: 0.3 } } });
  return module;
}

async function loadGuide(): Promise<SearchGuide> {
  const answer = await fetch(`${folder}${guideFile}`);
  const guide: unknown = answer.ok ? await answer.json() : undefined;
  if (!isSearchGuide(guide)) throw new Error('search guide cannot be read');
  return guide;
}

/** Loads the search once. Rejects when the index cannot be reached; the next call tries again. */
async function load(): Promise<Loaded> {
  loading ??= Promise.all([loadPagefind(), loadGuide()]).then(([pagefind, guide]) => ({ pagefind, guide }));
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/**
 * Searches the catalogue as `findEntries` describes. An empty query finds nothing. Rejects with the cause when the index
 * cannot be loaded.
 */
export async function searchEntries(query: string, chosen: ChosenFilters = {}): Promise<SearchResult> {
  const { pagefind, guide } = await load();
  const pages = new Map<string, PagefindHit>();
  const fullText = async (word: string) => {
    const { results } = await pagefind.search(word);
    const best = Math.max(...results.map(({ score }) => score), Number.EPSILON);
    for (const hit of results) pages.set(hit.id, hit);
    return new Map(results.map(({ id, score }) => [id, score / best]));
  };
  const { ranked, loosening, forms } = await findEntries(query, guide, fullText);
  // The search for all words at once knows the best stretch of the text for an excerpt.
  for (const hit of (await pagefind.search(query)).results) pages.set(hit.id, hit);
  const wanted = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const entries = ranked
    .map(({ entry }) => entry)
    .filter(({ filters }) =>
      wanted.every(([name, values]) => filters[name]?.some((value) => values.includes(value))),
    );
  return {
    count: entries.length,
    filters: countFilters(ranked.map(({ entry }) => entry)),
    loosening,
    hits: (from, to) =>
      Promise.all(
        entries.slice(from, to).map(async (entry) => ({
          ...(await hitOf(entry, pages.get(entry.id))),
          reason: matchReason(entry, forms),
        })),
      ),
    suggestions: (most) =>
      Promise.all(
        entries.slice(0, most).map((entry) => hitOf(entry, entry.list ? pages.get(entry.id) : undefined)),
      ),
  };
}

function countFilters(entries: readonly GuideEntry[]): FilterCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of entries) {
    for (const [name, values] of Object.entries(filters)) {
      const ofName = (counts[name] ??= {});
      for (const value of values) ofName[value] = (ofName[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Pages that hold many entries name them by `list`; there the best section is the entry that was found. */
async function hitOf(entry: GuideEntry, found: PagefindHit | undefined): Promise<Hit> {
  const page = await found?.data();
  const { title, kind } = entry;
  const section =
    page?.meta['list'] === undefined ? undefined : page.sub_results.find(({ url }) => url.includes('#'));
  if (section) return { address: section.url, title: section.title, kind, excerpt: section.excerpt };
  return { address: page?.url ?? entry.address, title, kind, excerpt: page?.excerpt ?? '' };
}
