import { untouched } from './module-settings.ts';
import { blank, queryTemplate } from './query-template.ts';
import type { Storage } from './storage-port.ts';

const tags = queryTemplate(({ queries }) =>
  queries.selectNoFrom((builder) => [
    builder.selectFrom('release').select('tag').orderBy('number', 'desc').limit(1).as('release'),
    builder
      .selectFrom('module_setting')
      .select('tag')
      .where('module', '=', blank<string>('module'))
      .as('module'),
  ]),
);

/** Names the state of what is public of a module: its figures, comments and settings. Another state, another name. */
export async function readModuleTag(storage: Storage, module: string): Promise<string> {
  const { rows } = await storage.queries.executeQuery(tags(storage, { module }));
  return `${rows[0]?.release ?? untouched}-${rows[0]?.module ?? untouched}`;
}

/** Names the state of the public figures of all modules. */
export async function readReleaseTag(storage: Storage): Promise<string> {
  const row = await storage.queries
    .selectFrom('release')
    .select('tag')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.tag ?? untouched;
}
