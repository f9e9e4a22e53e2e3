import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { basename, extname } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { collectionFolders, templateSourceFolder } from './domain/collections.ts';
import { contentSchemas } from './schemas/content-schemas.ts';

const schemas = contentSchemas(reference);

/** The slug of an entry is its file name, wherever it lies below the collection's folder. */
function slugOfFile({ entry }: { entry: string }): string {
  return basename(entry, extname(entry));
}

function folder(path: string, ending: 'mdx' | 'yaml') {
  const entries = `**/[^_]*.${ending}`;
  const pattern = path === collectionFolders.downloads ? [entries, `!${templateSourceFolder}/**`] : entries;
  return glob({ base: `./content/${path}`, pattern, generateId: slugOfFile });
}

/** A vocabulary: a list in one file. The store sorts by id, so each term remembers its place in the list. */
function vocabulary(name: 'phases' | 'fields' | 'concerns' | 'targetGroups' | 'users') {
  const numbered = (text: string) => {
    const list: unknown = parse(text);
    return Array.isArray(list) ? list.map((term: object, order) => ({ ...term, order })) : [];
  };
  return defineCollection({
    loader: file(`content/${collectionFolders[name]}`, { parser: numbered }),
    schema: schemas[name].extend({ order: z.number() }),
  });
}

export const collections = {
  modules: defineCollection({ loader: folder(collectionFolders.modules, 'mdx'), schema: schemas.modules }),
  caseStudies: defineCollection({
    loader: folder(collectionFolders.caseStudies, 'mdx'),
    schema: schemas.caseStudies,
  }),
  projects: defineCollection({ loader: folder(collectionFolders.projects, 'mdx'), schema: schemas.projects }),
  articles: defineCollection({ loader: folder(collectionFolders.articles, 'mdx'), schema: schemas.articles }),
  organisations: defineCollection({
    loader: folder(collectionFolders.organisations, 'yaml'),
    schema: schemas.organisations,
  }),
  funding: defineCollection({ loader: folder(collectionFolders.funding, 'yaml'), schema: schemas.funding }),
  downloads: defineCollection({
    loader: folder(collectionFolders.downloads, 'yaml'),
    schema: schemas.downloads,
  }),
  phases: vocabulary('phases'),
  fields: vocabulary('fields'),
  concerns: vocabulary('concerns'),
  targetGroups: vocabulary('targetGroups'),
  users: vocabulary('users'),
};
