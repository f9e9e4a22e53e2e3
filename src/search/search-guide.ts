/** What the search page knows of every entry before it reads the entry's own part of the index. */
export interface GuideEntry {
  /** Name of the entry's part of the index, as Pagefind answers it. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  /** Place of its kind among kinds that match equally: 0 comes first. */
  readonly rank: number;
  readonly aliases: readonly string[];
  /** Word forms by place, separated by spaces, as `wordForm` makes them. */
  readonly forms: {
    readonly title: string;
    readonly aliases: string;
    readonly titleParts: string;
    readonly aliasParts: string;
    readonly summary: string;
  };
  /** True for a page whose sections are entries of their own. */
  readonly list?: boolean;
  /** Filter values by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The guide: all entries, and the words people may have meant when they mistyped. */
export interface SearchGuide {
  readonly entries: readonly GuideEntry[];
  readonly words: readonly string[];
}

/** Name of the guide's file in the folder of the search index. */
export const guideFile = 'guide.json';

/** Whether a file that was read is a guide; it is written by the build, so only its outline is checked. */
export function isSearchGuide(value: unknown): value is SearchGuide {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entries' in value &&
    Array.isArray(value.entries) &&
    'words' in value &&
    Array.isArray(value.words)
  );
}
