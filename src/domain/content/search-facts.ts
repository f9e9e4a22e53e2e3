/** What the search is told of an entry beside the text of its page. */
export interface EntryFacts {
  /** Of its page, or of its place on a page that holds many entries. */
  readonly address: string;
  readonly title: string;
  /** Kind of entry in German, for example "Modul". */
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** Sentences of people whom the entry would help. */
  readonly situations: readonly string[];
  /** Where it is: town and state. */
  readonly places: readonly string[];
  /** The finder's concerns it answers, by slug. */
  readonly concerns: readonly string[];
  /** Addresses of the entries it is an example of. */
  readonly exampleOf: readonly string[];
  /** Its text, where it has no page of its own; otherwise empty. */
  readonly text: string;
  /** Filter values by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** All entries, and the finder's concerns by slug in the words of people. */
export interface SearchFacts {
  readonly entries: readonly EntryFacts[];
  readonly concerns: Readonly<Record<string, string>>;
}

/** Whether a file that was read holds facts; it is written by the same build, so only its outline is checked. */
export function isSearchFacts(value: unknown): value is SearchFacts {
  return typeof value === 'object' && value !== null && 'entries' in value && 'concerns' in value;
}
