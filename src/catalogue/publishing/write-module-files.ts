import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFiles, moduleFeeds, moduleFiles } from '../../config/routes.ts';
import { forEachAtOnce } from '../../domain/for-each-at-once.ts';
import { type ModuleRecord, moduleData, type singleModuleData } from '../../schemas/wire/module-record.ts';
import { comparedRecordOf } from '../records/compared-record.ts';
import { precompressFile } from './precompress.ts';
import { plannedRecordOf } from '../records/planned-record.ts';
import * as z from 'zod';

/** A file to be written: its path below the site's folder, and what it holds. */
interface SmallFile {
  readonly place: string;
  readonly content: () => string;
  /** False for what only programs fetch: a thousand compressed copies are not worth it. */
  readonly isRead: boolean;
}

async function readJson(folder: string, place: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, place), 'utf8'));
}

function recordFiles(list: z.infer<typeof moduleData>): SmallFile[] {
  const { modules, ...origin } = list;
  const kinds: Readonly<Record<string, (record: ModuleRecord) => unknown>> = {
    [dataFiles.moduleRecord]: (module): z.infer<typeof singleModuleData> => ({
      ...origin,
      title: module.title,
      module,
    }),
    [moduleFiles.compared]: comparedRecordOf,
    [moduleFiles.planned]: (record) => plannedRecordOf(record, modules),
  };
  return Object.entries(kinds).flatMap(([place, contentOf]) =>
    modules.map((record) => ({
      place: `${place}${record.slug}.json`,
      content: () => JSON.stringify(contentOf(record)),
      isRead: place !== dataFiles.moduleRecord,
    })),
  );
}

/**
 * Writes the small files of single modules with their compressed copies: what comparison, shortlist and open data load,
 * from the list of all modules, and the feeds of comments. As routes of their own they would be drawn one by one and take
 * as long as the modules' pages.
 *
 * @param folder where the pages lie
 * @throws when what the build has written for this is missing or has not the form of the schema
 */
export async function writeModuleFiles(folder: string): Promise<void> {
  const feeds = z.record(z.string(), z.string()).parse(await readJson(folder, moduleFeeds));
  const files = [
    ...recordFiles(moduleData.parse(await readJson(folder, dataFiles.modules))),
    ...Object.entries(feeds).map(([place, xml]) => ({ place, content: () => xml, isRead: true })),
  ];
  const folders = new Set(files.map(({ place }) => dirname(join(folder, place))));
  await Promise.all([...folders].map((one) => mkdir(one, { recursive: true })));
  await forEachAtOnce(files, async ({ place, content, isRead }) => {
    const path = join(folder, place);
    const bytes = Buffer.from(content());
    await writeFile(path, bytes);
    if (isRead) await precompressFile(path, bytes);
  });
  await rm(join(folder, moduleFeeds));
}
