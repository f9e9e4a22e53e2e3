import type { EntryFacts } from '../domain/content/search-facts.ts';
import { type WordKnowledge, tellingWords } from './word-knowledge.ts';

/** An entry with the text of its page. */
export interface ReadEntry {
  readonly facts: EntryFacts;
  readonly text: string;
}

/** How strongly words speak for an entry, by their forms. */
export interface Evidence {
  /** Words of title, aliases, places, summary and situations, and what they are made of. */
  readonly told: ReadonlyMap<string, number>;
  /** How often words stand in the text. */
  readonly text: ReadonlyMap<string, number>;
}

/**
 * What a word counts by its place. A title, and what it is made of, says what an entry is; an alias of one word is
 * another name of it, one of several may only mention the word. A situation is said by one person; a word that many of them use adds up.
 */
const counts = {
  title: 5,
  titlePart: 3.6,
  name: 3.5,
  alias: 2.5,
  place: 2.5,
  paragraph: 2,
  summary: 1.5,
  aliasPart: 1.2,
  situation: 1,
  situationPart: 0.6,
} as const;

function keepBest(into: Map<string, number>, forms: readonly string[], count: number): void {
  for (const form of forms) if ((into.get(form) ?? 0) < count) into.set(form, count);
}

/** The numbers of the paragraphs that a text names. Whoever looks for one wants to know where it matters. */
function paragraphs(text: string): string[] {
  const named = text.matchAll(/(?:§+\s*|Paragraf\s+|Paragraph\s+)(\d+[a-z]?)/gu);
  return [...named].map(([, number = '']) => number);
}

/** The words of running text. Its numbers, years and sums, say nothing alone. */
function textWords(text: string): string[] {
  return tellingWords(text).filter((word) => /^\p{L}../u.test(word));
}

/** What speaks for an entry. */
export function evidenceOf({ facts, text }: ReadEntry, { form, parts }: WordKnowledge): Evidence {
  const forms = (words: string) => tellingWords(words).map(form);
  const told = new Map<string, number>();
  keepBest(told, forms(facts.title), counts.title);
  keepBest(told, parts(facts.title).map(form), counts.titlePart);
  for (const alias of facts.aliases) {
    const words = forms(alias);
    keepBest(told, words, words.length === 1 ? counts.name : counts.alias);
  }
  keepBest(told, parts(facts.aliases.join(' · ')).map(form), counts.aliasPart);
  keepBest(told, facts.places.flatMap(forms), counts.place);
  keepBest(told, forms(facts.summary), counts.summary);
  keepBest(told, paragraphs(text).map(form), counts.paragraph);
  for (const sentence of facts.situations) {
    const said = new Map<string, number>();
    keepBest(said, forms(sentence), counts.situation);
    keepBest(said, parts(sentence).map(form), counts.situationPart);
    for (const [word, count] of said) told.set(word, (told.get(word) ?? 0) + count);
  }
  const often = new Map<string, number>();
  for (const word of textWords(text)) {
    const key = form(word);
    often.set(key, (often.get(key) ?? 0) + 1);
  }
  return { told, text: often };
}
