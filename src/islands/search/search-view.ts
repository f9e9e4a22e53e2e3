import { routes } from '../../config/routes.ts';
import { searchTexts } from '../../i18n/search-texts.ts';
import type { SearchResult } from '../../search/search-entries.ts';
import { forgetHits, makeHit } from './make-hit.ts';
import { makeElement } from '../shared/make-element.ts';
import { finderQuery, nextStep, pageSize, understoodWords } from './search-state.ts';

const { text } = searchTexts;

/** The places of the search page. */
export interface SearchPlaces {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly hits: HTMLElement;
  readonly more: HTMLButtonElement;
  /** Says in large type that nothing fits. */
  readonly nothing: HTMLElement;
  /** How a sentence was understood, with the way to the finder. */
  readonly understood: HTMLElement;
  /** Asks what is missing where nothing fits. */
  readonly missing: HTMLElement;
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
  const nothing = root.querySelector<HTMLElement>('[data-search-nothing]');
  const understood = root.querySelector<HTMLElement>('[data-search-understood]');
  const missing = root.querySelector<HTMLElement>('[data-search-missing]');
  const rest = root.querySelector<HTMLElement>('[data-search-rest]');
  if (!form || !field || !status || !hits || !more || !nothing || !understood || !missing || !rest)
    return undefined;
  return { form, field, status, hits, more, nothing, understood, missing, rest };
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
export function searchView(places: SearchPlaces, goDeeper: () => void): SearchView {
  const { status, hits, more, nothing, understood, missing, rest } = places;
  const showFit = (fits: boolean) => {
    nothing.hidden = fits;
    missing.hidden = fits;
  };
  const showUnderstood = (result: Pick<SearchResult, 'understood' | 'concerns'>) => {
    const words = understoodWords(result);
    understood.hidden = words === '';
    if (words === '') return;
    const finder = `${routes.finder}${finderQuery(result)}`;
    const link = makeElement('a', { text: text('understood.finder'), attributes: { href: finder } });
    understood.replaceChildren(words, ' ', link);
  };
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
      showFit(true);
      understood.hidden = true;
      rest.hidden = false;
    },
    show: (result, amount) => {
      forgetHits();
      hits.replaceChildren(...result.hits(0, amount).map(makeHit));
      showFit(result.fits);
      showUnderstood(result);
      rest.hidden = result.count > 0;
      offerMore(result, amount);
    },
    focusHit,
    amount: () => hits.childElementCount,
  };
}
