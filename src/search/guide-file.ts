import type { StoredEntry, StoredGuide } from './search-guide.ts';

/**
 * The guide as its file holds it: one list per key instead of one object per entry. Alike texts beside each other compress
 * to a seventh less, and every visitor who searches loads the file.
 */
export interface GuideFile {
  readonly synonyms: StoredGuide['synonyms'];
  readonly columns: { readonly [Key in keyof StoredEntry]: readonly StoredEntry[Key][] };
}

/** Puts a guide into the form of its file. */
export function packGuide({ synonyms, entries }: StoredGuide): GuideFile {
  return {
    synonyms,
    columns: {
      id: entries.map(({ id }) => id),
      address: entries.map(({ address }) => address),
      title: entries.map(({ title }) => title),
      kind: entries.map(({ kind }) => kind),
      rank: entries.map(({ rank }) => rank),
      aliases: entries.map(({ aliases }) => aliases),
      summary: entries.map(({ summary }) => summary),
      titleParts: entries.map(({ titleParts }) => titleParts),
      aliasParts: entries.map(({ aliasParts }) => aliasParts),
      synonyms: entries.map((entry) => entry.synonyms),
      list: entries.map(({ list }) => list),
      filters: entries.map(({ filters }) => filters),
    },
  };
}

/** The guide that a file holds. */
export function unpackGuide({ synonyms, columns }: GuideFile): StoredGuide {
  return {
    synonyms,
    entries: columns.id.map((id, row) => ({
      id,
      address: columns.address[row] ?? '',
      title: columns.title[row] ?? '',
      kind: columns.kind[row] ?? '',
      rank: columns.rank[row] ?? 0,
      aliases: columns.aliases[row] ?? [],
      summary: columns.summary[row] ?? '',
      titleParts: columns.titleParts[row] ?? '',
      aliasParts: columns.aliasParts[row] ?? '',
      synonyms: columns.synonyms[row] ?? [],
      list: columns.list[row] ?? false,
      filters: columns.filters[row] ?? {},
    })),
  };
}

/** Whether a file that was read is a guide; it is written by the build, so only its outline is checked. */
export function isGuideFile(value: unknown): value is GuideFile {
  return typeof value === 'object' && value !== null && 'columns' in value && 'synonyms' in value;
}
