import { searchTexts } from '../../i18n/search-texts.ts';
import {
  type ChosenFilters,
  type SearchResult,
  searchEntries,
  searchHeadings,
} from '../../search/pagefind-client.ts';
import { filterPanel } from './filter-panel.ts';
import { looseningSentence } from './loosening-sentence.ts';
import { forgetHits, makeHit } from './make-hit.ts';
import { typedSearch } from './typed-search.ts';

const { plural, text } = searchTexts;

/** Hits shown at first and added by "more". */
const pageSize = 12;

/** The search page: runs as you type, keeps query and filters in the address, announces the count. */
function startSearchPage(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('form');
  const field = root.querySelector<HTMLInputElement>('[data-search-page-field]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const hits = root.querySelector<HTMLElement>('[data-search-hits]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  const panel = root.querySelector<HTMLElement>('[data-search-filters]');
  const button = root.querySelector<HTMLButtonElement>('[data-search-filter-button]');
  const rest = root.querySelector<HTMLElement>('[data-search-rest]');
  if (!form || !field || !status || !hits || !more || !panel || !button || !rest) return;

  let chosen: ChosenFilters = {};
  /** True when entries that only mention the words are wanted as well. */
  let deeply = false;
  let shownAtOnce = pageSize;
  let asked: string | undefined;
  let shown: (() => void) | undefined;
  let frame = 0;
  const query = () => field.value.trim();
  const filters = filterPanel(panel, button, (next) => {
    chosen = next;
    return new Promise((resolve) => {
      shown = resolve;
      search();
    });
  });

  function readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    if (field) field.value = parameters.get('q') ?? '';
    chosen = Object.fromEntries(filters.names.map((name) => [name, parameters.getAll(name)]));
  }

  function writeAddress(): void {
    const parameters = new URLSearchParams();
    if (query() !== '') parameters.set('q', query());
    for (const [name, values] of Object.entries(chosen))
      values.forEach((value) => parameters.append(name, value));
    history.replaceState(null, '', parameters.size > 0 ? `?${parameters}` : location.pathname);
  }

  const typed = typedSearch({
    headings: () => (deeply ? searchEntries(query(), chosen, true) : searchHeadings(query(), chosen)),
    whole: () => searchEntries(query(), chosen, deeply),
    show: (result, last) => {
      show(result, last);
      if (last) shown?.();
    },
    fail: () => {
      status.textContent = text('failed');
      rest.hidden = false;
      asked = undefined;
    },
  });

  function search(): void {
    if (!status || !hits || !more || !rest) return;
    // A new address takes the browser longer than a search; it can wait until the hits are painted.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => setTimeout(writeAddress));
    if (query().length >= 2) {
      if (hits.childElementCount === 0) status.textContent = text('loading');
      typed.run();
      return;
    }
    typed.stop();
    forgetHits();
    status.textContent = text('start');
    hits.replaceChildren();
    more.hidden = true;
    rest.hidden = false;
    filters.show({}, {});
  }

  function show(result: SearchResult, last: boolean): void {
    if (!status || !hits || !rest) return;
    forgetHits();
    hits.replaceChildren(...result.hits(0, shownAtOnce).map(makeHit));
    rest.hidden = result.count > 0;
    filters.show(result.filters, chosen);
    offerMore(result, shownAtOnce);
    if (!last) return;
    const count = plural('count', result.count, { query: query() });
    const filtered = Object.values(chosen).flat().length > 0;
    const help = [filtered ? text('empty.filters') : '', text('empty.help')];
    const done = result.count === 0 ? help : [looseningSentence(result.loosened)];
    status.textContent = [count, ...done].filter(Boolean).join(' ');
  }

  /** More of what was found; after that, what was not looked for yet. */
  function offerMore(result: SearchResult, from: number): void {
    if (!more || !hits) return;
    const left = from < result.count;
    more.hidden = !left && !result.headingsOnly;
    more.textContent = left ? text('more') : text('deeply');
    more.onclick = () => {
      const items = left ? result.hits(from, from + pageSize).map(makeHit) : [];
      if (items.length > 0) {
        hits.append(...items);
        items[0]?.querySelector('a')?.focus();
        offerMore(result, from + pageSize);
        return;
      }
      const before = hits.childElementCount;
      deeply = true;
      shownAtOnce = before + pageSize;
      shown = () => hits.children[before]?.querySelector('a')?.focus();
      search();
    };
  }

  function begin(): void {
    asked = query();
    deeply = false;
    shownAtOnce = pageSize;
    shown = undefined;
    search();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What was typed has been searched for already.
    if (query() !== asked) begin();
  });
  field.addEventListener('input', begin);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      hits.querySelector('a')?.focus();
    }
  });
  hits.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
    const links = [...hits.querySelectorAll('a')];
    const place = links.findIndex((link) => link === document.activeElement);
    event.preventDefault();
    const next = event.key === 'ArrowDown' ? links[place + 1] : links[place - 1];
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && place === 0)) field.focus();
    else next?.focus();
  });
  addEventListener('popstate', () => {
    readAddress();
    begin();
  });
  readAddress();
  begin();
}

const root = document.querySelector<HTMLElement>('[data-search-page-root]');
if (root) startSearchPage(root);
