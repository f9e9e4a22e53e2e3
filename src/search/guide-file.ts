import type { StoredEntry, StoredGuide, SynonymGroup } from './search-guide.ts';

/**
 * The guide as its file holds it: one list per key instead of one object per entry or word. Alike things beside each
 * other compress to less, and every visitor who searches loads the file.
 */
export interface GuideFile {
  readonly columns: { readonly [Key in keyof StoredEntry]: readonly StoredEntry[Key][] };
  /** All words, separated by spaces. */
  readonly words: string;
  /** Their weights, a digit each. */
  readonly weights: string;
  /** For each word, its entries as steps from one place to the next. */
  readonly places: readonly (readonly number[])[];
  /** For each word, its strengths, a digit each. */
  readonly strengths: readonly string[];
  readonly synonyms: readonly SynonymGroup[];
  readonly concerns: Readonly<Record<string, string>>;
}

function stepsOf(places: readonly number[]): number[] {
  return places.map((place, index) => place - (places[index - 1] ?? 0));
}

/** Puts a guide into the form of its file. */
export function packGuide({ entries, words, synonyms, concerns }: StoredGuide): GuideFile {
  return {
    columns: {
      id: entries.map(({ id }) => id),
      address: entries.map(({ address }) => address),
      title: entries.map(({ title }) => title),
      kind: entries.map(({ kind }) => kind),
      rank: entries.map(({ rank }) => rank),
      aliases: entries.map(({ aliases }) => aliases),
      summary: entries.map(({ summary }) => summary),
      concerns: entries.map((entry) => entry.concerns),
      filters: entries.map(({ filters }) => filters),
    },
    words: words.map(({ word }) => word).join(' '),
    weights: words.map(({ weight }) => weight).join(''),
    places: words.map((word) => stepsOf(word.entries.map(([place]) => place))),
    strengths: words.map((word) => word.entries.map(([, strength]) => strength).join('')),
    synonyms,
    concerns,
  };
}

/** The guide that a file holds. */
export function unpackGuide({ columns, synonyms, concerns, ...file }: GuideFile): StoredGuide {
  return {
    entries: columns.id.map((id, row) => ({
      id,
      address: columns.address[row] ?? '',
      title: columns.title[row] ?? '',
      kind: columns.kind[row] ?? '',
      rank: columns.rank[row] ?? 0,
      aliases: columns.aliases[row] ?? [],
      summary: columns.summary[row] ?? '',
      concerns: columns.concerns[row] ?? [],
      filters: columns.filters[row] ?? {},
    })),
    words: file.words.split(' ').map((word, row) => {
      const strengths = file.strengths[row] ?? '';
      let place = 0;
      return {
        word,
        weight: Number(file.weights[row]),
        entries: (file.places[row] ?? []).map((step, index) => {
          place += step;
          return [place, Number(strengths[index])] as const;
        }),
      };
    }),
    synonyms,
    concerns,
  };
}

/** Whether a file that was read is a guide; it is written by the build, so only its outline is checked. */
export function isGuideFile(value: unknown): value is GuideFile {
  return typeof value === 'object' && value !== null && 'columns' in value && 'words' in value;
}
