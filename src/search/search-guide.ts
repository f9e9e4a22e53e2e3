/** Another name under which an entry is found, and the word of the entry that it stands for. */
export interface Synonym {
  readonly word: string;
  readonly means: string;
}

/** An entry as the build knows it. */
export interface StoredEntry {
  /** Name of the entry's part of the index, as Pagefind answers it. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  /** Place of its kind among kinds that match equally: 0 comes first. */
  readonly rank: number;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** Parts of compounds in the title and in the aliases, separated by spaces. */
  readonly titleParts: string;
  readonly aliasParts: string;
  /** Places in the guide's list of synonyms. */
  readonly synonyms: readonly number[];
  /** True for a page whose sections are entries of their own. */
  readonly list: boolean;
  /** Filter values by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What the search knows of all entries before it reads their texts. */
export interface StoredGuide {
  /** A word that stands in entries, followed by others that mean the same; many entries share a line. */
  readonly synonyms: readonly (readonly string[])[];
  readonly entries: readonly StoredEntry[];
}

/** Name of the guide's file in the folder of the search index. */
export const guideFile = 'guide.json';

/** Name of the file with the words of running text, which only a mistyped word asks for: a list of texts. */
export const wordsFile = 'words.json';
