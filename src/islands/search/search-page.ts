import { searchTexts } from '../../i18n/search-texts.ts';
import { type SearchResult, searchEntries } from '../../search/search-entries.ts';
import { filterPanel } from './filter-panel.ts';
import { followHitKeys } from './hit-keys.ts';
import {
  type SearchState,
  addressOf,
  askedByAddress,
  asking,
  deeper,
  isSearchable,
  resultWords,
} from './search-state.ts';
import { findPlaces, searchView } from './search-view.ts';
import { typedSearch } from './typed-search.ts';

const { text } = searchTexts;

/** The search page: runs as you type, keeps query and filters in the address, announces the count. */
function startSearchPage(root: HTMLElement): void {
  const places = findPlaces(root);
  const panel = root.querySelector<HTMLElement>('[data-search-filters]');
  const button = root.querySelector<HTMLButtonElement>('[data-search-filter-button]');
  if (!places || !panel || !button) return;
  const { form, field } = places;

  const filters = filterPanel(
    panel,
    button,
    (chosen) => new Promise((resolve) => search({ ...state, chosen }, resolve)),
  );
  const view = searchView(places, () => {
    const before = view.amount();
    search(deeper(state, before), () => view.focusHit(before));
  });
  let state = askedByAddress(location.search, filters.names);
  /** What waits for the whole result. */
  let then: (() => void) | undefined;
  let frame = 0;

  const typed = typedSearch({
    search: () => searchEntries(state.query, state.chosen, state.deeply),
    show,
    fail: () => {
      view.say(text('failed'));
      places.rest.hidden = false;
      // Sent once more, it is searched for once more.
      state = asking('', state.chosen);
    },
  });

  function show(result: SearchResult): void {
    view.show(result, state.shown);
    filters.show(result.filters, state.chosen);
    view.say(resultWords(result, state));
    then?.();
  }

  function search(next: SearchState, whenShown?: () => void): void {
    state = next;
    then = whenShown;
    // A new address takes the browser longer than a search; it can wait until the hits are painted.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() =>
      setTimeout(() => history.replaceState(null, '', addressOf(next) || location.pathname)),
    );
    if (isSearchable(state)) {
      if (view.amount() === 0) view.say(text('loading'));
      typed.run();
      return;
    }
    typed.stop();
    view.empty();
    view.say(text('start'));
    filters.show({}, {});
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What was typed has been searched for already.
    if (field.value.trim() !== state.query) search(asking(field.value.trim(), state.chosen));
  });
  field.addEventListener('input', () => search(asking(field.value.trim(), state.chosen)));
  followHitKeys(field, places.hits);
  const begin = () => {
    const asked = askedByAddress(location.search, filters.names);
    field.value = asked.query;
    search(asked);
  };
  addEventListener('popstate', begin);
  begin();
}

const root = document.querySelector<HTMLElement>('[data-search-page-root]');
if (root) startSearchPage(root);
