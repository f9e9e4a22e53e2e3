import { compoundParts, ellipticWords } from './compound-parts.ts';
import { wordForm } from './word-form.ts';
import type { IndexedPage } from './indexed-page.ts';
import { wordSource } from './word-source.ts';

/** The words of a text, hyphens split. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What the index is told about the words of a page beyond the words themselves. */
export interface WordKnowledge {
  /** Parts of compounds, full words behind elliptic pairs, single forms of pairs of gender. */
  readonly relatedWords: (text: string) => string[];
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Learns the words of all pages, so that parts of compounds can be told from chance. */
export function learnWords(pages: readonly IndexedPage[]): WordKnowledge {
  const { isPart, isHead, isLoneHead } = wordSource(pages.flatMap(({ content }) => wordsOf(content)));
  const seen = new Map<string, readonly string[]>();
  const partsOf = (word: string) => {
    const known = seen.get(word);
    if (known) return known;
    // Only nouns are split: verbs and adjectives with a prefix look like compounds and are none.
    const parts = /^\p{Lu}/u.test(word) ? compoundParts(word, isPart, isHead, isLoneHead) : [];
    seen.set(word, parts);
    return parts;
  };
  /** Parts, and the tails made of several parts: "Wohnungstauschbörse" holds "Tauschbörse" as well. */
  const inner = (word: string): string[] => {
    const parts = partsOf(word);
    const tails = parts
      .slice(1, -1)
      .map((part) => word.toLowerCase().slice(word.toLowerCase().lastIndexOf(part)));
    return [...parts, ...parts.flatMap((part) => (part.length > 8 ? partsOf(capital(part)) : [])), ...tails];
  };
  return {
    relatedWords: (text) => {
      const elliptic = ellipticWords(text, partsOf);
      const found = [...wordsOf(text), ...elliptic].filter((word) => word.length >= 6).flatMap(inner);
      const there = new Set(wordsOf(text).map(wordForm));
      const added = new Map<string, string>();
      for (const word of [...elliptic, ...found]) {
        const form = wordForm(word);
        if (!there.has(form) && !added.has(form)) added.set(form, word);
      }
      return [...added.values()];
    },
  };
}
