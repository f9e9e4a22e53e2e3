import type { FacetSelection } from '../../domain/finder/facet-selection.ts';
import { boxForLink } from '../shared/mounting/box-for-link.ts';

/** The filter panel turned into checkboxes. */
export interface FacetControls {
  /** All values per facet. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly labelOf: (facet: string, value: string) => string;
  readonly phraseOf: (facet: string, value: string) => string;
  /** Shows which values are chosen and how many modules each would bring. */
  readonly update: (selection: FacetSelection, counts: ReadonlyMap<string, number>) => void;
}

interface Control {
  readonly facet: string;
  readonly value: string;
  readonly label: string;
  readonly phrase: string;
  readonly box: HTMLInputElement;
  readonly count: Element | null;
}

/** Turns the link of a value into a checkbox with a label, in the same place and of the same size. */
function makeControl(
  facet: string,
  value: string,
  item: HTMLElement,
  link: HTMLElement,
  onToggle: (facet: string, value: string) => void,
): Control {
  const { row, box } = boxForLink(link, 'checkbox');
  box.addEventListener('change', () => onToggle(facet, value));
  return {
    facet,
    value,
    label: row.querySelector('.facet__label')?.textContent ?? '',
    phrase: item.dataset['phrase'] ?? '',
    box,
    count: row.querySelector('.facet__count'),
  };
}

/** Makes checkboxes of all filter links in a panel and calls back when one is toggled. */
export function makeFacetControls(
  panel: HTMLElement,
  onToggle: (facet: string, value: string) => void,
): FacetControls {
  const controls = new Map<string, Control>();
  const known = new Map<string, Set<string>>();
  for (const group of panel.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = group.dataset['facet'] ?? '';
    const values = new Set<string>();
    known.set(facet, values);
    for (const item of group.querySelectorAll<HTMLElement>('[data-value]')) {
      const link = item.querySelector('a');
      const value = item.dataset['value'] ?? '';
      if (link === null) continue;
      controls.set(`${facet}:${value}`, makeControl(facet, value, item, link, onToggle));
      values.add(value);
    }
  }
  return {
    known,
    labelOf: (facet, value) => controls.get(`${facet}:${value}`)?.label ?? value,
    phraseOf: (facet, value) => controls.get(`${facet}:${value}`)?.phrase ?? value,
    update: (selection, counts) => {
      for (const [token, { facet, value, box, count }] of controls) {
        box.checked = selection.get(facet)?.includes(value) ?? false;
        const amount = String(counts.get(token) ?? 0);
        if (count && count.textContent !== amount) count.textContent = amount;
      }
    },
  };
}
