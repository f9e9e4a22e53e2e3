import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { headersFile } from '../../config/response-headers.ts';
import { type MakeIndex, finishSite } from './finish-site.ts';
import { writeModuleFiles } from './write-module-files.ts';

/** What is done with the built pages besides compressing them. */
export interface SiteFilesOptions {
  readonly index: MakeIndex;
  /** False when index and compressed copies are made by a process of their own, after this one. */
  readonly finish: boolean;
}

/**
 * Completes the built folder: response headers, the list of module slugs for the feedback endpoint, the files
 * of single modules, and what `finishSite` adds.
 */
export function siteFiles({ index, finish }: SiteFilesOptions): AstroIntegration {
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
        await writeModuleFiles(folder);
        if (finish) await finishSite(folder, index, (sentence) => logger.info(sentence));
      },
    },
  };
}
