import { compoundParts, ellipticWords } from './compound-parts.ts';
import { stopWords } from './stop-words.ts';
import { wordForm } from './word-form.ts';
import { wordSource } from './word-source.ts';

/** The words of a text, hyphens split. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a text without those that carry no subject: some look like nouns that do ("wann", "Wanne"). */
export function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !stopWords.has(word.toLowerCase()));
}

/** What the index is told about the words of a page beyond the words themselves. */
export interface WordKnowledge {
  /** `wordForm`, remembered, for the words of a site recur. */
  readonly form: (word: string) => string;
  /** Parts of compounds and full words behind elliptic pairs that the text does not hold as words of their own. */
  readonly parts: (text: string) => string[];
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

/**
 * Learns the words of all pages, so that parts of compounds can be told from chance.
 *
 * @param siteWords the words of the site as they are written
 */
export function learnWords(siteWords: Iterable<string>): WordKnowledge {
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
  return {
    form,
    parts: (text) => {
      const words = wordsOf(text);
      const elliptic = ellipticWords(text, partsOf);
      const found = [...new Set([...words, ...elliptic])].filter((word) => word.length >= 6).flatMap(inner);
      const there = new Set(words.map(form));
      const added = new Map<string, string>();
      for (const word of [...elliptic, ...found]) {
        const key = form(word);
        if (!there.has(key) && !added.has(key)) added.set(key, capital(word));
      }
      return [...added.values()];
    },
  };
}
