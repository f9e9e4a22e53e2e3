import type { Storage } from './storage-port.ts';

const demoFact = 'demo';

/** Whether the store holds sample data. The mark is written when such a store is made and never taken away. */
export async function isDemoStore(storage: Storage): Promise<boolean> {
  const row = await storage.queries
    .selectFrom('store_fact')
    .select('value')
    .where('name', '=', demoFact)
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks an empty store as one of sample data, for good. */
export async function markAsDemoStore(storage: Storage): Promise<void> {
  const { queries } = storage;
  await storage.write([
    { query: queries.insertInto('store_fact').values({ name: demoFact, value: 'yes' }).compile(), rows: 1 },
  ]);
}

/** Version of the schema, 0 when nothing has ever been stored. Changes nothing, unlike `migrate`. */
export async function readSchemaVersion({ queries }: Storage): Promise<number> {
  const tables = await queries.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_version')) return 0;
  const row = await queries
    .selectFrom('schema_version')
    .select((builder) => builder.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}
