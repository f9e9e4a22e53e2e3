import { sql } from 'kysely';
import { randomTag } from './random-tag.ts';
import { blank, queryTemplate } from './query-template.ts';
import type { Storage } from './storage-port.ts';
import type { ModuleSettingTable, Openness } from './tables.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** What a module takes, and the tag of what is public of its comments. */
export type ModuleSettings = Omit<ModuleSettingTable, 'tag'>;

const settingsOf = queryTemplate(({ queries }) =>
  queries
    .selectFrom('module_setting')
    .select(['module', 'ratings', 'comments'])
    .where('module', '=', blank<string>('module')),
);

/** Settings of one module; open where nobody has set anything. */
export async function readModuleSettings(storage: Storage, module: string): Promise<ModuleSettings> {
  const { rows } = await storage.queries.executeQuery(settingsOf(storage, { module }));
  return rows[0] ?? { module, ratings: 'open', comments: 'open' };
}

/** Settings of all modules that ever had a gift or a setting. */
export function readAllModuleSettings(storage: Storage): Promise<ModuleSettings[]> {
  return storage.queries
    .selectFrom('module_setting')
    .select(['module', 'ratings', 'comments'])
    .orderBy('module')
    .execute();
}

/** Makes the public data of a module new, so that entity tags and caches know. */
export function touchModule(storage: Storage, module: string): Statement {
  const tag = randomTag();
  return {
    query: storage.queries
      .insertInto('module_setting')
      .values({ module, tag, ratings: 'open', comments: 'open' })
      .onConflict((conflict) => conflict.column('module').doUpdateSet({ tag }))
      .compile(),
    rows: 1,
  };
}

/** Tag of a module of which nothing public has ever changed, whether or not it has a row. */
export const untouched = 'none';

function lockWhileOpen(gift: 'ratings' | 'comments') {
  return queryTemplate(({ queries }) =>
    queries
      .insertInto('module_setting')
      .values({
        module: blank<string>('module'),
        tag: untouched,
        ratings: 'open',
        comments: 'open',
      })
      .onConflict((conflict) =>
        conflict
          .column('module')
          .doUpdateSet({ [gift]: sql<'open'>`${sql.ref(`module_setting.${gift}`)}` })
          .where(`module_setting.${gift}`, '=', 'open'),
      ),
  );
}

const lockWhileOpenFor = { ratings: lockWhileOpen('ratings'), comments: lockWhileOpen('comments') } as const;

/**
 * Undoes the write set with `closed` unless the module takes ratings, or comments. Of two write sets for one module the
 * later waits here until the first is through, and then sees what it wrote.
 */
export function requireOpen(storage: Storage, gift: 'ratings' | 'comments', module: string): Statement {
  const query = lockWhileOpenFor[gift](storage, { module });
  return { query, rows: 1, mismatch: 'closed' };
}

/** Opens or closes a module for contributions; what the release shows is another from then on. */
export function setOpenness(
  storage: Storage,
  module: string,
  openness: { ratings: Openness; comments: Openness },
): WriteSet {
  const { queries } = storage;
  return [
    touchModule(storage, module),
    {
      query: queries.updateTable('module_setting').set(openness).where('module', '=', module).compile(),
      rows: 1,
    },
    {
      query: queries
        .updateTable('release')
        .set({ tag: randomTag() })
        .where('number', '=', (newest) =>
          newest.selectFrom('release').select((builder) => builder.fn.max('number').as('number')),
        )
        .compile(),
    },
  ];
}
