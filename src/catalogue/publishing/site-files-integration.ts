import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { headersFile } from '../../config/response-headers.ts';
import { readSynonyms } from '../read-synonyms.ts';
import { precompress } from './precompress.ts';

/** What is done with the built pages besides compressing them. */
export interface SiteFilesOptions {
  /** Makes the search index from the pages in a folder, with groups of words that mean the same; says how many it read. */
  readonly index: (folder: string, synonyms: readonly (readonly string[])[]) => Promise<number>;
}

/**
 * Finishes the built folder: response headers, the list of module slugs for the feedback endpoint, the search index and
 * compressed copies of all text files. Index and copies are made at the same time, for both only read the pages.
 */
export function siteFiles({ index }: SiteFilesOptions): AstroIntegration {
  return {
    name: 'site-files',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const slugs = pages
          .map((page) => /^module\/([a-z0-9-]+)\/?$/.exec(page.pathname)?.[1])
          .filter((slug): slug is string => slug !== undefined && slug !== 'tabelle')
          .sort();
        await mkdir(`${folder}_build`, { recursive: true });
        await writeFile(`${folder}_build/slugs.json`, JSON.stringify(slugs));
        await writeFile(`${folder}_headers`, headersFile);
        const [compressed, indexed] = await Promise.all([
          precompress(folder),
          index(folder, readSynonyms('content')),
        ]);
        // The index and its guide could not be compressed while they were made.
        const more = await precompress(folder);
        logger.info(`${compressed + more} Dateien komprimiert, ${indexed} Seiten in die Suche aufgenommen`);
      },
    },
  };
}
