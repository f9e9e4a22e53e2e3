import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  synonyms: readonly (readonly string[])[],
  folder: string,
) => Promise<number>;

/** Folders of pages that stand for one entry each, and lists whose entries have no pages of their own. */
const searched = /^\/(?:(?:fallbeispiele|module|projekte|wissen)\/[^/]+|foerderung)\/$/;

async function* entryPages(folder: string, addresses: readonly string[]): AsyncGenerator<EntryPage> {
  for (const address of addresses.filter((one) => searched.test(one)).sort()) {
    yield { address, html: await readFile(join(folder, address, 'index.html'), 'utf8') };
  }
}

/**
 * Adds to built pages what Astro does not make: the search index, and compressed copies of all text files.
 *
 * @param addresses of all pages, for example `/module/mieterbeirat/`
 * @returns what was done, in German
 */
export async function finishSite(
  folder: string,
  addresses: readonly string[],
  indexSite: IndexSite,
): Promise<string> {
  const [indexed, compressed] = await Promise.all([
    indexSite(entryPages(folder, addresses), readSynonyms('content'), folder),
    precompress(folder),
  ]);
  return `${compressed} Dateien komprimiert, ${indexed} Seiten in die Suche aufgenommen`;
}
