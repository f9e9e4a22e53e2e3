import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { addressOf } from '../../config/routes.ts';
import { collectionFolders } from '../../domain/collections.ts';
import { entryFiles, folderCollections } from '../../authoring/checking/entry-files.ts';

/** What the search is told of the content before there are pages. */
export interface ContentTexts {
  /** The files as they are written. */
  readonly texts: readonly string[];
  /** Addresses of the pages that will come of them; drafts have none. */
  readonly addresses: readonly string[];
}

/** Reads the files of all entries below the content folder `root`. */
export function readContentTexts(root: string): ContentTexts {
  const texts: string[] = [];
  const addresses: string[] = [];
  for (const collection of folderCollections) {
    const folder = join(root, collectionFolders[collection]);
    for (const name of entryFiles(collection, folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      const address = addressOf(collection, basename(name, extname(name)));
      texts.push(text);
      if (address?.endsWith('/') && !/^draft:\s*true\s*$/m.test(text)) addresses.push(address);
    }
  }
  return { texts, addresses };
}
