import { takeCheckedEntry } from './checked-entries.ts';
import { readEntryFile } from './content-file.ts';
import { type FolderCollection, entryFiles, isEntryFile } from './entry-files.ts';
import { formatProblem } from './content-problem.ts';

/**
 * How the entries of a collection are found and read, by the same rules for the content check and for the build.
 *
 * @returns `read` gives what the check of this build has read already, unless `fresh` asks for the file as it is now
 */
export function entrySource(collection: FolderCollection) {
  return {
    files: (folder: string): readonly string[] => entryFiles(collection, folder),
    isEntry: (name: string): boolean => isEntryFile(collection, name),
    read: (path: string, file: string, fresh: boolean) => {
      const known = fresh ? undefined : takeCheckedEntry(file);
      if (known) return { entries: [known], problems: [] };
      const { entries, problems } = readEntryFile(collection, path, file);
      return { entries, problems: problems.map(formatProblem) };
    },
  };
}
