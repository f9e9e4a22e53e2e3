/** How many alternatives stand side by side, beside the heads of the rows. */
const columnsAtMost = 3;

/** Items in tables of even width, so that none has more than four columns. */
export function sideBySide<Item>(items: readonly Item[]): Item[][] {
  const tables = Math.ceil(items.length / columnsAtMost);
  const each = Math.ceil(items.length / tables);
  return Array.from({ length: tables }, (_, index) => items.slice(index * each, (index + 1) * each));
}
