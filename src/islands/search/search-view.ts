import { searchTexts } from '../../i18n/search-texts.ts';
import type { SearchResult } from '../../search/pagefind-client.ts';
import { forgetHits, makeHit } from './make-hit.ts';
import { nextStep, pageSize } from './search-state.ts';

const { text } = searchTexts;

/** The places of the search page. */
export interface SearchPlaces {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly hits: HTMLElement;
  readonly more: HTMLButtonElement;
  /** What the page offers where nothing is found. */
  readonly rest: HTMLElement;
}

/** Finds the places of the search page; undefined where one is missing. */
export function findPlaces(root: HTMLElement): SearchPlaces | undefined {
  const form = root.querySelector('form');
  const field = root.querySelector<HTMLInputElement>('[data-search-page-field]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const hits = root.querySelector<HTMLElement>('[data-search-hits]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  const rest = root.querySelector<HTMLElement>('[data-search-rest]');
  if (!form || !field || !status || !hits || !more || !rest) return undefined;
  return { form, field, status, hits, more, rest };
}

/** The view of what was found. */
export interface SearchView {
  /** Says what is going on, without touching the hits. */
  readonly say: (words: string) => void;
  /** Takes all hits away and offers the rest of the page. */
  readonly empty: () => void;
  readonly show: (result: SearchResult, amount: number) => void;
  readonly focusHit: (place: number) => void;
  readonly amount: () => number;
}

/** @param goDeeper asked for where all hits are shown and more was not looked for yet */
export function searchView({ status, hits, more, rest }: SearchPlaces, goDeeper: () => void): SearchView {
  const focusHit = (place: number) => hits.children[place]?.querySelector('a')?.focus();
  const offerMore = (result: SearchResult, shown: number) => {
    const next = nextStep(result, shown);
    more.hidden = next === undefined;
    if (next !== undefined) more.textContent = text(next);
    more.onclick = () => {
      if (next !== 'more') {
        goDeeper();
        return;
      }
      hits.append(...result.hits(shown, shown + pageSize).map(makeHit));
      focusHit(shown);
      offerMore(result, shown + pageSize);
    };
  };
  return {
    say: (words) => (status.textContent = words),
    empty: () => {
      forgetHits();
      hits.replaceChildren();
      more.hidden = true;
      rest.hidden = false;
    },
    show: (result, amount) => {
      forgetHits();
      hits.replaceChildren(...result.hits(0, amount).map(makeHit));
      rest.hidden = result.count > 0;
      offerMore(result, amount);
    },
    focusHit,
    amount: () => hits.childElementCount,
  };
}
