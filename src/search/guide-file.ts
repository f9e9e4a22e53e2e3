import type { StoredEntry, StoredGuide, StoredWord, SynonymGroup } from './search-guide.ts';

/**
 * The guide as its file holds it: one list per key instead of one object per entry or word. Alike things beside each
 * other compress to less, and every visitor who searches loads the file.
 */
export interface GuideFile {
  readonly columns: { readonly [Key in keyof StoredEntry]: readonly StoredEntry[Key][] };
  /** All words in their order, each as the number of letters it shares with the one before and the letters after them. */
  readonly words: string;
  /** Their weights, a digit each. */
  readonly weights: string;
  /** For each word, its entries as steps from one place to the next, a letter each. */
  readonly places: string;
  /** Their strengths, a digit each. */
  readonly strengths: string;
  readonly synonyms: readonly SynonymGroup[];
  readonly concerns: Readonly<Record<string, string>>;
}

/** Stands for 0 letters shared; those after it for more. None of them is part of a word, so they part words as well. */
const noneShared = '#'.charCodeAt(0);
const mostShared = '/'.charCodeAt(0) - noneShared;
/** Between the places of two words. */
const wordEnd = '!';
/** Stands for a step of 0; those after it for more. */
const noStep = '#'.charCodeAt(0);

function packWords(words: readonly StoredWord[]): string {
  return words
    .map(({ word }, row) => {
      const before = words[row - 1]?.word ?? '';
      let shared = 0;
      while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
      return String.fromCharCode(noneShared + shared) + word.slice(shared);
    })
    .join('');
}

function unpackWords(packed: string): string[] {
  let before = '';
  return (packed.match(/[#-/][^#-/]*/g) ?? []).map((one) => {
    before = before.slice(0, one.charCodeAt(0) - noneShared) + one.slice(1);
    return before;
  });
}

function packPlaces({ entries }: StoredWord): string {
  return entries
    .map(([place], index) => String.fromCharCode(noStep + place - (entries[index - 1]?.[0] ?? 0)))
    .join('');
}

/** Puts a guide into the form of its file. Words are letters and digits only, in the order of their letters. */
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
    words: packWords(words),
    weights: words.map(({ weight }) => weight).join(''),
    places: words.map(packPlaces).join(wordEnd),
    strengths: words.flatMap((word) => word.entries.map(([, strength]) => strength)).join(''),
    synonyms,
    concerns,
  };
}

function unpackEntries(columns: GuideFile['columns']): StoredEntry[] {
  return columns.id.map((id, row) => ({
    id,
    address: columns.address[row] ?? '',
    title: columns.title[row] ?? '',
    kind: columns.kind[row] ?? '',
    rank: columns.rank[row] ?? 0,
    aliases: columns.aliases[row] ?? [],
    summary: columns.summary[row] ?? '',
    concerns: columns.concerns[row] ?? [],
    filters: columns.filters[row] ?? {},
  }));
}

/** The guide that a file holds. */
export function unpackGuide({ columns, synonyms, concerns, ...file }: GuideFile): StoredGuide {
  const places = file.places.split(wordEnd);
  let read = 0;
  const words = unpackWords(file.words).map((word, row): StoredWord => {
    let place = 0;
    const entries: (readonly [number, number])[] = [];
    for (const step of places[row] ?? '') {
      place += step.charCodeAt(0) - noStep;
      entries.push([place, Number(file.strengths[read])]);
      read += 1;
    }
    return { word, weight: Number(file.weights[row]), entries };
  });
  return { entries: unpackEntries(columns), words, synonyms, concerns };
}

/** Whether a file that was read is a guide; it is written by the build, so only its outline is checked. */
export function isGuideFile(value: unknown): value is GuideFile {
  return typeof value === 'object' && value !== null && 'columns' in value && 'words' in value;
}
