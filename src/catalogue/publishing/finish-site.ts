import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type SearchFacts, isSearchFacts } from '../../domain/content/search-facts.ts';
import { readSynonyms } from '../loading/read-synonyms.ts';
import { precompress } from './precompress.ts';

/** A built page as the search takes it in. */
export interface EntryPage {
  readonly address: string;
  readonly html: string;
}

/**
 * Makes the search index of the pages of entries and writes it into the folder of the site; says how many pages are in
 * it. See `src/search`.
 */
export type IndexSite = (
  pages: AsyncIterable<EntryPage>,
  facts: SearchFacts,
  synonyms: readonly (readonly string[])[],
  folder: string,
) => Promise<number>;

/** Where the build leaves what the search is told of the entries. */
export const searchFactsFile = '/_build/search-facts.json';

/** Folders of pages that stand for one entry each, and lists whose entries have no pages of their own. */
const searched = /^\/(?:(?:fallbeispiele|module|projekte|wissen)\/[^/]+|foerderung)\/$/;

async function* entryPages(
  folder: string,
  addresses: readonly string[],
  base: string,
): AsyncGenerator<EntryPage> {
  for (const address of addresses.filter((one) => searched.test(one)).sort()) {
    yield { address: base + address, html: await readFile(join(folder, address, 'index.html'), 'utf8') };
  }
}

/** Reads the facts, and takes the file away: nobody else needs it. */
async function takeFacts(folder: string): Promise<SearchFacts> {
  const path = join(folder, searchFactsFile);
  const facts: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isSearchFacts(facts)) throw new Error(`${searchFactsFile} hat eine unbekannte Form.`);
  await rm(path);
  return facts;
}

/**
 * Adds to built pages what Astro does not make: the search index, and compressed copies of all text files.
 *
 * @param addresses of all pages, for example `/module/mieterbeirat/`
 * @param base path below which they lie: empty at the root of the host, else such as `/katalog`
 * @returns what was done, in German
 */
export async function finishSite(
  folder: string,
  addresses: readonly string[],
  base: string,
  indexSite: IndexSite,
): Promise<string> {
  const facts = await takeFacts(folder);
  const [indexed, pages] = await Promise.all([
    indexSite(entryPages(folder, addresses, base), facts, readSynonyms('content'), folder),
    precompress(folder, 'pages'),
  ]);
  const ofSearch = await precompress(folder, 'search');
  return `${pages + ofSearch} Dateien komprimiert, ${indexed} Seiten in die Suche aufgenommen`;
}
