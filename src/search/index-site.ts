import { mkdir, writeFile } from 'node:fs/promises';
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

/** A built page. */
interface SitePage {
  readonly address: string;
  readonly html: string;
}

/**
 * Makes the search index of a site, with the guide for the browser, and writes it into the site's folder. Of a page only
 * what it marks as `data-pagefind-body` is found; one without that is passed over.
 *
 * @param pages in an order that is the same in every build, for it decides the names of the index's files
 * @param synonyms groups of words that mean the same
 * @returns how many pages are in the index
 * @throws the cause when a page cannot be read
 */
export async function indexSite(
  pages: AsyncIterable<SitePage>,
  synonyms: readonly (readonly string[])[],
  folder: string,
): Promise<number> {
  const texts: { readonly url: string; readonly page: PageText }[] = [];
  for await (const { address, html } of pages) {
    const page = pageText(html);
    if (page) texts.push({ url: address, page });
  }
  // The words of the whole site tell words from chance when compounds are taken apart.
  const words = texts.flatMap(({ page: { title, aliases, text } }) => wordsOf(`${title} ${aliases} ${text}`));
  const knowledge = learnWords(new Set(words), synonyms);
  const index = await newIndex();
  await forEachAtOnce(texts, async ({ url, page }) => {
    refuse((await index.addHTMLFile({ url, content: withRelatedWords(page, knowledge) })).errors);
  });
  const files = await filesOf(index);
  await close();
  await Promise.all([cutIndex(files), addGuide(files, knowledge)]);
  await shrinkIndex(files);
  await forEachAtOnce(files, async ([path, content]) => {
    const target = join(folder, indexFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  });
  return texts.length;
}
