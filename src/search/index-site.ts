import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { cutIndex } from './cut-index.ts';
import { forEachAtOnce } from '../domain/for-each-at-once.ts';
import { packGuide } from './guide-file.ts';
import type { IndexFiles } from './index-files.ts';
import { type IndexedPage, pageEnding, trimIndexedPage } from './indexed-page.ts';
import { makeGuide } from './make-guide.ts';
import { type PageText, pageText } from './page-text.ts';
import { guideFile, wordsFile } from './search-guide.ts';
import { shrinkIndex } from './shrink-index.ts';
import { type WordKnowledge, learnWords, wordsOf } from './word-knowledge.ts';

/** Folder of the search index within the built site. */
const indexFolder = 'pagefind';

/** An index for German pages. */
async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'de' });
  if (!index) throw new Error(`Der Suchindex konnte nicht angelegt werden: ${errors.join('; ')}`);
  return index;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`Der Suchindex ist unvollständig: ${problems.join('; ')}`);
}

/** The page with the words that belong to it in its metadata, where they are found and never shown. */
function withRelatedWords({ html, title, aliases, text }: PageText, knowledge: WordKnowledge): string {
  const all = `${title}. ${aliases}. ${text}`;
  const words = [...knowledge.parts(all), ...knowledge.synonyms(all).map(({ word }) => word)].join(' ');
  const marked = html.replace(
    />/,
    `><span hidden data-pagefind-ignore data-pagefind-meta="words">${words}</span>`,
  );
  return `<!doctype html><html lang="de"><body>${marked}</body></html>`;
}

/**
 * The files of an index, held in memory until they are complete. Besides that it spares reading them again, Pagefind's
 * own `writeFiles` (1.5.2) may answer before the last file has its content.
 */
async function filesOf(index: PagefindIndex): Promise<IndexFiles> {
  const { files, errors } = await index.getFiles();
  refuse(errors);
  return new Map(files.map(({ path, content }) => [path, content]));
}

async function addGuide(files: IndexFiles, knowledge: WordKnowledge): Promise<void> {
  const guide = makeGuide(knowledge);
  const pages: IndexedPage[] = [];
  const paths = [...files.keys()].filter((path) => path.endsWith(pageEnding));
  await forEachAtOnce(paths, async (path) => void pages.push(await trimIndexedPage(path, files)));
  for (const page of pages.sort((a, b) => (a.url < b.url ? -1 : 1))) guide.add(page);
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  files.set(guideFile, json(packGuide(guide.guide())));
  files.set(wordsFile, json(guide.words()));
}

/** A search index that is being made. */
export interface SiteIndex {
  /**
   * Takes in a built page. Only what it marks as `data-pagefind-body` is found; a page without that is passed over. The
   * order of the calls decides the names of the index's files, so it should be the same in every build. Rejects with the
   * cause when the page cannot be read.
   */
  readonly add: (address: string, html: string) => Promise<void>;
  /** Writes the index, with the guide for the browser, into the folder of the site; says how many pages are in it. */
  readonly write: (folder: string) => Promise<number>;
}

/**
 * Begins the search index of a site.
 *
 * @param texts what the site is made from, to tell words from chance when compounds are taken apart
 * @param synonyms groups of words that mean the same
 */
export async function startIndex(
  texts: Iterable<string>,
  synonyms: readonly (readonly string[])[],
): Promise<SiteIndex> {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsOf(text)) words.add(word);
  const knowledge = learnWords(words, synonyms);
  const index = await newIndex();
  // Asked now, while the first pages are still on their way; what is known of a word is remembered.
  knowledge.parts([...words].join(' '));
  let pages = 0;
  return {
    add: async (url, html) => {
      const page = pageText(html);
      if (!page) return;
      pages += 1;
      refuse((await index.addHTMLFile({ url, content: withRelatedWords(page, knowledge) })).errors);
    },
    write: async (folder) => {
      const files = await filesOf(index);
      await close();
      await Promise.all([cutIndex(files), addGuide(files, knowledge)]);
      await shrinkIndex(files);
      const target = join(folder, indexFolder);
      await rm(target, { recursive: true, force: true });
      await forEachAtOnce(files, async ([path, content]) => {
        await mkdir(dirname(join(target, path)), { recursive: true });
        await writeFile(join(target, path), content);
      });
      return pages;
    },
  };
}
