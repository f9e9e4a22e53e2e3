import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import * as z from 'zod';

/** Where Starlight is installed, apart from this project; kept between runs. */
const folder = resolve('node_modules/.cache/bench-starlight');

/** The side navigation would list every page on every page; left short, so that Starlight is not made slow by it. */
const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({
      title: 'Vergleich',
      locales: { root: { label: 'Deutsch', lang: 'de' } },
      sidebar: [{ label: 'Start', link: '/' }],
    }),
  ],
});
`;
const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Installs the current versions, unless that was done before; to have newer ones, remove the folder. */
function install(): void {
  if (existsSync(join(folder, 'node_modules/@astrojs/starlight'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const packages = ['@astrojs/starlight', 'astro', 'sharp', 'turndown'];
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'ignore' });
}

const withTurndown = z.object({
  default: z.custom<new (options: object) => { turndown: (html: string) => string }>(
    (value) => typeof value === 'function',
  ),
});
const manifest = z.object({ version: z.string() });

function versionOf(name: string): string {
  const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return manifest.parse(JSON.parse(text)).version;
}

async function loadMarkdownWriter(): Promise<(html: string) => string> {
  const path = createRequire(join(folder, 'package.json')).resolve('turndown');
  const { default: Turndown } = withTurndown.parse(await import(pathToFileURL(path).href));
  const writer = new Turndown({ headingStyle: 'atx' });
  return (html) => writer.turndown(html);
}

/** The text of a page as an entry of Starlight. */
function entryOf(html: string, toMarkdown: (html: string) => string): string {
  const main = parse(html).querySelector('main');
  const title = main?.querySelector('h1')?.textContent.trim() ?? '';
  for (const gone of main?.querySelectorAll('script, style, svg, h1') ?? []) gone.remove();
  // What would be read as a tag is text here.
  const text = toMarkdown(main?.innerHTML ?? '').replaceAll('<', '\\<');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;
}

/** A project of Starlight, ready to be built. */
export interface StarlightProject {
  readonly folder: string;
  /** Its program `astro`. */
  readonly program: string;
  /** Versions, in words. */
  readonly versions: string;
  readonly pages: number;
}

/**
 * Makes a project of Starlight that holds the text of every page of a built site, as Markdown, under the same addresses.
 *
 * @param site folder of the built site
 * @throws when npm cannot install Starlight
 */
export async function makeStarlightProject(site: string): Promise<StarlightProject> {
  install();
  const toMarkdown = await loadMarkdownWriter();
  for (const name of ['src', 'dist', '.astro', 'node_modules/.astro'])
    rmSync(join(folder, name), { recursive: true, force: true });
  const docs = join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), collections);
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && name !== '404.html',
  );
  for (const name of pages) {
    const file = join(docs, name.replace(/\.html$/, '.md'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, entryOf(readFileSync(join(site, name), 'utf8'), toMarkdown));
  }
  const versions = `Starlight ${versionOf('@astrojs/starlight')}, Astro ${versionOf('astro')}`;
  return { folder, program: join(folder, 'node_modules/.bin/astro'), versions, pages: pages.length };
}
