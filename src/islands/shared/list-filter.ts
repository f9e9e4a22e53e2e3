import {
  type FacetSelection,
  meetsSelection,
  parseSelection,
  selectionQuery,
  unofferedValues,
} from '../../domain/finder/facet-selection.ts';
import { nameUnoffered } from './name-unoffered.ts';

/** What a list's page says and does when the filter changes. */
export interface ListFilterHooks {
  /** The words above the list. `phrases` continue the amount: "im Feld Wohnen". */
  readonly sentence: (items: readonly HTMLElement[], phrases: readonly string[]) => string;
  /** Called after the list was filtered, with the items shown. */
  readonly shown?: (items: readonly HTMLElement[], selection: FacetSelection) => void;
  /** Values that no select offers but the address may name, per facet. */
  readonly more?: ReadonlyMap<string, ReadonlySet<string>>;
  readonly phraseOf?: (facet: string, values: readonly string[]) => string;
}

/** So many folded parts a choice may leave to be unfolded by itself. */
const fewFolds = 2;

/** A list that can be filtered from elsewhere on the page, as by the marks of a map. */
export interface ListFilter {
  readonly choose: (facet: string, values: readonly string[]) => void;
}

/**
 * Filters a list that stands on the page in full. The choice lives in the address, so that it can be shared and the
 * back button works; a value of the address that nothing offers is named and left out of the choice. Items carry their facet values as
 * `data-facets="key:slug …"`; groups without a shown item are hidden.
 */
export function startListFilter(root: HTMLElement, hooks: ListFilterHooks): ListFilter {
  const form = root.querySelector<HTMLFormElement>('[data-list-filter]');
  const selects = [...(form?.querySelectorAll('select') ?? [])];
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  const tokens = items.map((item) => new Set((item.dataset['facets'] ?? '').split(' ')));
  const folds = [...root.querySelectorAll<HTMLDetailsElement>('[data-fold]')];
  const groups = [...root.querySelectorAll<HTMLElement>('[data-group]')];
  const known = new Map<string, ReadonlySet<string>>([
    ...selects.map(
      (select) =>
        [select.name, new Set([...select.options].map(({ value }) => value).filter(Boolean))] as const,
    ),
    ...(hooks.more ?? []),
  ]);
  let selection = fromAddress();

  function fromAddress(): FacetSelection {
    const query = new URLSearchParams(location.search);
    nameUnoffered(root, unofferedValues(query, known));
    return parseSelection(query, known);
  }

  function phraseOf(facet: string, values: readonly string[]): string {
    const select = selects.find(({ name }) => name === facet);
    const option = [...(select?.options ?? [])].find(({ value }) => value === values[0]);
    return option?.dataset['phrase'] ?? hooks.phraseOf?.(facet, values) ?? '';
  }

  function show(): void {
    for (const select of selects) select.value = selection.get(select.name)?.[0] ?? '';
    items.forEach((item, index) => {
      item.hidden = !meetsSelection(tokens[index] ?? new Set(), selection);
    });
    // Groups may hold groups; asking for items only works for both.
    for (const group of groups) group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
    const visible = items.filter((item) => !item.hidden);
    unfoldFew();
    const heading = root.querySelector<HTMLElement>('[data-result]');
    const phrases = [...selection].map(([facet, values]) => phraseOf(facet, values)).filter(Boolean);
    const sentence = hooks.sentence(visible, phrases);
    if (heading && heading.textContent !== sentence) heading.textContent = sentence;
    const empty = root.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = visible.length > 0;
    const reset = root.querySelector<HTMLElement>('[data-filter-reset]');
    if (reset) reset.hidden = selection.size === 0;
    hooks.shown?.(visible, selection);
  }

  /** Where a choice leaves little, it is read at once. */
  function unfoldFew(): void {
    const left = folds.filter(({ hidden }) => !hidden);
    if (selection.size > 0 && left.length <= fewFolds) for (const fold of left) fold.open = true;
  }

  function go(next: FacetSelection): void {
    selection = next;
    nameUnoffered(root, []);
    const query = selectionQuery(selection);
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    show();
  }

  function choose(facet: string, values: readonly string[]): void {
    const next = new Map(selection);
    if (values.length > 0) next.set(facet, values);
    else next.delete(facet);
    go(next);
  }

  for (const select of selects) {
    select.addEventListener('change', () => choose(select.name, select.value === '' ? [] : [select.value]));
  }
  form?.addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('[data-filter-reset]')?.addEventListener('click', () => {
    go(new Map());
    selects[0]?.focus();
  });
  addEventListener('popstate', () => {
    selection = fromAddress();
    show();
  });
  show();
  return { choose };
}
