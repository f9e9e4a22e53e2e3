import { type ExcerptPart, excerptParts, markedParts } from './excerpt-parts.ts';
import {
  type Finding,
  type Loosening,
  type SoughtWords,
  findEntries,
  findInHeadings,
} from './find-entries.ts';
import { matchReason } from './match-reason.ts';
import { type GuideEntry, type SearchGuide, openGuide } from './open-guide.ts';
import { isGuideFile, unpackGuide } from './guide-file.ts';
import { guideFile, wordsFile } from './search-guide.ts';

/** The parts of Pagefind's browser interface that are used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindHit[] }>;
  readonly options: (options: {
    noWorker: boolean;
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

/** The place in an entry's text where it was found. */
export interface TextPlace {
  readonly address: string;
  readonly title: string;
  readonly excerpt: readonly ExcerptPart[];
}

/** An entry that was found. */
export interface Hit {
  readonly address: string;
  readonly title: string;
  /** The title with the words found marked. */
  readonly markedTitle: readonly ExcerptPart[];
  /** Kind of entry in German, for example "Modul". */
  readonly kind: string;
  /** Its summary, with the words found marked. */
  readonly summary: readonly ExcerptPart[];
  /** What it was found by, when the title does not show the match. */
  readonly reason?: string | undefined;
  /** True when its summary shows the match and nothing before it does. */
  readonly inSummary: boolean;
  /** Loads the place in its text; only where neither title, alias nor summary shows the match. */
  readonly place?: (() => Promise<TextPlace>) | undefined;
}

/** What a search found: how many entries, how many per filter value, and the entries themselves page by page. */
export interface SearchResult {
  readonly count: number;
  /** How many entries have each value, by filter, as if no filter were chosen. */
  readonly filters: FilterCounts;
  /** What was done to the query so that it finds something. */
  readonly loosened: readonly Loosening[];
  /** True when entries that only mention the words in their text were not looked for. */
  readonly headingsOnly: boolean;
  /** The entries found, best first. */
  readonly hits: (from: number, to: number) => Hit[];
}

/** Chosen filter values; values of one filter are alternatives. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;

const folder = '/pagefind/';

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'options' in module;
}

async function loadPagefind(): Promise<Pagefind> {
  const module: unknown = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  if (!isPagefind(module)) throw new Error('search index has an unknown form');
  await module.options({
    // A worker would load its program a second time, and take its address as text, which Trusted Types forbid.
    noWorker: true,
    // Parts of compounds and other words that are not in the text count less than the text.
    ranking: { metaWeights: { title: 5, aliases: 3, summary: 1.5, words: 0.3 } },
  });
  return module;
}

async function loadJson(name: string): Promise<unknown> {
  const answer = await fetch(`${folder}${name}`);
  if (!answer.ok) throw new Error(`${name} cannot be read`);
  return answer.json();
}

async function loadGuide(): Promise<SearchGuide> {
  const guide = await loadJson(guideFile);
  if (!isGuideFile(guide)) throw new Error('search guide cannot be read');
  return openGuide(unpackGuide(guide));
}

async function loadTextWords(): Promise<readonly string[]> {
  const words = await loadJson(wordsFile);
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

/** Loads something once. What fails is tried again by the next call. */
function once<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loading: Promise<Thing> | undefined;
  return async () => {
    loading ??= load();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}

const pagefind = once(loadPagefind);
const guide = once(loadGuide);
const textWords = once(loadTextWords);
const asked = new Map<string, Promise<readonly PagefindHit[]>>();

function askPagefind(words: string): Promise<readonly PagefindHit[]> {
  const before = asked.get(words);
  if (before) return before;
  const asking = pagefind().then(async ({ search }) => (await search(words)).results);
  asking.catch(() => asked.delete(words));
  asked.set(words, asking);
  return asking;
}

async function fullText(word: string): Promise<ReadonlyMap<string, number>> {
  const results = await askPagefind(word);
  const best = Math.max(...results.map(({ score }) => score), Number.EPSILON);
  return new Map(results.map(({ id, score }) => [id, score / best]));
}

/** Quoted, a word stands for itself alone; otherwise Pagefind also takes words that begin alike. */
async function inText(word: string): Promise<boolean> {
  return (await askPagefind(`"${word}"`)).length > 0;
}

/** Loads what every query needs. Rejects when it cannot be reached; the next call tries again. */
export async function prepareSearch(): Promise<void> {
  await guide();
}

/**
 * The entries whose titles, aliases and summaries hold the words of a query: the first answer while a person types,
 * without a further file. Rejects when the guide cannot be loaded.
 */
export async function searchHeadings(query: string, chosen: ChosenFilters = {}): Promise<SearchResult> {
  return resultOf(findInHeadings(query, await guide()), chosen);
}

/**
 * Searches the catalogue as `findEntries` describes. An empty query finds nothing. Rejects with the cause when the index
 * cannot be loaded.
 *
 * @param deeply also look into the texts when titles, aliases and summaries hold enough
 */
export async function searchEntries(
  query: string,
  chosen: ChosenFilters = {},
  deeply = false,
): Promise<SearchResult> {
  const finding = await findEntries(query, await guide(), { fullText, inText, textWords }, deeply);
  return resultOf(finding, chosen);
}

function resultOf(finding: Finding, chosen: ChosenFilters): SearchResult {
  const { ranked, loosened, sought, headingsOnly } = finding;
  const wanted = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const found = ranked.filter(({ entry: { filters } }) =>
    wanted.every(([name, values]) => filters[name]?.some((value) => values.includes(value))),
  );
  return {
    count: found.length,
    filters: countFilters(ranked.map(({ entry }) => entry)),
    loosened,
    headingsOnly,
    hits: (from, to) =>
      found.slice(from, to).map(({ entry, best }) => ({
        address: entry.address,
        title: entry.title,
        markedTitle: markedParts(entry.title, sought.forms),
        kind: entry.kind,
        summary: markedParts(entry.summary, sought.forms),
        reason: matchReason(entry, sought),
        inSummary: best === 'summary',
        place: best === 'text' || entry.list ? () => placeOf(entry, sought) : undefined,
      })),
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
async function placeOf(entry: GuideEntry, { written, forms }: SoughtWords): Promise<TextPlace> {
  // The search for all words at once knows the best stretch of the text for an excerpt.
  const found = await Promise.all([written.join(' '), ...written].map(askPagefind));
  const page = await found
    .flat()
    .find(({ id }) => id === entry.id)
    ?.data();
  const { title, address } = entry;
  if (!page) return { address, title, excerpt: markedParts(entry.summary, forms) };
  const section = entry.list ? page.sub_results.find(({ url }) => url.includes('#')) : undefined;
  if (section) return { address: section.url, title: section.title, excerpt: excerptParts(section.excerpt) };
  return { address, title, excerpt: excerptParts(page.excerpt) };
}
