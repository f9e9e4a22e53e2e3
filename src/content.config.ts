import { defineCollection, reference } from 'astro:content';
import { file } from 'astro/loaders';
import { parse } from 'yaml';
import * as z from 'zod';
import { entryLoader } from './catalogue/loading/entry-loader.ts';
import { collectionFolders } from './domain/collections.ts';
import { contentSchemas } from './schemas/content/content-schemas.ts';

const schemas = contentSchemas(reference);

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
  modules: defineCollection({ loader: entryLoader('modules'), schema: schemas.modules }),
  caseStudies: defineCollection({ loader: entryLoader('caseStudies'), schema: schemas.caseStudies }),
  projects: defineCollection({ loader: entryLoader('projects'), schema: schemas.projects }),
  articles: defineCollection({ loader: entryLoader('articles'), schema: schemas.articles }),
  organisations: defineCollection({ loader: entryLoader('organisations'), schema: schemas.organisations }),
  funding: defineCollection({ loader: entryLoader('funding'), schema: schemas.funding }),
  downloads: defineCollection({ loader: entryLoader('downloads'), schema: schemas.downloads }),
  phases: vocabulary('phases'),
  fields: vocabulary('fields'),
  concerns: vocabulary('concerns'),
  targetGroups: vocabulary('targetGroups'),
  users: vocabulary('users'),
};
