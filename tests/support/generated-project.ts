import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** A project with a generated catalogue, ready to be built. */
export interface GeneratedProject {
  readonly folder: string;
  readonly remove: () => void;
}

const bareConfig = `import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({
  markdown: { syntaxHighlight: false, processor: satteri() },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
`;
const bareCollections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  modules: defineCollection({ loader: glob({ base: './content/modules', pattern: '**/[^_]*.mdx' }) }),
};
`;
const barePage = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('modules');
  return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html lang="de"><head><title>{Astro.params.slug}</title></head><body><Content /></body></html>
`;

/** Writes as many modules as wanted: the real ones, then copies of them under new names. */
function writeModules(target: string, wanted?: number): void {
  mkdirSync(target, { recursive: true });
  const originals = readdirSync('content/modules').filter(
    (name) => name.endsWith('.mdx') && !name.startsWith('_'),
  );
  const count = wanted ?? originals.length;
  for (let index = 0; index < count; index++) {
    const name = originals[index % originals.length] ?? '';
    const text = readFileSync(join('content/modules', name), 'utf8');
    const copy = Math.floor(index / originals.length);
    const slug = copy === 0 ? basename(name, '.mdx') : `${basename(name, '.mdx')}-${copy}`;
    writeFileSync(
      join(target, `${slug}.mdx`),
      copy === 0 ? text : text.replace(/^title: (["']?)(.*)\1$/m, `title: $1$2 ${copy}$1`),
    );
  }
}

function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'katalog-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  cpSync('package.json', join(folder, 'package.json'));
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'));
  return folder;
}

/** This project with `count` modules, or those it has, and all other content as it is. */
export function fullProject(count?: number): GeneratedProject {
  const folder = emptyProject();
  for (const name of ['src', 'public', 'content', 'astro.config.mjs', 'package-lock.json', '.config']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  rmSync(join(folder, 'content/modules'), { recursive: true });
  writeModules(join(folder, 'content/modules'), count);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The least Astro can do with the same files: every text rendered into an empty page, no index, no checks. */
export function bareProject(count: number): GeneratedProject {
  const folder = emptyProject();
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(join(folder, 'astro.config.mjs'), bareConfig);
  writeFileSync(join(folder, 'src/content.config.ts'), bareCollections);
  writeFileSync(join(folder, 'src/pages/[slug].astro'), barePage);
  writeModules(join(folder, 'content/modules'), count);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
