import { dimensionKeys, levels } from '../../domain/dimensions.ts';
import { migrations } from '../migrations/migrations.ts';
import type { Storage } from '../storage/storage-port.ts';
import { tallyColumn } from '../storage/tally-columns.ts';

/**
 * Compares what is counted with what is there, and looks for comments that hang in the air.
 * @returns one English line for each thing that is wrong; empty when all is well
 */
export async function checkStore(storage: Storage): Promise<string[]> {
  const { queries } = storage;
  const wrong: string[] = [];
  const version = await queries
    .selectFrom('schema_version')
    .select((builder) => builder.fn.max('version').as('version'))
    .executeTakeFirst();
  if (version?.version !== migrations.length) wrong.push(`schema version ${String(version?.version)}`);

  const states = await queries.selectFrom('module_state').selectAll().execute();
  const ratings = await queries.selectFrom('rating').selectAll().execute();
  for (const state of states) {
    const own = ratings.filter((rating) => rating.module === state.module);
    if (own.length !== state.raters)
      wrong.push(`${state.module}: ${own.length} ratings, counted ${state.raters}`);
    for (const key of dimensionKeys) {
      for (const level of levels) {
        const there = own.filter((rating) => rating[key] === level).length;
        const counted = state[tallyColumn(key, level)];
        if (there !== counted)
          wrong.push(`${state.module} ${key} ${level}: ${there} ratings, counted ${counted}`);
      }
    }
  }
  const known = new Set(states.map(({ module }) => module));
  const uncounted = new Set(ratings.map(({ module }) => module).filter((module) => !known.has(module)));
  for (const module of uncounted) wrong.push(`${module}: ratings without counts`);

  const orphans = await queries
    .selectFrom('comment')
    .leftJoin('comment as parent', 'parent.id', 'comment.parent')
    .select('comment.id')
    .where('comment.parent', 'is not', null)
    .where('parent.id', 'is', null)
    .execute();
  for (const { id } of orphans) wrong.push(`comment ${id}: what it answers is gone`);
  return wrong;
}
