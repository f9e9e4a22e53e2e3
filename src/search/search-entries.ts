import { type Finding, type Loosening, findEntries } from './find-entries.ts';
import { searchAllTexts } from './full-text.ts';
import { isGuideFile, unpackGuide } from './guide-file.ts';
import { loadOnce } from './load-once.ts';
import { type Hit, makeHit } from './make-hits.ts';
import { type GuideEntry, type SearchGuide, openGuide } from './open-guide.ts';
import { holdsPhrase, phrasesOf } from './phrases.ts';
import { guideFile, indexAddress } from './search-guide.ts';

/** How many entries have each value, by filter. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Chosen filter values; values of one filter are alternatives. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;

/** What a search found: how many entries, how many per filter value, and the entries themselves page by page. */
export interface SearchResult {
  readonly count: number;
  /** How many entries have each value, by filter, as if no filter were chosen. */
  readonly filters: FilterCounts;
  /** False when nothing is about what was asked; then the hits are only what is nearest. */
  readonly fits: boolean;
  /** What was done to the query so that it finds something. */
  readonly loosened: readonly Loosening[];
  /** The words by which a sentence was understood, most telling first; none for a few words. */
  readonly understood: readonly string[];
  /** The finder's concerns that a sentence seems to be about, with their words. */
  readonly concerns: readonly { readonly slug: string; readonly label: string }[];
  /** True when entries that only mention the words in their text were not looked for. */
  readonly canGoDeeper: boolean;
  /** The entries found, best first. */
  readonly hits: (from: number, to: number) => Hit[];
}

const guide = loadOnce(async () => {
  const answer = await fetch(`${indexAddress}${guideFile}`);
  if (!answer.ok) throw new Error(`${guideFile} cannot be read`);
  const file: unknown = await answer.json();
  if (!isGuideFile(file)) throw new Error(`${guideFile} has an unknown form`);
  return openGuide(unpackGuide(file));
});

/** Entries among which a concern must return to be taken for what a sentence is about. */
const askedForConcern = 3;
const timesForConcern = 2;

/** Loads what every query needs. Rejects when it cannot be reached; the next call tries again. */
export async function prepareSearch(): Promise<void> {
  await guide();
}

function concernsOf({ ranked, isSentence, fits }: Finding, { concerns }: SearchGuide) {
  if (!isSentence || !fits) return [];
  const times = new Map<string, number>();
  for (const { entry } of ranked.slice(0, askedForConcern)) {
    for (const slug of entry.concerns) times.set(slug, (times.get(slug) ?? 0) + 1);
  }
  return [...times]
    .filter(([, count]) => count >= timesForConcern)
    .map(([slug]) => ({ slug, label: concerns[slug] ?? slug }));
}

/** Entries whose texts mention all words, behind those found before. */
async function withMentions(finding: Finding, known: SearchGuide): Promise<GuideEntry[]> {
  // Pagefind cuts a word it does not know until it finds something; in quotes it does not.
  const words = finding.terms.map(({ typed, by }) => (by === 'itself' ? typed : `"${typed}"`));
  const found = await Promise.all(words.map((word) => searchAllTexts(word, known)));
  const [first = new Map<GuideEntry, number>(), ...rest] = found;
  const before = new Set(finding.ranked.map(({ entry }) => entry));
  const scoreOf = (entry: GuideEntry) => found.reduce((sum, one) => sum + (one.get(entry) ?? 0), 0);
  const more = [...first.keys()].filter((entry) => !before.has(entry) && rest.every((one) => one.has(entry)));
  return [...before, ...more.sort((a, b) => scoreOf(b) - scoreOf(a))];
}

/** Of the entries found, those that hold a phrase; undefined when none does. */
async function withPhrases(
  phrases: readonly string[],
  finding: Finding,
  known: SearchGuide,
): Promise<GuideEntry[] | undefined> {
  const holding = await Promise.all(
    phrases.map(async (phrase) => {
      const inText = await searchAllTexts(`"${phrase}"`, known);
      const told = ({ title, aliases, summary }: GuideEntry) => [title, ...aliases, summary];
      const isTold = (entry: GuideEntry) => told(entry).some((text) => holdsPhrase(text, phrase));
      return new Set([...inText.keys(), ...known.entries.filter(isTold)]);
    }),
  );
  const ranked = finding.ranked.map(({ entry }) => entry);
  const all = [...new Set([...ranked, ...known.entries])].filter((entry) =>
    holding.every((one) => one.has(entry)),
  );
  return all.length > 0 ? all : undefined;
}

/**
 * Searches the catalogue as `findEntries` describes; phrases in quotes must stand in an entry as they are. An empty query
 * finds nothing. Rejects with the cause when the index cannot be loaded.
 *
 * @param deeply also look into all texts, behind what is found without
 */
export async function searchEntries(
  query: string,
  chosen: ChosenFilters = {},
  deeply = false,
): Promise<SearchResult> {
  const known = await guide();
  const finding = findEntries(query, known);
  const phrases = phrasesOf(query);
  const ranked = finding.ranked.map(({ entry }) => entry);
  if (phrases.length > 0) {
    const exact = await withPhrases(phrases, finding, known);
    if (exact) return resultOf({ ...finding, fits: true, loosened: [] }, exact, false, chosen, known);
    const loosened = [{ how: 'phrase' as const }, ...finding.loosened];
    return resultOf({ ...finding, loosened }, ranked, false, chosen, known);
  }
  if (deeply) return resultOf(finding, await withMentions(finding, known), false, chosen, known);
  return resultOf(finding, ranked, !finding.isSentence, chosen, known);
}

function resultOf(
  finding: Finding,
  entries: readonly GuideEntry[],
  canGoDeeper: boolean,
  chosen: ChosenFilters,
  known: SearchGuide,
): SearchResult {
  const { fits, loosened, understood } = finding;
  const wanted = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const found = entries.filter(({ filters }) =>
    wanted.every(([name, values]) => filters[name]?.some((value) => values.includes(value))),
  );
  return {
    count: found.length,
    filters: countFilters(entries),
    fits,
    loosened,
    understood,
    concerns: concernsOf(finding, known),
    canGoDeeper,
    hits: (from, to) =>
      found.slice(from, to).map((entry) => makeHit(entry, known.entries.indexOf(entry), finding)),
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
