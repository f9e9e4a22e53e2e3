import type { RawEntry } from './content-file.ts';

declare global {
  /**
   * Entries by file, as the content check of this build has read them. Check and loader run in one process, but Astro
   * evaluates the loader among modules of its own, so that they share no others.
   */
  // The type of a global can only be said with `var`.
  var checkedEntries: Map<string, RawEntry> | undefined;
}

/** Keeps what the content check has read, so that the loader need not read it again. */
export function keepCheckedEntries(entries: readonly RawEntry[]): void {
  globalThis.checkedEntries = new Map(entries.map((entry) => [entry.file, entry]));
}

/**
 * Hands out the entry of a file, once, when the content check of this build has read it. A large catalogue is not held
 * in memory twice for the rest of the build.
 */
export function takeCheckedEntry(file: string): RawEntry | undefined {
  const entry = globalThis.checkedEntries?.get(file);
  globalThis.checkedEntries?.delete(file);
  return entry;
}
