import type { AstroIntegration } from 'astro';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { headersFile } from '../../config/response-headers.ts';
import { precompress } from './precompress.ts';

/**
 * Finishes the built folder: response headers, the list of module slugs for the feedback endpoint, and compressed
 * copies of all text files. Runs last, when all other files are there.
 */
export function siteFiles(): AstroIntegration {
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
        const count = await precompress(folder);
        const files = await readdir(folder, { recursive: true });
        logger.info(`${count} Dateien komprimiert, ${files.length} insgesamt`);
      },
    },
  };
}
