import type { Storage } from './storage-port.ts';

/**
 * The random key of a day. The first process that asks stores the one it proposes, and all others get that one. Asking
 * for a new day destroys the keys of the days before it.
 *
 * @param proposed 32 random bytes as base64url
 */
export async function readOrStoreDayKey(storage: Storage, day: number, proposed: string): Promise<string> {
  const { queries } = storage;
  const read = async () =>
    (await queries.selectFrom('day_key').select('key').where('day', '=', day).executeTakeFirst())?.key;
  const known = await read();
  if (known !== undefined) return known;
  await storage.write([
    { query: queries.deleteFrom('day_key').where('day', '<', day).compile() },
    {
      query: queries
        .insertInto('day_key')
        .values({ day, key: proposed })
        .onConflict((conflict) => conflict.column('day').doNothing())
        .compile(),
    },
  ]);
  const stored = await read();
  if (stored === undefined) throw new Error('the key of the day is not there');
  return stored;
}
