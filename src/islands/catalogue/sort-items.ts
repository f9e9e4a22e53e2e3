/** Orders of the catalogue. Those by level follow the editors' estimate. */
const orders = ['title', 'staff', 'cost', 'time', 'checked'] as const;
type Order = (typeof orders)[number];

/** Whether a word names an order. */
export function isOrder(value: string): value is Order {
  return orders.some((order) => order === value);
}

/** Place of a dimension's digit in the sort key that the build writes: phase, time, staff, cost, participation, complexity. */
const digit: Partial<Record<Order, number>> = { time: 1, staff: 2, cost: 3 };

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
  const key = (item: HTMLElement) => item.dataset['sort'] ?? '';
  const place = digit[order];
  items.sort((a, b) => {
    if (order === 'checked') return key(b).slice(7).localeCompare(key(a).slice(7)) || byTitle(a, b);
    if (place !== undefined) return Number(key(a)[place]) - Number(key(b)[place]) || byTitle(a, b);
    return byTitle(a, b);
  });
  list.append(...items);
}
