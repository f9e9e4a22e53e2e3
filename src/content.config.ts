import { defineCollection, reference } from 'astro:content';
import { file } from 'astro/loaders';
import { CORE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod';
import { entrySource } from './authoring/checking/entry-source.ts';
import type { FolderCollection } from './authoring/checking/entry-files.ts';
import { entryLoader } from './catalogue/loading/entry-loader.ts';
import { collectionFolders } from './domain/collections.ts';
import { contentSchemas } from './schemas/content/content-schemas.ts';

const schemas = contentSchemas(reference);

/** A vocabulary: a list in one file. The store sorts by id, so each term remembers its place in the list. */
function vocabulary(name: 'phases' | 'fields' | 'concerns' | 'targetGroups' | 'users') {
  const numbered = (text: string) => {
    const list = load(text, { schema: CORE_SCHEMA });
    return Array.isArray(list) ? list.map((term: object, order) => ({ ...term, order })) : [];
  };
  return defineCollection({
    loader: file(`content/${collectionFolders[name]}`, { parser: numbered }),
    schema: schemas[name].extend({ order: z.number() }),
  });
}

/** Entries that are files of their own, read as the content check reads them. */
const entriesOf = (name: FolderCollection) => entryLoader(name, entrySource(name));

export const collections = {
  modules: defineCollection({ loader: entriesOf('modules'), schema: schemas.modules }),
  caseStudies: defineCollection({ loader: entriesOf('caseStudies'), schema: schemas.caseStudies }),
  projects: defineCollection({ loader: entriesOf('projects'), schema: schemas.projects }),
  articles: defineCollection({ loader: entriesOf('articles'), schema: schemas.articles }),
  organisations: defineCollection({ loader: entriesOf('organisations'), schema: schemas.organisations }),
  funding: defineCollection({ loader: entriesOf('funding'), schema: schemas.funding }),
  downloads: defineCollection({ loader: entriesOf('downloads'), schema: schemas.downloads }),
  phases: vocabulary('phases'),
  fields: vocabulary('fields'),
  concerns: vocabulary('concerns'),
  targetGroups: vocabulary('targetGroups'),
  users: vocabulary('users'),
};
