import type { EntryFacts } from '../domain/content/search-facts.ts';
import type { StoredEntry, StoredGuide } from './search-guide.ts';
import { siteSynonyms } from './site-synonyms.ts';
import { type WeighedEntry, weighWords } from './weigh-words.ts';
import { type ReadEntry, evidenceOf } from './word-evidence.ts';
import { type WordKnowledge, learnWords, tellingWords } from './word-knowledge.ts';

/** Folders of pages in the order in which they come when they match equally. */
const order = ['/module/', '/fallbeispiele/', '/projekte/'];

function rankOf({ address }: EntryFacts): number {
  const place = order.findIndex((folder) => address.includes(folder));
  return place === -1 ? order.length : place;
}

function allWords({ facts, text }: ReadEntry): string[] {
  const { title, aliases, places, summary, situations } = facts;
  return tellingWords([title, ...aliases, ...places, summary, ...situations, text].join(' '));
}

/** How each form is written: as it stands most often, in titles and aliases before anywhere else. */
function spellingsOf(entries: readonly ReadEntry[], { form, parts }: WordKnowledge): Map<string, string> {
  const often = new Map<string, Map<string, number>>();
  const count = (words: readonly string[], times: number) => {
    for (const word of words) {
      const key = form(word);
      const written = often.get(key) ?? new Map<string, number>();
      written.set(word, (written.get(word) ?? 0) + times);
      often.set(key, written);
    }
  };
  for (const entry of entries) {
    const { title, aliases, situations } = entry.facts;
    const names = [title, ...aliases].join(' · ');
    count(allWords(entry), 1);
    count(tellingWords(names), 1000);
    count(parts([names, ...situations].join(' · ')), 1);
  }
  return new Map(
    [...often].map(([key, written]) => [key, [...written].sort((a, b) => b[1] - a[1])[0]?.[0] ?? key]),
  );
}

function storedEntry(facts: EntryFacts, idOf: (address: string) => string | undefined): StoredEntry {
  const { address, title, kind, aliases, summary, concerns, filters } = facts;
  const id = idOf(address) ?? '';
  return { id, address, title, kind, rank: rankOf(facts), aliases, summary, concerns, filters };
}

/**
 * Makes the guide of a site.
 *
 * @param synonyms groups of words that mean the same
 * @param idOf the name of a page's part of Pagefind's index, by its address
 */
export function makeGuide(
  entries: readonly ReadEntry[],
  concerns: Readonly<Record<string, string>>,
  synonyms: readonly (readonly string[])[],
  idOf: (address: string) => string | undefined,
): StoredGuide {
  const ordered = [...entries].sort(
    ({ facts: a }, { facts: b }) => rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1),
  );
  const siteWords = new Set(ordered.flatMap(allWords));
  const knowledge = learnWords(siteWords);
  const examples = new Map<string, number[]>();
  ordered.forEach(({ facts }, place) => {
    for (const address of facts.exampleOf) examples.set(address, [...(examples.get(address) ?? []), place]);
  });
  const weighed = ordered.map((entry): WeighedEntry => {
    const rank = rankOf(entry.facts);
    return {
      evidence: evidenceOf(entry, knowledge),
      isTopic: rank === 0 || rank === order.length,
      examples: examples.get(entry.facts.address) ?? [],
    };
  });
  return {
    entries: ordered.map(({ facts }) => storedEntry(facts, idOf)),
    words: weighWords(weighed, spellingsOf(ordered, knowledge)),
    synonyms: siteSynonyms(synonyms, siteWords),
    concerns,
  };
}
