import type { IndexedPage } from './indexed-page.ts';
import type { GuideEntry, SearchGuide } from './search-guide.ts';
import { type WordKnowledge, wordsOf } from './word-knowledge.ts';
import { wordForm } from './word-form.ts';

/** Folders of pages in the order in which they come when they match equally. */
const order = ['/module/', '/fallbeispiele/', '/projekte/'];
/** A word of running text is offered as a correction once this many pages hold it; titles and aliases always are. */
const pagesForWord = 4;

function forms(text: string): string {
  return [...new Set(wordsOf(text).map(wordForm))].join(' ');
}

/** How several aliases stand in one field of metadata. */
const aliasSeparator = ' · ';

function entryOf(page: IndexedPage, knowledge: WordKnowledge): GuideEntry {
  const { title = '', kind = '', aliases = '', summary = '' } = page.meta;
  const place = order.findIndex((folder) => page.url.startsWith(folder));
  return {
    id: page.id,
    address: page.url,
    title,
    kind,
    rank: place === -1 ? order.length : place,
    aliases: aliases === '' ? [] : aliases.split(aliasSeparator),
    forms: {
      title: forms(title),
      aliases: forms(aliases),
      titleParts: forms(knowledge.relatedWords(title).join(' ')),
      aliasParts: forms(knowledge.relatedWords(aliases).join(' ')),
      summary: forms(summary),
    },
    ...(page.meta['list'] === undefined ? {} : { list: true }),
    filters: page.filters,
  };
}

function wordsToOffer(pages: readonly IndexedPage[], knowledge: WordKnowledge): string[] {
  const places = new Map<string, { word: string; pages: number }>();
  const count = (text: string, weight: number) => {
    for (const word of new Set(wordsOf(text))) {
      if (word.length < 4 || /\p{N}/u.test(word)) continue;
      const form = wordForm(word);
      const known = places.get(form);
      if (known) known.pages += weight;
      else places.set(form, { word, pages: weight });
    }
  };
  for (const { content, meta } of pages) {
    const heading = `${meta['title'] ?? ''} ${meta['aliases'] ?? ''}`;
    count(heading, pagesForWord);
    count(knowledge.relatedWords(heading).join(' '), pagesForWord);
    count(content, 1);
  }
  return [...places.values()]
    .filter((one) => one.pages >= pagesForWord)
    .map(({ word }) => word)
    .sort();
}

/** The guide to an index, from its pages and what is known of their words. */
export function makeGuide(pages: readonly IndexedPage[], knowledge: WordKnowledge): SearchGuide {
  return {
    entries: pages.map((page) => entryOf(page, knowledge)),
    words: wordsToOffer(pages, knowledge),
  };
}
