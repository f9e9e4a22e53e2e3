import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { collectionFolders } from '../../domain/collections.ts';
import { slugPattern } from '../../domain/slug.ts';

/** The slug of a module by the path of its file; undefined for any other file, such as a template. */
export function moduleSlugOf(path: string): string | undefined {
  const slug = basename(path, '.mdx');
  return path.endsWith('.mdx') && slugPattern.test(slug) ? slug : undefined;
}

/** The folder in which authors keep modules. */
export function moduleFolder(root: string): string {
  return join(root, 'content', collectionFolders.modules);
}

/** The slugs of all modules as authors have them, drafts included, for while nothing is built. */
export function readContentSlugs(root: string): Set<string> {
  const folder = moduleFolder(root);
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(files.map(moduleSlugOf).filter((slug) => slug !== undefined));
}
