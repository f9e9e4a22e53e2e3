import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { headersFile } from '../../config/response-headers.ts';
import { type BuiltFolder, exchange, newBuiltFolder, servedFolder } from './built-folder.ts';
import { checkBuiltSite } from './check-built-site.ts';
import { type IndexSite, finishSite, searchFactsFile } from './finish-site.ts';
import { keepFormerFiles } from './former-files.ts';

/** How the built pages are finished. */
export interface SiteFilesOptions {
  readonly indexSite: IndexSite;
  /** Address of the endpoint where it has a host of its own, else empty. */
  readonly feedbackUrl: string;
  /** What the pages depend on, as a short text that changes with it. Asked before anything is built. */
  readonly madeFor: () => string;
}

/**
 * Builds into a new folder, completes it (response headers, the list of module slugs for the feedback endpoint, and what
 * `finishSite` adds), checks it, and only then lets it take the place of the site that is served. A build that fails
 * leaves that site as it was.
 */
export function siteFiles({ indexSite, feedbackUrl, madeFor }: SiteFilesOptions): AstroIntegration {
  let built: BuiltFolder | undefined;
  let stamp = '';
  let base = '';
  return {
    name: 'site-files',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        if (command !== 'build') return;
        const made = newBuiltFolder(fileURLToPath(config.outDir).replace(/[/\\]$/, ''));
        built = made;
        stamp = madeFor();
        base = config.base.replace(/\/+$/, '');
        updateConfig({ outDir: pathToFileURL(`${made.folder}/`) });
        injectRoute({
          pattern: '/_build/slugs.json',
          entrypoint: new URL('known-slugs-route.ts', import.meta.url),
          prerender: true,
        });
        injectRoute({
          pattern: searchFactsFile,
          entrypoint: new URL('search-facts-route.ts', import.meta.url),
          prerender: true,
        });
        // However this process ends: what is not complete by then goes.
        process.once('exit', () => {
          if (built) rmSync(built.folder, { recursive: true, force: true });
        });
      },
      'astro:build:done': async ({ pages, logger }) => {
        if (!built) return;
        const { folder, pointer } = built;
        // Astro counts the page for unknown addresses as one of a folder, which it is not.
        const addresses = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((address) => address.endsWith('/') && address !== '/404/');
        await mkdir(`${folder}/_build`, { recursive: true });
        await writeFile(`${folder}/_build/made-for.txt`, stamp);
        const folders = new Set(addresses.map((address) => address.split('/')[1] ?? '').filter(Boolean));
        await writeFile(`${folder}/_headers`, headersFile([...folders].sort(), feedbackUrl));
        logger.info(await finishSite(folder, addresses, base, indexSite));
        await checkBuiltSite(folder, addresses);
        const before = await servedFolder(pointer);
        if (before !== undefined) await keepFormerFiles(before, folder);
        await exchange(built);
        built = undefined;
      },
    },
  };
}
