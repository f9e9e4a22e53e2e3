import type { Term } from './query-term.ts';
import { plainLetters, wordForm } from './word-form.ts';

/** Letters from which a typed word is seen inside a longer one: shorter ones are found there by chance. */
const shortestInside = 5;

/** The words of a query as they are looked for in what is shown. */
export interface SoughtWords {
  readonly forms: ReadonlySet<string>;
  /** Typed words in plain letters that are seen inside longer ones. */
  readonly inside: readonly string[];
}

/** What is to be seen of a query's words and of those they were taken for. */
export function soughtWords(terms: readonly Term[]): SoughtWords {
  const forms = terms.flatMap(({ typed, readings }) => [
    wordForm(typed),
    ...readings.flatMap(({ words }) => words.map(({ form }) => form)),
  ]);
  const plain = terms.map(({ typed }) => plainLetters(typed));
  return { forms: new Set(forms), inside: plain.filter((word) => word.length >= shortestInside) };
}

/** Whether a word is one that was looked for, in another form or as part of a compound. */
export function isSought(word: string, { forms, inside }: SoughtWords): boolean {
  if (forms.has(wordForm(word))) return true;
  const plain = plainLetters(word);
  return inside.some((part) => plain.includes(part));
}

/** The words of a text that were looked for. */
export function soughtIn(text: string, sought: SoughtWords): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => isSought(word, sought));
}
