import { groupNames, searchTexts } from '../../i18n/search-texts.ts';
import { groupHits } from '../../search/group-hits.ts';
import {
  type Hit,
  type SearchResult,
  prepareSearch,
  searchEntries,
  searchHeadings,
} from '../../search/pagefind-client.ts';
import { looseningSentence } from './loosening-sentence.ts';
import { typedSearch } from './typed-search.ts';

const { plural, text } = searchTexts;

/** Hits among which the best kinds are looked for. */
const lookedAt = 60;

/**
 * Suggestions under the search box of the page's head, as a combobox with a list in groups (ARIA Authoring Practices
 * 1.2): arrows move across the groups, Enter follows, Escape closes. Without a choice Enter opens the search page.
 */
export function startSuggestions(form: HTMLFormElement, field: HTMLInputElement): void {
  const panel = makeElement('div', 'quick__list');
  panel.hidden = true;
  const note = makeElement('p', 'quick__status');
  const list = makeElement('div', 'quick__groups');
  list.id = 'quick-list';
  list.role = 'listbox';
  list.ariaLabel = text('suggestions');
  const status = makeElement('p', 'visually-hidden');
  status.role = 'status';
  panel.append(note, list);
  form.append(panel, status);
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';

  let chosen = -1;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  const query = () => field.value.trim();

  function close(): void {
    panel.hidden = true;
    field.ariaExpanded = 'false';
    choose(-1);
  }

  function choose(index: number): void {
    chosen = index;
    options().forEach((option, place) => {
      option.ariaSelected = String(place === index);
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    });
    const id = options()[index]?.id;
    if (id) field.setAttribute('aria-activedescendant', id);
    else field.removeAttribute('aria-activedescendant');
  }

  function show(result: SearchResult, last: boolean): void {
    const before = options()[chosen]?.href;
    const groups = groupHits(result.hits(0, lookedAt)).map(({ kind, hits }) => makeGroup(kind, hits));
    const count = plural('count', result.count, { query: query() });
    const done = looseningSentence(result.loosened);
    const wayOn =
      result.count > 0
        ? makeOption({ address: searchAddress(form, query()), title: text('all') }, last ? count : '')
        : makeOption(
            { address: form.dataset['catalogue'] ?? '/', title: text('catalogue') },
            text('catalogue.note'),
          );
    list.replaceChildren(...groups, wayOn);
    options().forEach((option, place) => (option.id = `quick-option-${place}`));
    note.textContent = result.count === 0 ? count : done;
    note.hidden = note.textContent === '';
    panel.hidden = false;
    field.ariaExpanded = 'true';
    if (last) status.textContent = [count, done].filter(Boolean).join(' ');
    // What a person has chosen stays chosen when the rest arrives.
    choose(options().findIndex(({ href }) => href === before));
  }

  const search = typedSearch({
    headings: () => searchHeadings(query()),
    whole: () => searchEntries(query()),
    show,
    // The search page explains what is wrong and offers other ways; Enter still leads there.
    fail: close,
  });

  function typed(): void {
    choose(-1);
    if (query().length >= 2) search.run();
    else {
      search.stop();
      close();
    }
  }

  field.addEventListener('input', typed);
  field.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') {
      if (panel.hidden) field.value = '';
      search.stop();
      close();
      event.preventDefault();
    } else if (!panel.hidden && count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const move = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen === -1 && move === -1 ? count - 1 : (chosen + move + count) % count);
    } else if (event.key === 'Enter' && chosen >= 0 && !panel.hidden) {
      event.preventDefault();
      options()[chosen]?.click();
    }
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close();
  });
  // Keeps the focus in the box while an option is clicked.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  if (query() !== '') typed();
  // The guide is on its way before the first key; should it fail, the first search tries again and says so.
  else prepareSearch().catch(() => undefined);
}

function searchAddress(form: HTMLFormElement, query: string): string {
  return `${form.dataset['searchPage'] ?? ''}?q=${encodeURIComponent(query)}`;
}

function makeElement(name: 'div' | 'p' | 'span' | 'b', className: string, words = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = words;
  return element;
}

function makeGroup(kind: string, hits: readonly Hit[]): HTMLElement {
  const group = makeElement('div', 'quick__group');
  const name = groupNames[kind] ?? kind;
  group.role = 'group';
  group.ariaLabel = name;
  const heading = makeElement('div', 'quick__heading', name);
  heading.ariaHidden = 'true';
  group.append(heading, ...hits.map((hit) => makeOption(hit, reasonOf(hit))));
  return group;
}

/** Why a hit is among the suggestions, where its title does not show it. */
function reasonOf({ reason, inSummary, place }: Hit): string {
  if (reason !== undefined) return text('reason', { word: reason });
  if (inSummary) return text('reason.summary');
  return place ? text('reason.text') : '';
}

function makeOption(hit: Pick<Hit, 'address' | 'title'>, note: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.className = 'quick__option';
  option.role = 'option';
  option.href = hit.address;
  option.tabIndex = -1;
  option.append(makeElement('b', 'quick__title', hit.title));
  if (note !== '') option.append(' ', makeElement('span', 'quick__note', note));
  return option;
}
