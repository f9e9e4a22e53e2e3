import { plural, text } from '../../i18n/text.ts';
import { type Hit, searchEntries } from '../../search/pagefind-client.ts';

/** How many suggestions are shown. */
const most = 7;
/** Milliseconds without a key before the search runs. */
const pause = 120;

/**
 * Suggestions under the search box of the page's head, as a combobox with a list (ARIA Authoring Practices 1.2):
 * arrows move, Enter follows, Escape closes. Without a choice Enter opens the search page.
 */
export function startSuggestions(form: HTMLFormElement, field: HTMLInputElement): void {
  const list = document.createElement('div');
  list.className = 'quick__list';
  list.id = 'quick-list';
  list.role = 'listbox';
  list.ariaLabel = text('search.suggestions');
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  form.append(list, status);
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';

  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];

  function close(): void {
    list.hidden = true;
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

  function show(hits: readonly Hit[], count: number, query: string): void {
    const all: Hit = {
      address: `${form.dataset['searchPage'] ?? ''}?q=${encodeURIComponent(query)}`,
      title: text('search.all'),
      kind: plural('search.count', count, { query }),
      excerpt: '',
    };
    const shown = hits.length > 0 ? [...hits, all] : [];
    list.replaceChildren(...shown.map(makeOption));
    if (shown.length === 0) {
      const none = document.createElement('p');
      none.className = 'quick__status';
      none.textContent = plural('search.count', 0, { query });
      list.append(none);
    }
    list.hidden = false;
    field.ariaExpanded = 'true';
    status.textContent = plural('search.count', count, { query });
    choose(-1);
  }

  async function search(): Promise<void> {
    const query = field.value.trim();
    run += 1;
    const mine = run;
    if (query.length < 2) {
      close();
      return;
    }
    try {
      const result = await searchEntries(query);
      const hits = await result.suggestions(most);
      if (mine === run) show(hits, result.count, query);
    } catch {
      // The search page explains what is wrong and offers other ways; Enter still leads there.
      if (mine === run) close();
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), pause);
  });
  field.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') {
      if (list.hidden) field.value = '';
      close();
      event.preventDefault();
    } else if (!list.hidden && count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const move = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen === -1 && move === -1 ? count - 1 : (chosen + move + count) % count);
    } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      options()[chosen]?.click();
    }
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close();
  });
  // Keeps the focus in the box while an option is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  if (field.value.trim() !== '') void search();
}

function makeOption(hit: Hit, index: number): HTMLAnchorElement {
  const option = document.createElement('a');
  option.className = 'quick__option';
  option.role = 'option';
  option.id = `quick-option-${index}`;
  option.href = hit.address;
  option.tabIndex = -1;
  const title = document.createElement('b');
  title.textContent = hit.title;
  const kind = document.createElement('span');
  kind.className = 'quick__kind';
  kind.textContent = hit.kind;
  option.append(title, kind);
  return option;
}
