import { readdirSync } from 'node:fs';
import { basename, extname, sep } from 'node:path';
import { type CollectionName, templateSourceFolder } from '../../domain/collections.ts';

/** Collections in which every entry is a file of its own. */
export const folderCollections = [
  'modules',
  'caseStudies',
  'projects',
  'articles',
  'organisations',
  'funding',
  'downloads',
] as const satisfies readonly CollectionName[];

export type FolderCollection = (typeof folderCollections)[number];

/** File endings of each collection: long texts in MDX, plain data in YAML. */
export function endingOf(collection: CollectionName): '.mdx' | '.yaml' {
  return collection === 'organisations' || collection === 'funding' || collection === 'downloads'
    ? '.yaml'
    : '.mdx';
}

/** Whether a file is no entry: templates and hidden files by their names, sources of downloads by their folder. */
function isPassedOver(collection: CollectionName, name: string): boolean {
  if (/^[_.]/.test(basename(name)) || extname(name) === '') return true;
  return collection === 'downloads' && name.split(sep)[0] === templateSourceFolder;
}

/** Names of the files in a collection's folder that are meant as entries, rightly named or not, in a fixed order. */
export function entryNames(collection: CollectionName, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !isPassedOver(collection, name))
    .sort();
}

/** Whether a name below a collection's folder is that of an entry. */
export function isEntryFile(collection: CollectionName, name: string): boolean {
  return !isPassedOver(collection, name) && extname(name) === endingOf(collection);
}

/** Names of the entries in a collection's folder, in a fixed order. */
export function entryFiles(collection: CollectionName, folder: string): string[] {
  return entryNames(collection, folder).filter((name) => isEntryFile(collection, name));
}
