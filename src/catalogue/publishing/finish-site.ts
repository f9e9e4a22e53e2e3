import { forEachAtOnce } from '../../domain/for-each-at-once.ts';
import { readSynonyms } from '../loading/read-synonyms.ts';
import { readContentTexts } from './content-texts.ts';
import { type PagesInTheMaking, entryPages } from './entry-pages.ts';
import { precompress, precompressFile } from './precompress.ts';
import { writeModuleFiles } from './write-module-files.ts';

/** A search index in the making; see `startIndex` in `src/search`. */
interface SiteIndex {
  readonly add: (address: string, html: string) => Promise<void>;
  readonly write: (folder: string) => Promise<number>;
}

/** Begins an index from the texts a site is made of, with groups of words that mean the same. */
export type StartIndex = (
  texts: Iterable<string>,
  synonyms: readonly (readonly string[])[],
) => Promise<SiteIndex>;

/**
 * Adds to built pages what Astro does not make: the small files of single modules, the search index, and compressed
 * copies of all text files. It may begin before there are pages, and takes each in as soon as it is written.
 *
 * @param say told once what was done, in German
 * @throws the first cause that keeps a part from being made
 */
export async function finishSite(
  pages: PagesInTheMaking,
  startIndex: StartIndex,
  say: (sentence: string) => void,
): Promise<void> {
  const { folder } = pages;
  const { texts, addresses } = readContentTexts('content');
  const index = await startIndex(texts, readSynonyms('content'));
  await forEachAtOnce(entryPages(pages, addresses), async ({ address, path, content }) => {
    await Promise.all([index.add(address, content.toString()), precompressFile(path, content)]);
  });
  const rest = async () => {
    await writeModuleFiles(folder);
    return precompress(folder);
  };
  const [indexed, compressed] = await Promise.all([index.write(folder), rest()]);
  say(`${compressed} Dateien komprimiert, ${indexed} Seiten in die Suche aufgenommen`);
}
