import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listAt, valueAt } from '../../domain/value-at.ts';
import { type RawEntry, isDraft } from './content-file.ts';
import { type Problem, showFound } from './content-problem.ts';

/**
 * Checks that the files a download offers are there and of the format it says.
 *
 * @param folder where the files lie
 */
export function checkOfferedFiles(entry: RawEntry, folder: string): Problem[] {
  return listAt(entry.data, 'files').flatMap((offered, index) => {
    const name = valueAt(offered, 'file');
    const format = valueAt(offered, 'format');
    if (typeof name !== 'string') return [];
    const problems: Problem[] = [];
    const place = {
      file: entry.file,
      line: entry.lineOf(['files', index, 'file']),
      field: `files.${index}.file`,
    };
    // A draft may name files that are still to be made.
    if (!existsSync(join(folder, name)) && !isDraft(entry)) {
      problems.push({
        ...place,
        expected: 'erwartet eine Datei in public/vorlagen',
        found: `${showFound(name)}, die dort fehlt`,
        remedy: 'Legen Sie die Datei dort ab oder löschen Sie den Eintrag',
      });
    }
    if (typeof format === 'string' && !name.endsWith(`.${format}`)) {
      problems.push({
        ...place,
        expected: `erwartet eine Datei mit der Endung .${format}`,
        found: showFound(name),
        remedy: 'Gleichen Sie format und Dateinamen an',
      });
    }
    return problems;
  });
}
