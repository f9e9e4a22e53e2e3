import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import type { SearchFacts } from '../domain/content/search-facts.ts';
import { forEachAtOnce } from '../domain/for-each-at-once.ts';
import { packGuide } from './guide-file.ts';
import { makeGuide } from './make-guide.ts';
import { type PageText, pageText } from './page-text.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { guideFile } from './search-guide.ts';

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
 * @param facts what is told of the entries beside their pages
 * @param synonyms groups of words that mean the same
 * @returns how many pages are in the index
 * @throws the cause when a page cannot be read
 */
export async function indexSite(
  pages: AsyncIterable<SitePage>,
  facts: SearchFacts,
  synonyms: readonly (readonly string[])[],
  folder: string,
): Promise<number> {
  const texts = new Map<string, PageText>();
  for await (const { address, html } of pages) {
    const page = pageText(html);
    if (page) texts.set(address, page);
  }
  const index = await newIndex();
  await forEachAtOnce(texts, async ([url, { html }]) => {
    const content = `<!doctype html><html lang="de"><body>${html}</body></html>`;
    refuse((await index.addHTMLFile({ url, content })).errors);
  });
  const { files, idOf } = await pagefindFiles(index);
  await close();
  const entries = facts.entries
    .filter(({ address, text }) => text !== '' || texts.has(address))
    .map((entry) => ({ facts: entry, text: texts.get(entry.address)?.text ?? entry.text }));
  const guide = makeGuide(entries, facts.concerns, synonyms, idOf);
  files.set(guideFile, new TextEncoder().encode(JSON.stringify(packGuide(guide))));
  await forEachAtOnce(files, async ([path, content]) => {
    const target = join(folder, indexFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  });
  return texts.size;
}
