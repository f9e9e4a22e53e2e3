import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type IndexFile, type PagefindIndex, close, createIndex } from 'pagefind';
import { cutIndex } from './cut-index.ts';
import { pageEnding, trimIndexedPage } from './indexed-page.ts';
import { makeGuide } from './make-guide.ts';
import { type PageText, pageText } from './page-text.ts';
import { guideFile, wordsFile } from './search-guide.ts';
import { shrinkIndex } from './shrink-index.ts';
import { type WordKnowledge, learnWords, wordsOf } from './word-knowledge.ts';

/** Folder of the search index within the built site. */
const indexFolder = 'pagefind';

/** The addresses of entries. Lists and filtered lists hold nothing that the entries' own pages do not say better. */
const entryFolders = ['module', 'fallbeispiele', 'projekte', 'wissen'];
const entryLists = ['/foerderung/'];

/** Pages that are read and handed on at the same time. */
const atOnce = 16;

async function entryAddresses(folder: string): Promise<string[]> {
  const lists = await Promise.all(
    entryFolders.map(async (name) => {
      const inside = await readdir(join(folder, name), { withFileTypes: true });
      return inside.filter((one) => one.isDirectory()).map((one) => `/${name}/${one.name}/`);
    }),
  );
  return [...lists.flat(), ...entryLists].sort();
}

async function readPage(folder: string, address: string): Promise<PageText | undefined> {
  const file = join(folder, address, 'index.html');
  // Some folders hold pages of filters only.
  return existsSync(file) ? pageText(await readFile(file, 'utf8')) : undefined;
}

/** An index for German pages; numbers of source notes are no words of theirs. */
async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    forceLanguage: 'de',
    excludeSelectors: ['[role="doc-noteref"]'],
  });
  if (!index) throw new Error(`Der Suchindex konnte nicht angelegt werden: ${errors.join('; ')}`);
  return index;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`Der Suchindex ist unvollständig: ${problems.join('; ')}`);
}

async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map(work));
  }
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
 * Writes the files of an index. Pagefind's own `writeFiles` (1.5.2) may answer before the last file has its content, and
 * ending its process then leaves an empty one; to be dropped once it waits.
 */
async function writeIndex(outputPath: string, files: readonly IndexFile[]): Promise<void> {
  await inBatches(files, async ({ path, content }) => {
    const file = join(outputPath, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  });
}

async function writeGuide(index: string, knowledge: WordKnowledge): Promise<void> {
  const guide = makeGuide(knowledge);
  const names = await readdir(join(index, 'fragment'));
  for (const name of names.filter((one) => one.endsWith(pageEnding)).sort()) {
    guide.add(await trimIndexedPage(join(index, 'fragment', name)));
  }
  await writeFile(join(index, guideFile), JSON.stringify({ entries: guide.entries() }));
  await writeFile(join(index, wordsFile), JSON.stringify(guide.words()));
}

/**
 * Makes the search index from the built pages in `folder` and writes it beside them, with the guide for the browser.
 * Only what a page marks as `data-pagefind-body` is found. Returns how many pages were read; throws with every cause
 * when the index is not whole.
 *
 * @param synonyms groups of words that mean the same
 */
export async function indexSite(folder: string, synonyms: readonly (readonly string[])[]): Promise<number> {
  const words = new Set<string>();
  const addresses: string[] = [];
  await inBatches(await entryAddresses(folder), async (address) => {
    const page = await readPage(folder, address);
    if (!page) return;
    addresses.push(address);
    for (const word of wordsOf(page.text)) words.add(word);
  });
  const knowledge = learnWords(words, synonyms);
  const index = await newIndex();
  const problems: string[] = [];
  await inBatches(addresses.sort(), async (url) => {
    // Pages are read again rather than kept: a large site has more text than memory to spare while it is built.
    const page = await readPage(folder, url);
    if (!page) return;
    const { errors } = await index.addHTMLFile({ url, content: withRelatedWords(page, knowledge) });
    problems.push(...errors);
  });
  const outputPath = join(folder, indexFolder);
  await rm(outputPath, { recursive: true, force: true });
  const { files, errors } = await index.getFiles();
  await close();
  refuse([...problems, ...errors]);
  await writeIndex(outputPath, files);
  await cutIndex(outputPath);
  await writeGuide(outputPath, knowledge);
  await shrinkIndex(outputPath);
  return addresses.length;
}
