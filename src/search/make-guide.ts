import type { IndexedPage } from './indexed-page.ts';
import type { StoredEntry, StoredGuide, Synonym } from './search-guide.ts';
import { type WordKnowledge, wordsOf } from './word-knowledge.ts';

/** Folders of pages in the order in which they come when they match equally. */
const order = ['/module/', '/fallbeispiele/', '/projekte/'];
/** A word of running text is offered as a correction once this many pages hold it; titles and aliases always are. */
const pagesForWord = 4;

/** How several aliases stand in one field of metadata. */
const aliasSeparator = ' · ';

/** Makes the guide page by page, so that a large site need not be held in memory. */
export interface GuideMaker {
  readonly add: (page: IndexedPage) => void;
  /** All entries so far, and the synonyms they share. */
  readonly guide: () => StoredGuide;
  /** Words of running text that mistyped words may have meant, without those of titles and aliases. */
  readonly words: () => string[];
}

/** An entry whose synonyms are written out. */
type MadeEntry = Omit<StoredEntry, 'synonyms'> & { readonly synonyms: readonly Synonym[] };

function entryOf(page: IndexedPage, knowledge: WordKnowledge): MadeEntry {
  const { title = '', kind = '', aliases = '', summary = '' } = page.meta;
  const place = order.findIndex((folder) => page.url.startsWith(folder));
  const inTitle = new Set(knowledge.parts(title));
  const titleParts = [...inTitle].join(' ');
  // What is a part of the title counts more there.
  const aliasParts = knowledge
    .parts(aliases)
    .filter((part) => !inTitle.has(part))
    .join(' ');
  return {
    id: page.id,
    address: page.url,
    title,
    kind,
    rank: place === -1 ? order.length : place,
    aliases: aliases === '' ? [] : aliases.split(aliasSeparator),
    summary,
    titleParts,
    aliasParts,
    synonyms: knowledge.synonyms(`${title} ${titleParts} ${aliases} ${aliasParts} ${summary}`),
    list: page.meta['list'] !== undefined,
    filters: page.filters,
  };
}

/** Writes every synonym once, under the word it stands for. */
function storedGuide(entries: readonly MadeEntry[]): StoredGuide {
  const lines = new Map<string, Set<string>>();
  for (const { word, means } of entries.flatMap(({ synonyms }) => synonyms)) {
    const others = lines.get(means);
    if (others) others.add(word);
    else lines.set(means, new Set([word]));
  }
  const places = new Map([...lines.keys()].map((means, place) => [means, place]));
  return {
    synonyms: [...lines].map(([means, others]) => [means, ...others]),
    entries: entries.map(({ synonyms, ...entry }) => ({
      ...entry,
      synonyms: [...new Set(synonyms.map(({ means }) => places.get(means) ?? 0))],
    })),
  };
}

/** Begins a guide; `knowledge` is what was learnt from the words of all pages. */
export function makeGuide(knowledge: WordKnowledge): GuideMaker {
  const entries: MadeEntry[] = [];
  const places = new Map<string, { word: string; pages: number }>();
  return {
    add: (page) => {
      const entry = entryOf(page, knowledge);
      entries.push(entry);
      const heading = `${entry.title} ${entry.aliases.join(' ')} ${entry.titleParts} ${entry.aliasParts}`;
      const inHeading = new Set(wordsOf(heading).map(knowledge.form));
      for (const form of inHeading) places.set(form, { word: '', pages: 0 });
      for (const word of new Set(wordsOf(page.content))) {
        if (word.length < 4 || /\p{N}/u.test(word)) continue;
        const form = knowledge.form(word);
        const known = places.get(form);
        if (known) known.pages += 1;
        else places.set(form, { word, pages: 1 });
      }
    },
    guide: () => storedGuide(entries.sort((a, b) => (a.address < b.address ? -1 : 1))),
    words: () =>
      [...places.values()]
        .filter(({ word, pages }) => word !== '' && pages >= pagesForWord)
        .map(({ word }) => word)
        .sort(),
  };
}
