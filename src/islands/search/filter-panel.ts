import { searchTexts } from '../../i18n/search-texts.ts';
import type { ChosenFilters, FilterCounts } from '../../search/search-entries.ts';

/** The filters beside the hits. */
export interface FilterPanel {
  readonly names: readonly string[];
  /** Shows the values with their counts; without counts the panel is empty and its button hidden. */
  readonly show: (filters: FilterCounts, chosen: ChosenFilters) => void;
}

function makeSpan(className: string, words: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = words;
  return span;
}

/**
 * Takes over the panel of filters and the button that unfolds it on phones. `change` is called with all chosen values
 * and resolves when the panel has been shown anew, so that the box keeps the focus.
 */
export function filterPanel(
  panel: HTMLElement,
  button: HTMLButtonElement,
  change: (chosen: ChosenFilters) => Promise<void>,
): FilterPanel {
  const names = (panel.dataset['names'] ?? '').split(' ').filter(Boolean);

  function makeGroup(name: string, values: readonly [string, number][], chosen: ChosenFilters): HTMLElement {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = panel.dataset[`label${name}`] ?? name;
    group.append(legend, ...values.map(([value, count]) => makeItem(name, value, count, chosen)));
    return group;
  }

  function makeItem(name: string, value: string, count: number, chosen: ChosenFilters): HTMLElement {
    const label = document.createElement('label');
    label.className = 'facet__item';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = chosen[name]?.includes(value) ?? false;
    box.id = `filter-${name}-${value}`;
    box.addEventListener('change', () => {
      const before = chosen[name] ?? [];
      const after = box.checked ? [...before, value] : before.filter((other) => other !== value);
      void change({ ...chosen, [name]: after }).then(() => document.getElementById(box.id)?.focus());
    });
    label.append(
      box,
      makeSpan('facet__box', ''),
      makeSpan('facet__label', value),
      makeSpan('facet__count', String(count)),
    );
    return label;
  }

  button.addEventListener('click', () => {
    const open = panel.classList.toggle('is-open');
    button.ariaExpanded = String(open);
  });

  return {
    names,
    show: (filters, chosen) => {
      const groups = names.flatMap((name) => {
        const values = Object.entries(filters[name] ?? {}).filter(
          ([value, count]) => count > 0 || chosen[name]?.includes(value),
        );
        return values.length > 0 ? [makeGroup(name, values, chosen)] : [];
      });
      panel.replaceChildren(...groups);
      const active = Object.values(chosen).flat().length;
      button.hidden = groups.length === 0;
      button.textContent =
        active > 0 ? searchTexts.text('filters.active', { count: active }) : searchTexts.text('filters');
    },
  };
}
