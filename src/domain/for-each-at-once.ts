/** Things worked on at the same time: enough that nothing waits for a disk or another process, few enough for memory. */
const atOnce = 16;

/**
 * Does some work for every item, up to sixteen at a time, begun in their order. Rejects with the first failure; what had
 * begun by then goes on.
 */
export async function forEachAtOnce<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const worker = async () => {
    for (;;) {
      const next = await left.next();
      if (next.done === true) return;
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
