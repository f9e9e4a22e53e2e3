import { readSynonyms } from '../read-synonyms.ts';
import { precompress } from './precompress.ts';

/** Makes the search index from the pages in a folder, with groups of words that mean the same; says how many it read. */
export type MakeIndex = (folder: string, synonyms: readonly (readonly string[])[]) => Promise<number>;

/**
 * Adds the search index and compressed copies of all text files to built pages. Both are made at the same time, for both
 * only read the pages.
 *
 * @param folder where the pages lie
 * @param say told once what was done, in German
 */
export async function finishSite(
  folder: string,
  index: MakeIndex,
  say: (sentence: string) => void,
): Promise<void> {
  const [compressed, indexed] = await Promise.all([
    precompress(folder),
    index(folder, readSynonyms('content')),
  ]);
  // The index and its guide could not be compressed while they were made.
  const more = await precompress(folder);
  say(`${compressed + more} Dateien komprimiert, ${indexed} Seiten in die Suche aufgenommen`);
}
