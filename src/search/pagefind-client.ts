/** The parts of Pagefind's browser interface that are used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  readonly search: (query: string | null, options?: { filters?: Filters }) => Promise<PagefindResponse>;
  readonly filters: () => Promise<FilterCounts>;
  readonly preload: (query: string) => Promise<void>;
}

type Filters = Readonly<Record<string, readonly string[] | { readonly any: readonly string[] }>>;

/** How many entries have each value, by filter. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface PagefindResponse {
  readonly results: readonly { readonly id: string; readonly data: () => Promise<PagefindPage> }[];
  /** Counts as they would be without any filter chosen. */
  readonly totalFilters: FilterCounts;
}

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
}

/** What a search found: how many entries, how many per filter value, and the entries themselves page by page. */
export interface SearchResult {
  readonly count: number;
  readonly filters: FilterCounts;
  readonly hits: (from: number, to: number) => Promise<Hit[]>;
}

/** Chosen filter values; values of one filter are alternatives. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'filters' in module;
}

const address = '/pagefind/pagefind.js';
let loading: Promise<Pagefind> | undefined;

/** Loads the search once. Rejects when the index cannot be reached; the next call tries again. */
async function load(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ address).then((module: unknown) => {
    if (!isPagefind(module)) throw new Error('search index has an unknown form');
    return module;
  });
  try {
    const pagefind = await loading;
    // Counts per filter are only answered once the filters have been asked for.
    await pagefind.filters();
    return pagefind;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/**
 * Searches the catalogue. An empty query finds nothing. Rejects with the cause when the index cannot be loaded.
 */
export async function searchEntries(query: string, chosen: ChosenFilters = {}): Promise<SearchResult> {
  const pagefind = await load();
  const filters = Object.fromEntries(
    Object.entries(chosen)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, { any: values }]),
  );
  const response = await pagefind.search(query, { filters });
  return {
    count: response.results.length,
    filters: response.totalFilters,
    hits: async (from, to) => {
      const pages = await Promise.all(response.results.slice(from, to).map((result) => result.data()));
      return pages.map(hitOf);
    },
  };
}

/** Pages that hold many entries name them by `list`; there the best section is the entry that was found. */
function hitOf({ url, excerpt, meta, sub_results: sections }: PagefindPage): Hit {
  const kind = meta['kind'] ?? '';
  const entry =
    meta['list'] === undefined ? undefined : sections.find((section) => section.url.includes('#'));
  if (entry) return { address: entry.url, title: entry.title, kind, excerpt: entry.excerpt };
  return { address: url, title: meta['title'] ?? url, kind, excerpt };
}
