// @ts-check
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/authoring/checking/content-check-integration.ts';
import { noteLinksPlugin } from './src/catalogue/loading/note-links-plugin.ts';
import { pageLinksPlugin } from './src/catalogue/loading/page-links-plugin.ts';
import { snapshotForPages } from './src/catalogue/publishing/snapshot-for-pages.ts';
import { siteFiles } from './src/catalogue/publishing/site-files-integration.ts';
import { feedbackInDevServer } from './src/feedback/entry/vite-dev-server.ts';
import { indexSite } from './src/search/index-site.ts';
import { scriptBundles, styleBundles } from './src/config/bundles.ts';
import { sitePath } from './src/domain/site-path.ts';
import { layerOrder } from './src/styles/layer-order.ts';
import { usedKernClasses } from './src/styles/used-kern-classes.ts';
import { paletteInSass } from './src/styles/palette-in-sass.ts';
import { madeFor, snapshotFile } from './.config/tasks/made-for.ts';
import { siteAddress } from './.config/tasks/site-address.ts';
import { takeSnapshot } from './.config/tasks/take-snapshot.ts';

/** Modules of each group travel in one file. */
const bundled = (groups) => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } });

/** With a slash at its end; empty where the endpoint answers beside the pages. */
const feedbackUrl = (process.env['FEEDBACK_URL'] ?? '').replace(/([^/])\/*$/, '$1/');
const site = siteAddress(process.env);

export default defineConfig({
  site,
  base: `${sitePath(site)}/`,
  trailingSlash: 'always',
  // Keeps the spaces between words and inline elements as they are written.
  compressHTML: true,
  // Styles and scripts stay files of their own, so that the Content-Security-Policy needs no exception.
  // Pages are drawn while others are still being written.
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 4 },
  vite: {
    plugins: [feedbackInDevServer()],
    build: { assetsInlineLimit: 0 },
    define: { 'import.meta.env.FEEDBACK_HOST': JSON.stringify(feedbackUrl) },
    environments: {
      prerender: bundled(styleBundles),
      client: bundled(scriptBundles),
    },
    // KERN's sources use syntax that Sass will drop; that is for KERN to mend.
    css: {
      postcss: {
        plugins: [layerOrder, usedKernClasses(fileURLToPath(new URL('src', import.meta.url)))],
      },
      preprocessorOptions: {
        scss: { quietDeps: true, silenceDeprecations: ['if-function'], functions: paletteInSass },
      },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [noteLinksPlugin, pageLinksPlugin(sitePath(site))],
      features: { smartPunctuation: false },
    }),
  },
  integrations: [
    contentCheck(),
    snapshotForPages({ file: resolve(snapshotFile(process.env)), take: () => takeSnapshot(process.env) }),
    mdx({ optimize: true }),
    // Views are drawn without `client:`, and islands start from files of their own (decision 0085). Excluded is what the
    // option is about: reloading single components, for which the page would need a script inside it.
    react({ exclude: /\.tsx$/, experimentalDisableStreaming: true }),
    sitemap({ filter: (page) => !/\/(?:suche|redaktion|kurz|mitmachen\/beitrag)\/$/.test(page) }),
    siteFiles({ indexSite, feedbackUrl, madeFor: () => madeFor(process.env) }),
  ],
  devToolbar: { enabled: false },
});
