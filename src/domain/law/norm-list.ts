import { type Norm, compareNorms, parseNorm } from './norm.ts';

/** An entry that states law. */
export interface LawEntry {
  readonly norms: readonly string[];
  readonly lawAsOf?: string | undefined;
}

/** A norm with the entries that state it and the oldest month in which one of them was checked. */
export interface ListedNorm<Entry> {
  readonly norm: Norm;
  readonly entries: readonly Entry[];
  readonly lawAsOf: string;
}

/** Every norm that entries state, once, in the order of laws and sections. Entries without a month are passed over. */
export function listNorms<Entry>(
  entries: readonly Entry[],
  lawOf: (entry: Entry) => LawEntry,
): ListedNorm<Entry>[] {
  const listed = new Map<string, { norm: Norm; entries: Entry[]; lawAsOf: string }>();
  for (const entry of entries) {
    const { norms, lawAsOf } = lawOf(entry);
    if (lawAsOf === undefined) continue;
    for (const norm of norms.flatMap((text) => parseNorm(text) ?? [])) {
      const before = listed.get(norm.text);
      if (before === undefined) listed.set(norm.text, { norm, entries: [entry], lawAsOf });
      else {
        before.entries.push(entry);
        if (lawAsOf < before.lawAsOf) before.lawAsOf = lawAsOf;
      }
    }
  }
  return [...listed.values()].sort((a, b) => compareNorms(a.norm, b.norm));
}
