import { plural, text } from '../../i18n/text.ts';
import {
  type ChosenFilters,
  type Hit,
  type SearchResult,
  searchEntries,
} from '../../search/pagefind-client.ts';
import { excerptNodes } from './excerpt-nodes.ts';
import { looseningSentence } from './loosening-sentence.ts';

/** Hits shown at first and added by "more". */
const pageSize = 12;
/** Milliseconds without a key before the search runs. */
const pause = 180;

/** The search page: runs as you type, keeps query and filters in the address, announces the count. */
function startSearchPage(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('form');
  const field = root.querySelector<HTMLInputElement>('[data-search-page-field]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const hits = root.querySelector<HTMLElement>('[data-search-hits]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  const panel = root.querySelector<HTMLElement>('[data-search-filters]');
  const rest = root.querySelector<HTMLElement>('[data-search-rest]');
  if (!form || !field || !status || !hits || !more || !panel || !rest) return;

  const names = (panel.dataset['names'] ?? '').split(' ').filter(Boolean);
  let chosen: ChosenFilters = {};
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function readAddress(): void {
    const query = new URLSearchParams(location.search);
    if (field) field.value = query.get('q') ?? '';
    chosen = Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
  }

  function writeAddress(): void {
    const query = new URLSearchParams();
    if (field && field.value.trim() !== '') query.set('q', field.value.trim());
    for (const [name, values] of Object.entries(chosen)) values.forEach((value) => query.append(name, value));
    const next = query.size > 0 ? `?${query}` : location.pathname;
    history.replaceState(null, '', next);
  }

  async function search(): Promise<void> {
    if (!field || !status || !hits || !more || !rest) return;
    const query = field.value.trim();
    run += 1;
    const mine = run;
    writeAddress();
    if (query.length < 2) {
      status.textContent = text('search.start');
      hits.replaceChildren();
      more.hidden = true;
      rest.hidden = false;
      panel?.replaceChildren();
      return;
    }
    if (hits.childElementCount === 0) status.textContent = text('search.loading');
    try {
      const result = await searchEntries(query, chosen);
      const first = await result.hits(0, pageSize);
      if (mine !== run) return;
      const count = plural('search.count', result.count, { query });
      const done = looseningSentence(result.loosening);
      const found = result.count === 0 ? text('search.empty.help') : done;
      status.textContent = [count, found].filter(Boolean).join(' ');
      hits.replaceChildren(...first.map(makeHit));
      rest.hidden = result.count > 0;
      showFilters(result);
      offerMore(result, first.length);
    } catch {
      if (mine !== run) return;
      status.textContent = text('search.failed');
      rest.hidden = false;
    }
  }

  function offerMore(result: SearchResult, shown: number): void {
    if (!more || !hits) return;
    more.hidden = shown >= result.count;
    more.onclick = () => {
      void result.hits(shown, shown + pageSize).then((next) => {
        const items = next.map(makeHit);
        hits.append(...items);
        items[0]?.querySelector('a')?.focus();
        offerMore(result, shown + next.length);
      });
    };
  }

  function showFilters(result: SearchResult): void {
    if (!panel) return;
    const groups = names.map((name) => {
      const values = Object.entries(result.filters[name] ?? {}).filter(
        ([value, count]) => count > 0 || chosen[name]?.includes(value),
      );
      return values.length > 0 ? makeFilter(name, values) : undefined;
    });
    panel.replaceChildren(...groups.filter((group) => group !== undefined));
  }

  function makeFilter(name: string, values: [string, number][]): HTMLElement {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = panel?.dataset[`label${name}`] ?? name;
    group.append(legend);
    for (const [value, count] of values) {
      const label = document.createElement('label');
      label.className = 'facet__item';
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = chosen[name]?.includes(value) ?? false;
      box.id = `filter-${name}-${value}`;
      box.addEventListener('change', () => {
        const before = chosen[name] ?? [];
        chosen = {
          ...chosen,
          [name]: box.checked ? [...before, value] : before.filter((other) => other !== value),
        };
        void search().then(() => document.getElementById(box.id)?.focus());
      });
      label.append(
        box,
        makeSpan('facet__box', ''),
        makeSpan('facet__label', value),
        makeSpan('facet__count', String(count)),
      );
      group.append(label);
    }
    return group;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), pause);
  });
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
    void search();
  });
  readAddress();
  void search();
}

function makeSpan(className: string, words: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = words;
  return span;
}

function makeHit(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.address;
  link.textContent = hit.title;
  const excerpt = document.createElement('p');
  excerpt.append(...excerptNodes(hit.excerpt));
  item.append(makeSpan('hits__kind', hit.kind), link, excerpt);
  if (hit.reason !== undefined)
    item.append(makeSpan('hits__reason', text('search.reason', { alias: hit.reason })));
  return item;
}

const root = document.querySelector<HTMLElement>('[data-search-page-root]');
if (root) startSearchPage(root);
