import { queryWords } from './query-words.ts';
import { type StoredEntry, type StoredGuide, type StoredWord, most } from './search-guide.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** An entry with the forms of its title and of each alias, separated by spaces. */
export interface GuideEntry extends StoredEntry {
  readonly titleForms: string;
  readonly aliasForms: readonly string[];
}

/** A word of the site in the form in which it is looked up. */
export interface GuideWord extends StoredWord {
  readonly form: string;
}

/** A word of titles and aliases, and the places of the entries whose names hold it. */
export interface NameWord {
  readonly word: string;
  readonly plain: string;
  readonly places: readonly number[];
}

/** A name that means the same as others, by the forms of its words, and what on the site it means. */
export interface OtherName {
  readonly word: string;
  readonly forms: readonly string[];
  readonly means: readonly (readonly GuideWord[])[];
}

/** The guide in use. */
export interface SearchGuide {
  readonly entries: readonly GuideEntry[];
  readonly words: readonly GuideWord[];
  /** The words of titles and aliases. */
  readonly names: readonly NameWord[];
  /** The word of the site that has a form. */
  readonly wordOf: (form: string) => GuideWord | undefined;
  /** Names of one word by its form. */
  readonly otherNames: ReadonlyMap<string, OtherName>;
  /** Names of several words. */
  readonly longNames: readonly OtherName[];
  readonly concerns: Readonly<Record<string, string>>;
}

/** The words of a text as they are looked up. */
export function formsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(wordForm);
}

/** The forms of what a query would be looked up by, separated by spaces. */
export function queryForms(query: string): string {
  return queryWords(query).map(wordForm).join(' ');
}

function nameWords(entries: readonly StoredEntry[]): NameWord[] {
  const names = new Map<string, { word: string; places: number[] }>();
  entries.forEach(({ title, aliases }, place) => {
    for (const word of new Set([title, ...aliases].join(' ').match(/[\p{L}\p{N}]+/gu) ?? [])) {
      const plain = plainLetters(word);
      const known = names.get(plain);
      if (known) known.places.push(place);
      else names.set(plain, { word, places: [place] });
    }
  });
  return [...names].map(([plain, { word, places }]) => ({ word, plain, places }));
}

function namesOf(
  { synonyms }: StoredGuide,
  wordOf: SearchGuide['wordOf'],
): Pick<SearchGuide, 'otherNames' | 'longNames'> {
  const all = new Map<string, OtherName & { means: (readonly GuideWord[])[] }>();
  for (const { there, others } of synonyms) {
    const targets = there
      .map((name) => ({
        name,
        words: formsOf(name)
          .map(wordOf)
          .filter((word) => word !== undefined),
      }))
      .filter(({ name, words }) => words.length > 0 && words.length === formsOf(name).length);
    for (const name of [...there, ...others]) {
      const forms = formsOf(name);
      const known = all.get(forms.join(' ')) ?? { word: name, forms, means: [] };
      known.means.push(...targets.filter((target) => target.name !== name).map(({ words }) => words));
      all.set(forms.join(' '), known);
    }
  }
  return {
    otherNames: new Map([...all].filter(([, { forms }]) => forms.length === 1)),
    longNames: [...all.values()].filter(({ forms }) => forms.length > 1),
  };
}

/** Makes the guide's file ready for queries. Forms are made here rather than stored: the file is loaded by every visitor. */
export function openGuide(stored: StoredGuide): SearchGuide {
  const words = stored.words.map((word) => ({ ...word, form: wordForm(word.word) }));
  const byForm = new Map(words.map((word) => [word.form, word]));
  const wordOf = (form: string) => byForm.get(form);
  return {
    entries: stored.entries.map((entry) => ({
      ...entry,
      titleForms: queryForms(entry.title),
      aliasForms: entry.aliases.map(queryForms),
    })),
    words,
    names: nameWords(stored.entries),
    wordOf,
    ...namesOf(stored, wordOf),
    concerns: stored.concerns,
  };
}

/** Weight of a word that nothing on the site holds: it tells as much as a word can. */
export const unknownWeight = most;
