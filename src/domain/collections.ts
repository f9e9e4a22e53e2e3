/** The collections of the catalogue and the folders under `content/` that hold them. */
export const collectionFolders = {
  modules: 'modules',
  caseStudies: 'case-studies',
  projects: 'projects',
  articles: 'articles',
  organisations: 'organisations',
  funding: 'funding',
  downloads: 'downloads',
  phases: 'vocabularies/phases.yaml',
  fields: 'vocabularies/fields.yaml',
  concerns: 'vocabularies/concerns.yaml',
  targetGroups: 'vocabularies/target-groups.yaml',
  users: 'vocabularies/users.yaml',
  synonyms: 'vocabularies/synonyms.yaml',
} as const;

/** Folder below that of the downloads with the sources their files are made from; no entries lie in it. */
export const templateSourceFolder = 'quellen';

/** Name of a collection, as used in code and by references between entries. */
export type CollectionName = keyof typeof collectionFolders;

/** A reference from one entry to another. */
export interface EntryReference<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  readonly id: string;
}
