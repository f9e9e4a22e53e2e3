import type { EntryFacts } from '../../src/domain/content/search-facts.ts';
import { packGuide, unpackGuide } from '../../src/search/guide-file.ts';
import { makeGuide } from '../../src/search/make-guide.ts';
import { type SearchGuide, openGuide } from '../../src/search/open-guide.ts';
import type { ReadEntry } from '../../src/search/word-evidence.ts';

/** An entry as the search is told of it, with the text of its page. */
export function readEntry(
  slug: string,
  title: string,
  { text = '', ...changes }: Partial<EntryFacts> = {},
): ReadEntry {
  const facts: EntryFacts = {
    address: `/module/${slug}/`,
    title,
    kind: 'Modul',
    aliases: [],
    summary: '',
    situations: [],
    places: [],
    concerns: [],
    exampleOf: [],
    text: '',
    filters: {},
    ...changes,
  };
  return { facts, text };
}

/** A guide as the browser has it: made, written into its file, read and opened. */
export function guideOf(
  entries: readonly ReadEntry[],
  synonyms: readonly (readonly string[])[] = [],
  concerns: Readonly<Record<string, string>> = {},
): SearchGuide {
  return openGuide(unpackGuide(packGuide(makeGuide(entries, concerns, synonyms, () => undefined))));
}
