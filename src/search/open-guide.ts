import type { StoredEntry, StoredGuide, Synonym } from './search-guide.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** An entry with the forms of its words by place. Each list begins and ends with a space, so that whole forms are found. */
export interface GuideEntry extends Omit<StoredEntry, 'synonyms'> {
  /** Other names of what the entry is about that it does not hold itself. */
  readonly synonyms: readonly Synonym[];
  readonly forms: {
    readonly title: string;
    readonly aliases: string;
    readonly titleParts: string;
    readonly aliasParts: string;
    readonly synonyms: string;
    readonly summary: string;
    /** All of them, to see at once that none holds a word. */
    readonly all: string;
  };
}

/** The guide in use: all entries, and what is known of the words in their titles, aliases and summaries. */
export interface SearchGuide {
  readonly entries: readonly GuideEntry[];
  /** Words of titles, aliases and their parts, as they are written. */
  readonly words: readonly string[];
  /** Whether a word, or one that begins with it, stands in a title, alias or summary. */
  readonly knows: (word: string) => boolean;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Makes the guide's file ready for queries. Forms are made here rather than stored: the file is loaded by every visitor. */
export function openGuide(stored: StoredGuide): SearchGuide {
  const known = new Map<string, string>();
  const formOf = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const form = wordForm(word);
    known.set(word, form);
    return form;
  };
  const formsOf = (text: string) => ` ${[...new Set(wordsIn(text).map(formOf))].join(' ')} `;
  const headings = new Set<string>();
  const lines = stored.synonyms.map(([means = '', ...others]) =>
    others.map((word) => ({ word, means, forms: formsOf(word) })),
  );
  const entries = stored.entries.map((entry) => {
    const { title, aliases, titleParts, aliasParts, summary } = entry;
    const own = {
      title: formsOf(title),
      aliases: formsOf(aliases.join(' ')),
      titleParts: formsOf(titleParts),
      aliasParts: formsOf(aliasParts),
      summary: formsOf(summary),
    };
    const held = Object.values(own).join('');
    const synonyms = entry.synonyms
      .flatMap((line) => lines[line] ?? [])
      .filter(({ forms }) => !held.includes(forms));
    const other = synonyms.map(({ word }) => word).join(' ');
    for (const word of wordsIn(`${title} ${aliases.join(' ')} ${titleParts} ${aliasParts} ${other}`))
      headings.add(word);
    const forms = { ...own, synonyms: formsOf(other) };
    return { ...entry, synonyms, forms: { ...forms, all: Object.values(forms).join('') } };
  });
  const forms = new Set(known.values());
  let plain: string[] | undefined;
  const begins = (start: string) => {
    plain ??= [...headings].map(plainLetters);
    return plain.some((one) => one.startsWith(start));
  };
  return {
    entries,
    words: [...headings],
    knows: (word) => forms.has(wordForm(word)) || begins(plainLetters(word)),
  };
}
