import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFiles, moduleFiles } from '../../config/routes.ts';
import { type ModuleRecord, moduleData, type singleModuleData } from '../../schemas/module-record.ts';
import { comparedRecordOf } from '../compared-record.ts';
import { plannedRecordOf } from '../planned-record.ts';
import type * as z from 'zod';

/** Modules whose files are written at the same time. */
const atOnce = 16;

/**
 * Writes the three small files that pages load of single modules, from the list of all modules that the build has
 * written. As routes of their own they would be drawn one by one and take as long as the modules' pages.
 *
 * @param folder where the pages lie
 * @returns how many files were written
 * @throws when the list of all modules is missing or has not the form of the schema
 */
export async function writeModuleFiles(folder: string): Promise<number> {
  const list: unknown = JSON.parse(await readFile(join(folder, dataFiles.modules), 'utf8'));
  const { modules, ...origin } = moduleData.parse(list);
  const kinds: Readonly<Record<string, (record: ModuleRecord) => unknown>> = {
    [dataFiles.moduleRecord]: (module): z.infer<typeof singleModuleData> => ({
      ...origin,
      title: module.title,
      module,
    }),
    [moduleFiles.compared]: comparedRecordOf,
    [moduleFiles.planned]: (record) => plannedRecordOf(record, modules),
  };
  const files = Object.entries(kinds).flatMap(([place, contentOf]) =>
    modules.map((record) => ({
      path: join(folder, place, `${record.slug}.json`),
      content: () => JSON.stringify(contentOf(record)),
    })),
  );
  await Promise.all(Object.keys(kinds).map((place) => mkdir(join(folder, place), { recursive: true })));
  for (let start = 0; start < files.length; start += atOnce) {
    await Promise.all(
      files.slice(start, start + atOnce).map(({ path, content }) => writeFile(path, content())),
    );
  }
  return files.length;
}
