import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import { migrations } from '../migrations/migrations.ts';
import type { Storage } from '../storage/storage-port.ts';

/** Gifts without a note how they came in, and notes without a gift. */
async function strayGifts({ queries }: Storage, kind: GiftKind): Promise<string[]> {
  const table = kind === 'rating' ? 'rating' : 'use_mark';
  const gifts = await queries.selectFrom(table).select(['module', 'voter']).execute();
  const notes = await queries
    .selectFrom('intake')
    .select(['module', 'voter'])
    .where('kind', '=', kind)
    .execute();
  const keyOf = ({ module, voter }: { module: string; voter: string }) => `${module} ${voter}`;
  const [given, noted] = [new Set(gifts.map(keyOf)), new Set(notes.map(keyOf))];
  const lost = gifts
    .filter((gift) => !noted.has(keyOf(gift)))
    .map(({ module }) => `${module}: ${kind} without intake`);
  const bare = notes
    .filter((note) => !given.has(keyOf(note)))
    .map(({ module }) => `${module}: intake without ${kind}`);
  return [...lost, ...bare];
}

/**
 * Looks for what does not fit together in the store.
 * @returns one English line for each thing that is wrong; empty when all is well
 */
export async function checkStore(storage: Storage): Promise<string[]> {
  const { queries } = storage;
  const version = await queries
    .selectFrom('schema_version')
    .select((builder) => builder.fn.max('version').as('version'))
    .executeTakeFirst();
  const orphans = await queries
    .selectFrom('comment')
    .leftJoin('comment as parent', 'parent.id', 'comment.parent')
    .select('comment.id')
    .where('comment.parent', 'is not', null)
    .where('parent.id', 'is', null)
    .execute();
  return [
    ...(version?.version === migrations.length ? [] : [`schema version ${String(version?.version)}`]),
    ...(await strayGifts(storage, 'rating')),
    ...(await strayGifts(storage, 'use')),
    ...orphans.map(({ id }) => `comment ${id}: what it answers is gone`),
  ];
}
