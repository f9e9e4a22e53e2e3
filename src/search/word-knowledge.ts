import { compoundParts, ellipticWords } from './compound-parts.ts';
import type { Synonym } from './search-guide.ts';
import { plainLetters, wordForm } from './word-form.ts';
import { wordSource } from './word-source.ts';

/** The words of a text, hyphens split. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What the index is told about the words of a page beyond the words themselves. */
export interface WordKnowledge {
  /** `wordForm`, remembered, for the words of a site recur. */
  readonly form: (word: string) => string;
  /** Parts of compounds and full words behind elliptic pairs that the text does not hold as words of their own. */
  readonly parts: (text: string) => string[];
  /** Words that mean the same as words of the text, which does not hold them. */
  readonly synonyms: (text: string) => Synonym[];
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function remembered<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = ask(word);
    known.set(word, answer);
    return answer;
  };
}

/** Letters in which the ends of two forms of one word may differ. */
const longestEnding = 2;

/**
 * Whether two words of one form are told apart by an ending alone: one begins with the other ("Haus", "Häuser"), or both
 * differ in few last letters ("Räume", "Raums"). The form makes one of "Recht" and "Rechner" too; for a synonym, which
 * nobody has typed, that is not enough.
 */
function differsByEnding(one: string, other: string): boolean {
  const [a, b] = [plainLetters(one), plainLetters(other)];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [shorter, longer] = [Math.min(a.length, b.length) - same, Math.max(a.length, b.length) - same];
  return shorter === 0 || longer <= longestEnding;
}

/**
 * Learns the words of all pages, so that parts of compounds can be told from chance.
 *
 * @param siteWords the words of the site as they are written
 * @param synonyms groups of words that mean the same; a group may hold names of several words
 */
export function learnWords(
  siteWords: Iterable<string>,
  synonyms: readonly (readonly string[])[] = [],
): WordKnowledge {
  const { isPart, isHead, isLoneHead } = wordSource(siteWords);
  const form = remembered(wordForm);
  // Only nouns are split: verbs and adjectives with a prefix look like compounds and are none.
  const partsOf = remembered((word) =>
    /^\p{Lu}/u.test(word) ? compoundParts(word, isPart, isHead, isLoneHead) : [],
  );
  /** Parts, and the tails made of several parts: "Wohnungstauschbörse" holds "Tauschbörse" as well. */
  const inner = remembered((word): string[] => {
    const parts = partsOf(word);
    const tails = parts
      .slice(1, -1)
      .map((part) => word.toLowerCase().slice(word.toLowerCase().lastIndexOf(part)));
    return [...parts, ...parts.flatMap((part) => (part.length > 8 ? partsOf(capital(part)) : [])), ...tails];
  });
  /** The words of a text in their order, and their forms. A page is asked for parts and for synonyms: the last is kept. */
  let last:
    | { readonly text: string; readonly words: readonly string[]; readonly forms: readonly string[] }
    | undefined;
  const read = (text: string) => {
    if (last?.text === text) return last;
    const words = wordsOf(text);
    return (last = { text, words, forms: words.map(form) });
  };
  const formsOf = (text: string) => wordsOf(text).map(form).join(' ');
  const groups = synonyms.map((group) => group.map((word) => ({ word, forms: formsOf(word) })));
  return {
    form,
    parts: (text) => {
      const { words, forms } = read(text);
      const elliptic = ellipticWords(text, partsOf);
      const found = [...new Set([...words, ...elliptic])].filter((word) => word.length >= 6).flatMap(inner);
      const there = new Set(forms);
      const added = new Map<string, string>();
      for (const word of [...elliptic, ...found]) {
        const key = form(word);
        if (!there.has(key) && !added.has(key)) added.set(key, capital(word));
      }
      return [...added.values()];
    },
    synonyms: (text) => {
      const { words, forms: list } = read(text);
      const there = new Map<string, string[]>();
      list.forEach((one, index) => {
        const same = there.get(one);
        if (same) same.push(words[index] ?? '');
        else there.set(one, [words[index] ?? '']);
      });
      let whole: string | undefined;
      /** Names of several words stand in a text in their order. */
      const holds = ({ word, forms }: { readonly word: string; readonly forms: string }) =>
        forms.includes(' ')
          ? (whole ??= ` ${list.join(' ')} `).includes(` ${forms} `)
          : (there.get(forms)?.some((one) => differsByEnding(word, one)) ?? false);
      return groups.flatMap((group) => {
        const held = group.find(holds);
        if (!held) return [];
        // Words of one form are found by each other anyhow.
        const forms = new Set([held.forms]);
        return group
          .filter((one) => !holds(one) && !forms.has(one.forms) && forms.add(one.forms))
          .map(({ word }) => ({ word, means: held.word }));
      });
    },
  };
}
