import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { headersFile } from '../../config/response-headers.ts';
import { type StartIndex, finishSite } from './finish-site.ts';

/** How the built pages are finished. */
export interface SiteFilesOptions {
  readonly startIndex: StartIndex;
  /** False when a process of its own does it, beside this one. */
  readonly finish: boolean;
}

/**
 * Completes the built folder: response headers, the list of module slugs for the feedback endpoint, and what
 * `finishSite` adds.
 */
export function siteFiles({ startIndex, finish }: SiteFilesOptions): AstroIntegration {
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
        if (!finish) return;
        await finishSite({ folder, since: 0, areBuilt: () => true }, startIndex, (sentence) =>
          logger.info(sentence),
        );
      },
    },
  };
}
