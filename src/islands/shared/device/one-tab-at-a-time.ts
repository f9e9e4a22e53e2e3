/** Milliseconds in which another tab that began at the same moment has written, too. */
const settling = 250;

/**
 * Does work that reads and changes what the device keeps while no other tab does (Web Locks). Pages that were not
 * served securely have no locks: there the work is done, and once other tabs have written, too, done again, so that all
 * of them end with what was written last.
 * @param work may be done twice and must then keep what it finds
 */
export async function oneTabAtATime<Value>(work: () => Value): Promise<Value> {
  // Typed as always there, but only secure pages have it.
  const locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined;
  if (locks !== undefined) return locks.request('quartiersbaukasten', () => work()).catch(() => work());
  work();
  await new Promise((resolve) => setTimeout(resolve, settling));
  return work();
}
