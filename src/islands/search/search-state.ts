import { answerKeys } from '../../domain/finder/finder-answers.ts';
import { searchTexts } from '../../i18n/search-texts.ts';
import { queryOfAddress } from '../../search/query-of-address.ts';
import type { ChosenFilters, SearchResult } from '../../search/search-entries.ts';
import { looseningSentence } from './loosening-sentence.ts';

const { plural, text } = searchTexts;

/** Hits shown at first and added by "more". */
export const pageSize = 12;

/** What the search page was asked. */
export interface SearchState {
  readonly query: string;
  readonly chosen: ChosenFilters;
  /** True when entries that only mention the words are wanted as well. */
  readonly deeply: boolean;
  /** How many hits are shown at once. */
  readonly shown: number;
}

/** A new question; what was wanted of the one before is forgotten, but the filters stay. */
export function asking(query: string, chosen: ChosenFilters): SearchState {
  return { query, chosen, deeply: false, shown: pageSize };
}

/** What an address asks. `names` are the filters there are. */
export function askedByAddress(search: string, names: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = Object.fromEntries(names.map((name) => [name, parameters.getAll(name)]));
  return asking(queryOfAddress(search, 'q').trim(), chosen);
}

/** The query of the address that asks this, with its question mark; empty where nothing is asked. */
export function addressOf({ query, chosen }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [name, values] of Object.entries(chosen))
    for (const value of values) parameters.append(name, value);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The same, with entries that only mention the words behind the hits already shown. */
export function deeper(state: SearchState, shownAlready: number): SearchState {
  return { ...state, deeply: true, shown: shownAlready + pageSize };
}

/** Whether the words are long enough to be searched for. */
export function isSearchable({ query }: SearchState): boolean {
  return query.length >= 2;
}

/** What comes after the hits shown: more of what was found, what was not looked for yet, or nothing. */
export function nextStep(
  { count, canGoDeeper }: Pick<SearchResult, 'count' | 'canGoDeeper'>,
  shown: number,
): 'more' | 'deeply' | undefined {
  if (shown < count) return 'more';
  return canGoDeeper ? 'deeply' : undefined;
}

/** What was found, in words: how much, what was done to the question, and what helps where nothing was. */
export function resultWords(
  { count, fits, loosened }: Pick<SearchResult, 'count' | 'fits' | 'loosened'>,
  { query, chosen }: SearchState,
): string {
  const done = looseningSentence(loosened);
  const said = (...words: string[]) => words.filter(Boolean).join(' ');
  if (count > 0)
    return fits ? said(plural('count', count, { query }), done) : said(done, text('nearest', { query }));
  const isFiltered = Object.values(chosen).flat().length > 0;
  return said(
    text('count.zero', { query }),
    done,
    isFiltered ? text('empty.filters') : '',
    text('empty.help'),
  );
}

/** How a sentence was understood, and what it seems to be about; empty for a few words. */
export function understoodWords({
  understood,
  concerns,
}: Pick<SearchResult, 'understood' | 'concerns'>): string {
  if (understood.length === 0) return '';
  const about = concerns.map(({ label }) => `„${label}“`).join(', ');
  return [
    text('understood', { words: understood.join(', ') }),
    about === '' ? '' : text('understood.concern', { concerns: about }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The query of the finder's address that asks for what a sentence seems to be about, with its question mark. */
export function finderQuery({ concerns }: Pick<SearchResult, 'concerns'>): string {
  return concerns.length === 0 ? '' : `?${answerKeys.concern}=${concerns.map(({ slug }) => slug).join(',')}`;
}
