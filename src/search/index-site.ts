import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { type IndexedPage, indexedPages } from './indexed-page.ts';
import { makeGuide } from './make-guide.ts';
import { guideFile } from './search-guide.ts';
import { type WordKnowledge, learnWords } from './word-knowledge.ts';

/** Folder of the search index within the built site. */
const indexFolder = 'pagefind';

/** The pages of entries. Lists and filtered lists hold nothing that the entries' own pages do not say better. */
const entryPages = '{module/*,fallbeispiele/*,projekte/*,wissen/*,foerderung}/index.html';

/** Removes what Pagefind writes for interfaces of its own; ours is in `islands/search`. */
async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  const unused = names.filter((name) => /^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'de' });
  if (!index) throw new Error(`Der Suchindex konnte nicht angelegt werden: ${errors.join('; ')}`);
  return index;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`Der Suchindex ist unvollständig: ${problems.join('; ')}`);
}

/** All pages in `folder` as Pagefind reads them, before anything is added. */
async function readPages(folder: string): Promise<IndexedPage[]> {
  const index = await newIndex();
  const added = await index.addDirectory({ path: folder, glob: entryPages });
  const { files, errors } = await index.getFiles();
  refuse([...added.errors, ...errors]);
  return indexedPages(files);
}

/** The page with the words that belong to it in its metadata, where they are found and never shown. */
async function withRelatedWords(
  folder: string,
  page: IndexedPage,
  knowledge: WordKnowledge,
): Promise<string> {
  const html = await readFile(`${folder}${page.url.slice(1)}index.html`, 'utf8');
  const text = `${page.meta['title'] ?? ''}. ${page.meta['aliases'] ?? ''}. ${page.content}`;
  const words = knowledge.relatedWords(text).join(' ');
  return html.replace(
    /(<[a-z]+[^>]*\sdata-pagefind-body[^>]*>)/,
    `$1<span hidden data-pagefind-ignore data-pagefind-meta="words">${words}</span>`,
  );
}

/**
 * Makes the search index from the built pages in `folder` and writes it beside them, with the guide for the browser.
 * The pages are read twice: first to learn their words, then together with the parts of their compounds. Only what a
 * page marks as `data-pagefind-body` is found. Returns how many pages were read; throws with every cause when the index
 * is not whole.
 */
export async function indexSite(folder: string): Promise<number> {
  const plain = await readPages(folder);
  const knowledge = learnWords(plain);
  const index = await newIndex();
  const problems: string[] = [];
  for (const page of plain) {
    const content = await withRelatedWords(folder, page, knowledge);
    const added = await index.addHTMLFile({ url: page.url, content });
    problems.push(...added.errors);
  }
  const [{ files, errors }, written] = [
    await index.getFiles(),
    await index.writeFiles({ outputPath: `${folder}${indexFolder}` }),
  ];
  refuse([...problems, ...errors, ...written.errors]);
  await writeFile(
    `${folder}${indexFolder}/${guideFile}`,
    JSON.stringify(makeGuide(indexedPages(files), knowledge)),
  );
  await close();
  await removeUnused(join(folder, indexFolder));
  return plain.length;
}
