import {
  type FacetSelection,
  countByToken,
  meetsSelection,
  parseSelection,
  selectionQuery,
  toggleValue,
  unofferedValues,
} from '../../domain/finder/facet-selection.ts';
import { filterSentence } from '../../i18n/filter-sentence.ts';
import { nameUnoffered } from '../shared/name-unoffered.ts';
import { type FacetControls, makeFacetControls } from './facet-controls.ts';
import { isOrder, sortItems } from './sort-items.ts';

/**
 * Filters, counts and sorts the catalogue in the browser. The state lives in the address, so that it can be shared and
 * the back button works. Without this script the same filters are links to pages of their own.
 */
function startCatalogue(root: HTMLElement): void {
  const panel = root.querySelector<HTMLElement>('[data-facet-panel]');
  const list = root.querySelector<HTMLElement>('[data-items]');
  const heading = root.querySelector<HTMLElement>('[data-result]');
  if (!panel || !list || !heading) return;
  startFilterButton(root);
  if (panel.dataset['current']) {
    leadOnwards(panel);
    startSorting(root, list);
    return;
  }

  const items = [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement);
  const tokens = items.map((item) => new Set((item.dataset['facets'] ?? '').split(' ')));
  const controls = makeFacetControls(panel, (facet, value) => choose(toggleValue(selection, facet, value)));
  let selection = fromAddress();

  function fromAddress(): FacetSelection {
    const query = new URLSearchParams(location.search);
    nameUnoffered(root, unofferedValues(query, controls.known));
    return parseSelection(query, controls.known);
  }

  function choose(next: FacetSelection): void {
    selection = next;
    nameUnoffered(root, []);
    show();
    // A new address makes the browser note where the page stands, which takes long in a long list: after the paint.
    requestAnimationFrame(() => setTimeout(() => keepInAddress(next)));
  }

  function keepInAddress(chosen: FacetSelection): void {
    // Who has gone back or chosen on before the paint is not to be led here again.
    if (chosen !== selection) return;
    const query = selectionQuery(chosen);
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
  }

  function show(): void {
    let count = 0;
    items.forEach((item, index) => {
      const shown = meetsSelection(tokens[index] ?? new Set(), selection);
      if (item.hidden === shown) item.hidden = !shown;
      if (shown) count += 1;
    });
    controls.update(selection, countByToken(tokens, selection));
    const phrases = [...selection].map(([facet, values]) =>
      values.map((value) => controls.phraseOf(facet, value)),
    );
    const sentence = filterSentence(count, phrases);
    if (heading && heading.textContent !== sentence) heading.textContent = sentence;
    const inView = root.querySelector<HTMLElement>('[data-count]');
    if (inView) inView.textContent = filterSentence(count, []);
    showChips(root, controls, selection, choose);
    const empty = root.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = count > 0;
    keepSelectionInViews(root, selection);
  }

  addEventListener('popstate', () => {
    selection = fromAddress();
    show();
  });
  startSorting(root, list);
  if (selection.size > 0) show();
}

/** On the page of one value the other filters lead to the catalogue with both. */
function leadOnwards(panel: HTMLElement): void {
  const [facet = '', value = ''] = (panel.dataset['current'] ?? '').split(':');
  for (const item of panel.querySelectorAll<HTMLElement>('[data-facet] [data-value]')) {
    const other = item.closest<HTMLElement>('[data-facet]')?.dataset['facet'] ?? '';
    const link = item.querySelector('a');
    if (!link || link.ariaCurrent === 'page') continue;
    const both = toggleValue(new Map([[facet, [value]]]), other, item.dataset['value'] ?? '');
    link.href = `${panel.dataset['base'] ?? ''}?${selectionQuery(both)}`;
  }
}

function startFilterButton(root: HTMLElement): void {
  const button = root.querySelector<HTMLElement>('[data-filter-button]');
  const fold = root.querySelector('#filter');
  if (!button || !fold) return;
  button.role = 'button';
  const set = (open: boolean) => {
    fold.classList.toggle('is-open', open);
    button.ariaExpanded = String(open);
  };
  set(location.hash === '#filter');
  button.addEventListener('click', (event) => {
    event.preventDefault();
    set(button.ariaExpanded !== 'true');
  });
  button.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
      button.click();
    }
  });
}

/** Says each filter in use as a button that takes it away. */
function showChips(
  root: HTMLElement,
  controls: FacetControls,
  selection: FacetSelection,
  choose: (next: FacetSelection) => void,
): void {
  const place = root.querySelector('[data-chips]');
  const words = root.querySelector<HTMLElement>('[data-empty]')?.dataset;
  const button = root.querySelector<HTMLElement>('[data-filter-button]');
  const active = [...selection].flatMap(([facet, values]) => values.map((value) => ({ facet, value })));
  const chips = active.map(({ facet, value }) => {
    const label = (words?.['remove'] ?? '').replace('{label}', controls.labelOf(facet, value));
    return makeButton(label, () => choose(toggleValue(selection, facet, value)));
  });
  if (active.length > 1) chips.push(makeButton(words?.['reset'] ?? '', () => choose(new Map())));
  place?.replaceChildren(...chips);
  if (button) {
    const some = (button.dataset['some'] ?? '').replace('{count}', String(active.length));
    button.textContent = active.length > 0 ? some : (button.dataset['none'] ?? '');
  }
}

function makeButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

function keepSelectionInViews(root: HTMLElement, selection: FacetSelection): void {
  const query = selectionQuery(selection);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
    link.search = query;
  }
}

function startSorting(root: HTMLElement, list: HTMLElement): void {
  const select = root.querySelector<HTMLSelectElement>('[data-sort-select]');
  select?.addEventListener('change', () => {
    if (isOrder(select.value)) sortItems(list, select.value);
  });
}

for (const root of document.querySelectorAll<HTMLElement>('[data-catalogue]')) startCatalogue(root);
