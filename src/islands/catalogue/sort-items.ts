import { dimensionKeys } from '../../domain/dimensions.ts';

/** Orders of the catalogue. Those by level follow the editors' estimate. */
const orders = ['title', 'staff', 'cost', 'time', 'checked'] as const;
type Order = (typeof orders)[number];

/** Whether a word names an order. */
export function isOrder(value: string): value is Order {
  return orders.some((order) => order === value);
}

const original = new WeakMap<Element, number>();

/**
 * Puts the items of a list in an order. The list comes sorted by title from the build; that order decides among equals.
 */
export function sortItems(list: HTMLElement, order: Order): void {
  const items = [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement);
  items.forEach((item, index) => {
    if (!original.has(item)) original.set(item, index);
  });
  const byTitle = (a: Element, b: Element) => (original.get(a) ?? 0) - (original.get(b) ?? 0);
  // The sort key that the build writes: a digit per dimension, then the day checked.
  const key = (item: HTMLElement) => item.dataset['sort']?.split(' ') ?? [];
  const level = (item: HTMLElement) =>
    Number(key(item)[0]?.[dimensionKeys.findIndex((one) => one === order)]);
  const day = (item: HTMLElement) => key(item)[1] ?? '';
  items.sort((a, b) => {
    if (order === 'checked') return day(b).localeCompare(day(a)) || byTitle(a, b);
    return order === 'title' ? byTitle(a, b) : level(a) - level(b) || byTitle(a, b);
  });
  list.append(...items);
}
