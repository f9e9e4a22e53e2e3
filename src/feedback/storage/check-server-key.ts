import type { KeyedHash } from '../guard/keyed-hash.ts';
import type { Storage } from './storage-port.ts';

const fact = 'server-key-check';

/**
 * Tells whether the store was written with this server key, and remembers the key's fingerprint in an empty store.
 * With another key every visitor would be a stranger to their own ratings and comments.
 */
export async function isServerKeyOfStore(storage: Storage, hash: KeyedHash): Promise<boolean> {
  const fingerprint = await hash('server-key-check');
  const { queries } = storage;
  const read = async () =>
    (await queries.selectFrom('store_fact').select('value').where('name', '=', fact).executeTakeFirst())
      ?.value;
  const known = await read();
  // Written only where it is missing: what only reads must not wait for whoever writes.
  if (known !== undefined) return known === fingerprint;
  await storage.write([
    {
      query: queries
        .insertInto('store_fact')
        .values({ name: fact, value: fingerprint })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .compile(),
    },
  ]);
  return (await read()) === fingerprint;
}
