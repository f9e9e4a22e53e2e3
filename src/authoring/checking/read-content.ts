import { existsSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { type CollectionName, collectionFolders } from '../../domain/collections.ts';
import { slugPattern, slugify } from '../../domain/slug.ts';
import { type RawEntry, readEntryFile, readListFile } from './content-file.ts';
import { endingOf, entryNames } from './entry-files.ts';
import type { Problem } from './content-problem.ts';

const collectionNames = Object.keys(collectionFolders).filter(
  (name): name is CollectionName => name in collectionFolders,
);

/** Reads all entries under a content folder. Templates and sources of downloads are passed over. */
export function readContent(root: string): { entries: RawEntry[]; problems: Problem[] } {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  const shown = (path: string) => ['content', ...relative(root, path).split(sep)].join('/');

  for (const collection of collectionNames) {
    const path = join(root, collectionFolders[collection]);
    if (!existsSync(path)) continue;
    if (extname(path) === '.yaml') {
      const result = readListFile(collection, path, shown(path));
      entries.push(...result.entries);
      problems.push(...result.problems);
      continue;
    }
    for (const name of entryNames(collection, path)) {
      const ending = extname(name);
      const id = basename(name, ending);
      const file = shown(join(path, name));
      if (ending !== endingOf(collection)) {
        problems.push({
          file,
          field: 'Dateiname',
          expected: `erwartet eine Datei mit der Endung ${endingOf(collection)}`,
          found: `"${ending}"`,
          remedy: 'Benennen Sie die Datei um',
        });
        continue;
      }
      if (!slugPattern.test(id)) {
        problems.push({
          file,
          field: 'Dateiname',
          expected: 'erwartet Kleinbuchstaben, Ziffern und Bindestriche',
          found: `"${id}"`,
          remedy: `Benennen Sie die Datei um in ${slugify(id) || 'titel'}${ending}`,
        });
        continue;
      }
      const result = readEntryFile(collection, join(path, name), file);
      entries.push(...result.entries);
      problems.push(...result.problems);
    }
  }
  return { entries, problems };
}
